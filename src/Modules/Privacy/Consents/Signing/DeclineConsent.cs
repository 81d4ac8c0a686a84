using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Consents.Signing;

/// <summary>Records that the client was asked for the consent for treatment, payment and operations and said no.</summary>
[Requires(PrivacyPermissions.RecordConsents)]
internal sealed class DeclineConsent(
    FootbridgeDb db,
    CallContext call,
    IClients clients,
    IPrograms programs,
    ProgramCalendar calendar,
    TimeProvider clock
) : ICommand<DeclineConsent.Input, ConsentId>
{
    public sealed record Input(ClientId Client, string Words) : IAboutClient;

    public async Task<Outcome<ConsentId>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } client)
        {
            return Problem.NotFound("privacy.client-not-found");
        }

        if (input.Words.Length > 1000)
        {
            return Problem.Invalid("core.too-long", nameof(Input.Words), "1000");
        }

        var before = await db.Set<Consent>().AsNoTracking().Where(c => c.Client == input.Client).ToListAsync(ct);
        switch (ConsentRegister.StandingOf([.. before.Where(c => c.ForTreatmentPaymentOperations)], calendar.Today))
        {
            case Contracts.Privacy.ConsentStanding.Signed:
                return Problem.Conflict("privacy.decline.in-force");
            case Contracts.Privacy.ConsentStanding.Declined:
                return Problem.Conflict("privacy.decline.already");
            default:
                break;
        }

        var consent = Consent.Record(
            Ids.New<ConsentId>(clock),
            input.Client,
            before.Count + 1,
            ConsentDecision.Declined,
            TpoConsent.For(client, await programs.CurrentAsync(ct), new(ExpiryKind.None)),
            new("", null, SignerCapacity.Client, "", calendar.Today),
            call.Caller.User ?? default,
            clock.GetUtcNow(),
            input.Words
        );
        db.Add(consent);
        return consent.Id;
    }
}
