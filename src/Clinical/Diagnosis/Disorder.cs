using Footbridge.Clinical.Placement;

namespace Footbridge.Clinical.Diagnosis;

/// <summary>A disorder whose criteria can be counted.</summary>
/// <param name="Code">The class of substances, or <c>gambling</c>.</param>
/// <param name="Kind">Which list of criteria.</param>
/// <param name="Stem">ICD-10-CM category, such as <c>F10</c>.</param>
public sealed record Disorder(string Code, DisorderKind Kind, string Stem)
{
    /// <summary>DSM-5 knows no withdrawal from hallucinogens and inhalants: ten criteria there.</summary>
    public bool HasWithdrawal { get; init; } = true;

    /// <summary>Whether it may be a medicine that is taken as prescribed: then tolerance and withdrawal are expected and do not count.</summary>
    public bool MayBePrescribed { get; init; }

    /// <summary>Whether there is a medicine that takes the substance's place ("on maintenance therapy").</summary>
    public bool HasMaintenance { get; init; }

    /// <summary>The disorders.</summary>
    public static IReadOnlyList<Disorder> All { get; } =
    [
        new("alcohol", DisorderKind.Substance, "F10"),
        new("opioids", DisorderKind.Substance, "F11") { MayBePrescribed = true, HasMaintenance = true },
        new("cannabis", DisorderKind.Substance, "F12"),
        new("sedatives", DisorderKind.Substance, "F13") { MayBePrescribed = true },
        new("cocaine", DisorderKind.Substance, "F14"),
        new("stimulants", DisorderKind.Substance, "F15") { MayBePrescribed = true },
        new("hallucinogens", DisorderKind.Substance, "F16") { HasWithdrawal = false },
        new("nicotine", DisorderKind.Substance, "F17") { HasMaintenance = true },
        new("inhalants", DisorderKind.Substance, "F18") { HasWithdrawal = false },
        new("other", DisorderKind.Substance, "F19"),
        new("gambling", DisorderKind.Gambling, "F63"),
    ];

    /// <summary>The disorder of a code, or null.</summary>
    public static Disorder? Find(string? code) => All.FirstOrDefault(d => d.Code == code);

    /// <summary>The criteria that apply.</summary>
    public IReadOnlyList<string> Criteria =>
        Kind == DisorderKind.Gambling ? Diagnosis.Criteria.OfGambling
        : HasWithdrawal ? Diagnosis.Criteria.OfSubstance
        : [.. Diagnosis.Criteria.OfSubstance.Where(c => c != Diagnosis.Criteria.Withdrawal)];

    /// <summary>The ICD-10-CM code for a severity, in remission or not; null when there is no disorder.</summary>
    public string? IcdFor(DisorderSeverity severity, bool remission)
    {
        if (severity == DisorderSeverity.None)
        {
            return null;
        }

        var mild = severity == DisorderSeverity.Mild;
        return (Code, mild, remission) switch
        {
            ("gambling", _, _) => "F63.0",
            // Mild nicotine use has no code among the disorders.
            ("nicotine", true, _) => "Z72.0",
            ("nicotine", false, _) => remission ? "F17.201" : "F17.200",
            (_, true, _) => remission ? $"{Stem}.11" : $"{Stem}.10",
            _ => remission ? $"{Stem}.21" : $"{Stem}.20",
        };
    }
}
