using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Billing.Fees;

/// <summary>Changes the program's own cost figures.</summary>
[Requires(BillingPermissions.ManageFees)]
internal sealed class SaveCostSettings(FootbridgeDb db, TimeProvider clock) : ICommand<SaveCostSettings.Input, Done>
{
    public sealed record Input(int Version, CostFigures Figures);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (input.Figures.Refusal() is { } refusal)
        {
            return refusal;
        }

        if (await db.Set<CostSettings>().SingleOrDefaultAsync(ct) is not { } settings)
        {
            db.Add(CostSettings.Of(Ids.New<CostSettingsId>(clock), input.Figures));
            return Done.Value;
        }

        settings.Take(input.Figures);
        db.Expect(settings, input.Version);
        return Done.Value;
    }
}
