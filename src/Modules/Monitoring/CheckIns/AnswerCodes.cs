namespace Footbridge.Monitoring.CheckIns;

/// <summary>The words by which forms and phones name an answer. An unknown word is no answer.</summary>
internal static class AnswerCodes
{
    public const string Yes = "yes";
    public const string No = "no";
    public const string NotMine = "not-mine";

    public static readonly IReadOnlyList<(Halt State, string Code)> HaltStates =
    [
        (Halt.Hungry, "hungry"),
        (Halt.Angry, "angry"),
        (Halt.Lonely, "lonely"),
        (Halt.Tired, "tired"),
    ];

    public static bool? YesOrNo(string? code) =>
        code switch
        {
            Yes => true,
            No => false,
            _ => null,
        };

    public static MedicationTaken? MedicationOf(string? code) =>
        code switch
        {
            Yes => MedicationTaken.Yes,
            No => MedicationTaken.No,
            NotMine => MedicationTaken.NotMine,
            _ => null,
        };

    public static string CodeOf(MedicationTaken medication) =>
        medication switch
        {
            MedicationTaken.Yes => Yes,
            MedicationTaken.No => No,
            _ => NotMine,
        };

    public static Halt HaltOf(IEnumerable<string>? codes) =>
        HaltStates
            .Where(s => codes?.Contains(s.Code, StringComparer.Ordinal) ?? false)
            .Aggregate(Halt.None, (all, s) => all | s.State);

    public static IEnumerable<string> CodesOf(Halt halt) => HaltStates.Where(s => halt.HasFlag(s.State)).Select(s => s.Code);
}
