using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Care.Plans.Rules;

/// <summary>Sets what the program asks of its plans.</summary>
[Requires(CarePermissions.PlanRules)]
internal sealed class ChangePlanRules(FootbridgeDb db, CallContext call, TimeProvider clock)
    : ICommand<ChangePlanRules.Input, int>
{
    /// <summary>The new rules, and the number of those that were in force when the form was made.</summary>
    public sealed record Input(PlanRules Rules, int BasedOn);

    public async Task<Outcome<int>> HandleAsync(Input input, CancellationToken ct)
    {
        if (input.Rules.Fault() is { } fault)
        {
            return fault;
        }

        var now = await db.PlanRulesAsync(ct);
        if (now.Number != input.BasedOn)
        {
            return Problem.Conflict("core.changed-meanwhile");
        }

        if (now.Rules == input.Rules)
        {
            return now.Number;
        }

        db.Add(
            new PlanRuleSet
            {
                Id = Ids.NewGuid(clock),
                Number = now.Number + 1,
                Json = PlanRuleSet.Write(input.Rules),
                ChangedAt = clock.GetUtcNow(),
                ChangedBy = call.Caller.User ?? default,
            }
        );
        return now.Number + 1;
    }
}

/// <summary>Shows what the program asks of its plans.</summary>
[Requires(CarePermissions.PlanRules)]
[ShowsNothingProtected("Rules of the program; nothing about a person.")]
internal sealed class ShowPlanRules(FootbridgeDb db) : IQuery<ShowPlanRules.Input, RulesInForce>
{
    public sealed record Input;

    public async Task<Outcome<RulesInForce>> HandleAsync(Input input, CancellationToken ct) => await db.PlanRulesAsync(ct);
}
