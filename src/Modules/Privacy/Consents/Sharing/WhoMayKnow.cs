using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Consents.Sharing;

/// <summary>Who may be told what about a client today.</summary>
[Requires(PrivacyPermissions.ReadConsents)]
internal sealed class WhoMayKnow(FootbridgeDb db, ProgramCalendar calendar) : IQuery<WhoMayKnow.Input, WhoMayKnow.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    /// <summary>The answer.</summary>
    /// <param name="Standing">How the consent for treatment, payment and operations stands.</param>
    /// <param name="AnsweredOn">Day of the latest answer to it.</param>
    /// <param name="InForce">What may be relied on today.</param>
    public sealed record View(ConsentStanding Standing, DateOnly? AnsweredOn, IReadOnlyList<ConsentTerms> InForce);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var today = calendar.Today;
        var all = await db.Set<Consent>().Where(c => c.Client == input.Client).OrderBy(c => c.Number).ToListAsync(ct);
        var single = all.Where(c => c.ForTreatmentPaymentOperations).ToList();
        return new View(
            ConsentRegister.StandingOf(single, today),
            single.LastOrDefault()?.SignedOn,
            [.. all.Where(c => ConsentRules.Validate(c, today).Count == 0).Select(c => c.Terms)]
        );
    }
}
