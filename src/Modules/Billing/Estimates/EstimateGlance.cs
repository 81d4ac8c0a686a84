using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Billing.Estimates;

/// <summary>A client's latest estimate in short.</summary>
/// <param name="Number">Its number.</param>
/// <param name="At">When it was made.</param>
/// <param name="Payer">Name of the payer, or empty.</param>
/// <param name="OwnWeeklyCents">What the person pays in an average week.</param>
/// <param name="Weeks">Over how many weeks.</param>
public sealed record GlancedEstimate(int Number, DateTimeOffset At, string Payer, long OwnWeeklyCents, int Weeks);

/// <summary>Whether a client knows what care would cost, for panels.</summary>
[Requires(BillingPermissions.ReadEstimates)]
internal sealed class EstimateGlance(FootbridgeDb db) : IQuery<EstimateGlance.Input, EstimateGlance.Output>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    public sealed record Output(GlancedEstimate? Latest);

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct) =>
        new Output(
            await db.Set<Estimate>()
                .Where(e => e.Client == input.Client)
                .OrderByDescending(e => e.Number)
                .Select(e => new GlancedEstimate(e.Number, e.At, e.Payer, e.OwnWeeklyCents, e.Weeks))
                .FirstOrDefaultAsync(ct)
        );
}
