using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Signing.Rules;
using Footbridge.Storage;

namespace Footbridge.Sessions.Signing;

/// <summary>Who signs, with name and credential as they are at that time.</summary>
/// <param name="User">The user.</param>
/// <param name="Name">Name as shown.</param>
/// <param name="Credential">Credential as printed behind the name; may be empty.</param>
/// <param name="Rules">The program's rules of credentials; null where no rule is asked, as for words of a co-signer.</param>
/// <param name="Today">The program's day.</param>
internal sealed record Signer(
    UserId User,
    string Name,
    string Credential,
    SigningSettings? Rules = null,
    DateOnly Today = default
)
{
    /// <summary>The member of staff who calls, under the rules in force.</summary>
    public static async Task<Outcome<Signer>> OfAsync(
        CallContext call,
        IStaff staff,
        FootbridgeDb db,
        ProgramCalendar calendar,
        CancellationToken ct
    )
    {
        if (call.Caller.User is not { } user || await staff.FindAsync(user, ct) is not { } member)
        {
            return Problem.Rule("sessions.sign.staff-only");
        }

        var rules = await db.SigningSettingsAsync(ct);
        return new Signer(user, member.DisplayName, member.Credential, rules.Settings, calendar.Today);
    }

    /// <summary>The co-signature that a note of a kind needs when this person signs it, or null.</summary>
    public CosignNeed? CosignOf(NoteKind kind) =>
        Rules?.TermsFor(Credential, NoteCodes.Code(kind)) is { } terms ? new(terms, Today.AddDays(terms.Days)) : null;

    /// <summary>Now, to the second: engines keep different fractions, and a signature must survive the round trip.</summary>
    public static DateTimeOffset Moment(TimeProvider clock) =>
        DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds());
}
