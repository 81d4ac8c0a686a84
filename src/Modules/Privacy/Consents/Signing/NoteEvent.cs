using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Consents.Signing;

/// <summary>Notes that the event came on which a consent ends (42 CFR 2.31(a)(7)). The end of treatment notes itself at discharge.</summary>
[Requires(PrivacyPermissions.RevokeConsents)]
internal sealed class NoteEvent(FootbridgeDb db, ProgramCalendar calendar) : ICommand<NoteEvent.Input, Done>
{
    public sealed record Input(ClientId Client, Guid Consent) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var id = ConsentId.From(input.Consent);
        var consent = await db.Set<Consent>().SingleOrDefaultAsync(c => c.Id == id && c.Client == input.Client, ct);
        if (consent is null)
        {
            return Problem.NotFound("privacy.consent-not-found");
        }

        if (consent.EventOn is not null)
        {
            return Problem.Conflict("privacy.event.already");
        }

        if (!Awaits(consent.Terms))
        {
            return Problem.Rule("privacy.event.none");
        }

        consent.EventCame(consent.Terms.Expiry.Event!, calendar.Today);
        return Done.Value;
    }

    internal static bool Awaits(ConsentTerms terms) =>
        terms.Expiry is { Kind: ExpiryKind.Event, Event: { } code } && code != Vocabulary.EndOfTreatment;
}
