using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Billing.Coverages;

/// <summary>How many authorized days are left, as far as it was written down with the coverage.</summary>
[Requires(BillingPermissions.ReadEstimates)]
internal sealed class AuthorizedDays(FootbridgeDb db) : IQuery<AuthorizedDays.Input, AuthorizedDays.Output>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    /// <summary>What is known.</summary>
    /// <param name="Payer">Who pays beside the person; empty when nobody is known to.</param>
    /// <param name="DaysLeft">Days left; null when none were written down.</param>
    public sealed record Output(string Payer, int? DaysLeft);

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        var coverage = await db.Set<Coverage>().FirstOrDefaultAsync(c => c.Client == input.Client, ct);
        return new Output(coverage?.Facts.Payer ?? "", coverage?.Facts.DaysAllowed);
    }
}
