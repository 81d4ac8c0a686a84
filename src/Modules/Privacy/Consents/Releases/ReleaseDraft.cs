using System.Security.Cryptography;
using System.Text;
using Footbridge.Contracts.Privacy;

namespace Footbridge.Privacy.Consents.Releases;

/// <summary>What was chosen on the form of a release.</summary>
internal sealed record ReleaseDraft
{
    public required string Form { get; init; }

    public required string RecipientName { get; init; }

    public RecipientRole Role { get; init; }

    public bool IsPerson { get; init; }

    public string Address { get; init; } = "";

    public string Phone { get; init; } = "";

    public string Email { get; init; } = "";

    /// <summary>Of an intermediary: who takes part and may look.</summary>
    public string Participants { get; init; } = "";

    public bool UnderHipaa { get; init; }

    public required IReadOnlyList<string> Information { get; init; }

    public string InformationWords { get; init; } = "";

    public required IReadOnlyList<string> Purposes { get; init; }

    /// <summary><c>date</c>, or the code of an event.</summary>
    public required string Ends { get; init; }

    public DateOnly? EndsOn { get; init; }

    /// <summary>When a consent for a criminal case may be taken back.</summary>
    public string RevocationCondition { get; init; } = "";

    public DateOnly? RevocableFrom { get; init; }
}

/// <summary>What is known of the client and the program before anything is chosen.</summary>
/// <param name="PatientName">Name as it stands on the consent.</param>
/// <param name="Discloser">The program.</param>
/// <param name="Language">The client's language.</param>
/// <param name="Signers">Whose signature it needs.</param>
internal sealed record ReleaseBasis(string PatientName, string Discloser, string Language, RequiredSigners Signers);

/// <summary>Makes terms out of what was chosen. Pure.</summary>
internal static class ReleaseTerms
{
    public static ConsentTerms Of(ReleaseDraft draft, ReleaseForm form, ReleaseBasis basis) =>
        new()
        {
            PatientName = basis.PatientName,
            Disclosers = [basis.Discloser],
            Information = Allowed(draft.Information, form.Information),
            InformationWords = draft.InformationWords.Trim(),
            Recipients =
            [
                new(KindOf(draft, form), draft.RecipientName.Trim(), draft.Participants.Trim(), draft.UnderHipaa)
                {
                    Role = form.Roles.Contains(draft.Role) ? draft.Role : form.Roles[0],
                    Address = draft.Address.Trim(),
                    Phone = draft.Phone.Trim(),
                    Email = draft.Email.Trim(),
                },
            ],
            Purposes = Allowed(draft.Purposes, form.Purposes),
            Statements =
            [
                form.IsForCriminalCase ? Vocabulary.ConditionalRevocation : Vocabulary.RightToRevoke,
                .. form.Statements,
            ],
            Edition = Vocabulary.Edition,
            RevocationMethod = Vocabulary.RevokeInWriting,
            Expiry = ExpiryOf(draft, form),
            Language = basis.Language == "es" ? "es" : "en",
            Form = form.Code,
            RevocationCondition = form.IsForCriminalCase ? draft.RevocationCondition.Trim() : "",
            RevocableFrom = form.IsForCriminalCase ? draft.RevocableFrom : null,
            Signers = basis.Signers,
        };

    /// <summary>What a preview showed, so that nothing else is signed than what was read.</summary>
    public static string SealOf(ConsentTerms terms) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(terms.ToJson())))[..24];

    /// <summary>The field of the form that an issue belongs to.</summary>
    public static string? FieldOf(string issue) =>
        issue switch
        {
            ConsentIssue.RecipientMissing => nameof(ReleaseDraft.RecipientName),
            ConsentIssue.IntermediaryUnclear => nameof(ReleaseDraft.Participants),
            ConsentIssue.InformationMissing => nameof(ReleaseDraft.Information),
            ConsentIssue.PurposeMissing => nameof(ReleaseDraft.Purposes),
            ConsentIssue.ExpiryMissing => nameof(ReleaseDraft.EndsOn),
            ConsentIssue.RevocationConditionMissing => nameof(ReleaseDraft.RevocationCondition),
            ConsentIssue.SignatureMissing => "SignerName",
            ConsentIssue.SignerAuthorityMissing => "Authority",
            ConsentIssue.MinorMustSign => "Capacity",
            ConsentIssue.GuardianMustSign => "SecondName",
            ConsentIssue.SignedInFuture or ConsentIssue.DateSignedMissing => "SignedOn",
            _ => null,
        };

    private static RecipientKind KindOf(ReleaseDraft draft, ReleaseForm form) =>
        form.IsForIntermediary ? RecipientKind.Intermediary
        : draft.IsPerson || form.Code == "family" ? RecipientKind.Person
        : RecipientKind.Organization;

    // One possibility is not asked for.
    private static List<string> Allowed(IReadOnlyList<string> chosen, IReadOnlyList<string> possible) =>
        possible is [var only] ? [only] : [.. possible.Where(chosen.Contains)];

    private static Expiry ExpiryOf(ReleaseDraft draft, ReleaseForm form) =>
        draft.Ends switch
        {
            "date" => new(ExpiryKind.Date, On: draft.EndsOn),
            _ when form.Events.Contains(draft.Ends) => new(ExpiryKind.Event, Event: draft.Ends),
            _ => new(ExpiryKind.Unstated),
        };
}
