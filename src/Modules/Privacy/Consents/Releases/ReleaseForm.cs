using Footbridge.Contracts.Privacy;

namespace Footbridge.Privacy.Consents.Releases;

/// <summary>A kind of consent beside the single one: what can be chosen on its form.</summary>
/// <param name="Code">Names it in addresses and texts.</param>
/// <param name="Icon">Icon of the design system.</param>
/// <param name="Roles">What the recipient can be.</param>
/// <param name="Information">Codes that can be chosen; when there is one, it is fixed.</param>
/// <param name="Purposes">Codes that can be chosen; when there is one, it is fixed.</param>
/// <param name="Statements">Statements that stand on it beside the right to take it back.</param>
/// <param name="Events">Events it can end with, beside a day.</param>
internal sealed record ReleaseForm(
    string Code,
    string Icon,
    IReadOnlyList<RecipientRole> Roles,
    IReadOnlyList<string> Information,
    IReadOnlyList<string> Purposes,
    IReadOnlyList<string> Statements,
    IReadOnlyList<string> Events
)
{
    private static readonly string[] AllParts = [.. Vocabulary.Parts, Vocabulary.Hiv];

    /// <summary>The forms there are.</summary>
    public static IReadOnlyList<ReleaseForm> All { get; } =
    [
        new(
            "family",
            "heart",
            [RecipientRole.Family],
            [.. Vocabulary.Parts],
            [Vocabulary.FamilySupport],
            [],
            [Vocabulary.EndOfTreatment]
        ),
        new(
            "person",
            "user",
            [RecipientRole.Provider, RecipientRole.Payer, RecipientRole.Agency, RecipientRole.Other],
            AllParts,
            [Vocabulary.Treatment, Vocabulary.Payment, Vocabulary.AtRequest],
            [],
            [Vocabulary.EndOfTreatment]
        ),
        new(
            "employer",
            "note",
            [RecipientRole.Employer],
            [Vocabulary.Presence, Vocabulary.Attendance, Vocabulary.Aftercare],
            [Vocabulary.Employment],
            [],
            [Vocabulary.EndOfTreatment]
        ),
        // 42 CFR 2.35: only what is needed to watch over the condition.
        new(
            "criminal-justice",
            "flag",
            [RecipientRole.Justice],
            [Vocabulary.Presence, Vocabulary.Attendance, Vocabulary.Progress, Vocabulary.Screens, Vocabulary.Aftercare],
            [Vocabulary.CriminalJustice],
            [],
            [Vocabulary.CaseClosed]
        ),
        new("proceedings", "book", [RecipientRole.Justice], AllParts, [Vocabulary.Proceedings], [], [Vocabulary.CaseClosed]),
        new(
            "counseling-notes",
            "lock",
            [RecipientRole.Provider, RecipientRole.Other],
            [Vocabulary.CounselingNotes],
            [Vocabulary.CounselingNotes],
            [],
            [Vocabulary.EndOfTreatment]
        ),
        new(
            "intermediary",
            "globe",
            [RecipientRole.Vendor],
            [.. Vocabulary.Parts],
            [Vocabulary.Treatment],
            [Vocabulary.IntermediaryList],
            [Vocabulary.EndOfTreatment]
        ),
        new(
            "fundraising",
            "star",
            [RecipientRole.Vendor],
            [Vocabulary.Presence],
            [Vocabulary.Fundraising],
            [Vocabulary.FundraisingOptOut],
            [Vocabulary.EndOfTreatment]
        ),
    ];

    public static ReleaseForm? Find(string? code) => All.FirstOrDefault(f => f.Code == code);

    public bool IsForCriminalCase => Purposes.Contains(Vocabulary.CriminalJustice);

    public bool IsForIntermediary => Statements.Contains(Vocabulary.IntermediaryList);
}
