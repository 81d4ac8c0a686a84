using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Consents.Signing;

/// <summary>Records a written revocation (42 CFR 2.31(a)(6)); from this moment nothing may be shared under the consent.</summary>
[Requires(PrivacyPermissions.RevokeConsents)]
internal sealed class RevokeConsent(FootbridgeDb db, CallContext call, ProgramCalendar calendar)
    : ICommand<RevokeConsent.Input, Done>
{
    /// <summary>The revocation.</summary>
    /// <param name="Client">The client.</param>
    /// <param name="Consent">The consent.</param>
    /// <param name="Version">Version the form was made from.</param>
    /// <param name="Method">How the revocation came in writing: <c>form</c>, <c>letter</c> or <c>message</c>.</param>
    /// <param name="Words">The client's words or reason; may be empty, nobody has to give one.</param>
    /// <param name="ConditionCame">Whether the condition came that a consent for a criminal case waits for.</param>
    public sealed record Input(
        ClientId Client,
        Guid Consent,
        int Version,
        string Method,
        string Words,
        bool ConditionCame = false
    ) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var id = ConsentId.From(input.Consent);
        var consent = await db.Set<Consent>().SingleOrDefaultAsync(c => c.Id == id && c.Client == input.Client, ct);
        if (consent is null)
        {
            return Problem.NotFound("privacy.consent-not-found");
        }

        if (input.Words.Length > 1000)
        {
            return Problem.Invalid("core.too-long", nameof(Input.Words), "1000");
        }

        var revoked = consent.Revoke(
            input.Method,
            input.Words,
            call.Caller.User ?? default,
            calendar.Now,
            calendar.Today,
            input.ConditionCame
        );
        if (revoked.Succeeded)
        {
            db.Expect(consent, input.Version);
        }

        return revoked;
    }
}
