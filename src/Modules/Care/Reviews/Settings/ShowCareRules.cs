using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Care.Reviews.Settings;

/// <summary>Shows the rules in force.</summary>
[Requires(CarePermissions.Rules), ShowsNothingProtected("Thresholds of the program; nothing about a person.")]
internal sealed class ShowCareRules(FootbridgeDb db) : IQuery<ShowCareRules.Input, RulesInForce>
{
    public sealed record Input;

    public async Task<Outcome<RulesInForce>> HandleAsync(Input input, CancellationToken ct) => await db.CareRulesAsync(ct);
}
