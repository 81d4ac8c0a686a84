using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Privacy.Disclosures.Reading;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Consents.Sharing;

/// <summary>What a client shares with whom, and all that went outside (42 CFR 2.23, 2.25).</summary>
[Requires(PrivacyPermissions.OwnSharing)]
internal sealed class MySharing(FootbridgeDb db, IStaff staff, ProgramCalendar calendar) : IQuery<MySharing.Input, MySharing.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    public sealed record View(IReadOnlyList<Given> Consents, IReadOnlyList<DisclosureLine> Disclosed);

    /// <summary>A consent of the client's.</summary>
    /// <param name="Id">The consent.</param>
    /// <param name="Terms">What it says.</param>
    /// <param name="SignedOn">Day of the signature.</param>
    /// <param name="EndedOn">Day it was taken back or ended, when it did.</param>
    /// <param name="InForce">Whether it counts today.</param>
    /// <param name="EndsSoon">Whether it ends within thirty days.</param>
    /// <param name="MayStop">Whether the client can take it back here and now.</param>
    public sealed record Given(
        Guid Id,
        ConsentTerms Terms,
        DateOnly? SignedOn,
        DateOnly? EndedOn,
        bool InForce,
        bool EndsSoon,
        bool MayStop
    );

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var today = calendar.Today;
        var all = await db.Set<Consent>()
            .AsNoTracking()
            .Where(c => c.Client == input.Client && c.Decision == ConsentDecision.Signed)
            .OrderByDescending(c => c.Number)
            .ToListAsync(ct);
        return new View([.. all.Select(c => GivenOf(c, today))], await db.DisclosuresOf(input.Client).LinesAsync(staff, ct));
    }

    private static Given GivenOf(Consent consent, DateOnly today)
    {
        var inForce = ConsentRules.Validate(consent, today).Count == 0;
        return new(
            consent.Id.Value,
            consent.Terms,
            consent.SignedOn,
            consent.RevokedOn ?? (inForce ? null : consent.EventOn ?? consent.Terms.Expiry.On),
            inForce,
            inForce && ConsentExpiry.IsSoon(consent.Terms, today),
            inForce && (!consent.Terms.IsForCriminalCase || consent.Terms.RevocableFrom <= today)
        );
    }
}

/// <summary>The client takes a consent back, on their own screen (42 CFR 2.31(a)(6)). It ends at once.</summary>
[Requires(PrivacyPermissions.OwnSharing)]
internal sealed class StopSharing(FootbridgeDb db, CallContext call, ProgramCalendar calendar) : ICommand<StopSharing.Input, Done>
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

        return consent.Revoke("screen", "", call.Caller.User ?? default, calendar.Now, calendar.Today);
    }
}
