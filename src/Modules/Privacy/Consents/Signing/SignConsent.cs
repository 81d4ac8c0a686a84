using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Privacy.Consents.Signing.Minors;
using Footbridge.Storage;
using Footbridge.Ui;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Consents.Signing;

/// <summary>Takes the client's signature under the consent for treatment, payment and operations.</summary>
[Requires(PrivacyPermissions.RecordConsents)]
internal sealed class SignConsent(
    FootbridgeDb db,
    CallContext call,
    IClients clients,
    IPrograms programs,
    ProgramCalendar calendar,
    TimeProvider clock
) : ICommand<SignConsent.Input, ConsentId>
{
    /// <summary>The signature.</summary>
    /// <param name="Client">The client.</param>
    /// <param name="Ends">Expiry choice: <c>none</c>, <c>end-of-treatment</c> or <c>date</c>.</param>
    /// <param name="EndsOn">Last day, for a date.</param>
    /// <param name="SignerName">Typed name.</param>
    /// <param name="Drawn">Drawn signature as an SVG path.</param>
    /// <param name="Capacity">As whom.</param>
    /// <param name="Authority">What gives the right to sign for the client.</param>
    /// <param name="SecondName">Parent or guardian who signs beside a minor.</param>
    /// <param name="SecondAuthority">What makes that person parent or guardian.</param>
    public sealed record Input(
        ClientId Client,
        string Ends,
        DateOnly? EndsOn,
        string SignerName,
        string? Drawn,
        SignerCapacity Capacity,
        string Authority,
        string SecondName = "",
        string SecondAuthority = ""
    ) : IAboutClient;

    public async Task<Outcome<ConsentId>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } client)
        {
            return Problem.NotFound("privacy.client-not-found");
        }

        var before = await db.Set<Consent>().AsNoTracking().Where(c => c.Client == input.Client).ToListAsync(ct);
        if (before.Any(c => c.ForTreatmentPaymentOperations && ConsentRules.Validate(c, calendar.Today).Count == 0))
        {
            return Problem.Conflict("privacy.sign.in-force");
        }

        var terms = TpoConsent.For(client, await programs.CurrentAsync(ct), ExpiryOf(input)) with
        {
            Signers = await db.SignersAsync(client.BornOn, calendar.Today, ct),
        };
        var signature = new ConsentSignature(
            input.SignerName,
            DrawnPath.Clean(input.Drawn),
            input.Capacity,
            input.Authority,
            calendar.Today
        )
        {
            SecondName = input.SecondName,
            SecondAuthority = input.SecondAuthority,
        };
        var decided = Decide(terms, signature, input, calendar.Today);
        if (decided is not null)
        {
            return decided;
        }

        var consent = Consent.Record(
            Ids.New<ConsentId>(clock),
            input.Client,
            before.Count + 1,
            ConsentDecision.Signed,
            terms,
            signature,
            call.Caller.User ?? default,
            clock.GetUtcNow()
        );
        // A consent that would not stand is not taken: better to ask again now than to find out when somebody relies on it.
        if (ConsentRules.Validate(consent, calendar.Today) is [var issue, ..])
        {
            return Problem.Rule(issue, FieldOf(issue));
        }

        db.Add(consent);
        return consent.Id;
    }

    internal static Problem? Decide(ConsentTerms terms, ConsentSignature signature, Input input, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(signature.Name))
        {
            return Problem.Invalid("core.signature", nameof(Input.SignerName));
        }

        if (signature.Name.Length > 200 || signature.SecondName.Length > 200 || signature.SecondAuthority.Length > 200)
        {
            return Problem.Invalid("core.too-long", nameof(Input.SignerName), "200");
        }

        if (terms.Expiry is { Kind: ExpiryKind.Date, On: null })
        {
            return Problem.Invalid("core.date", nameof(Input.EndsOn));
        }

        if (terms.Expiry is { Kind: ExpiryKind.Date, On: { } end } && end < today)
        {
            return Problem.Invalid("privacy.sign.ends-in-past", nameof(Input.EndsOn));
        }

        return signature.Capacity != SignerCapacity.Client && string.IsNullOrWhiteSpace(input.Authority)
            ? Problem.Invalid(ConsentIssue.SignerAuthorityMissing, nameof(Input.Authority))
            : null;
    }

    private static string? FieldOf(string issue) =>
        issue switch
        {
            ConsentIssue.MinorMustSign => nameof(Input.Capacity),
            ConsentIssue.GuardianMustSign => nameof(Input.SecondName),
            _ => null,
        };

    private static Expiry ExpiryOf(Input input) =>
        input.Ends switch
        {
            "none" => new(ExpiryKind.None),
            "date" => new(ExpiryKind.Date, On: input.EndsOn),
            Vocabulary.EndOfTreatment => new(ExpiryKind.Event, Event: Vocabulary.EndOfTreatment),
            _ => new(ExpiryKind.Unstated),
        };
}
