using System.Text.Json;
using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Care.Reviews.Settings;

/// <summary>Sets the program's rules for reviews and returns. Reviews already held keep those they were held with.</summary>
[Requires(CarePermissions.Rules)]
internal sealed class ChangeCareRules(FootbridgeDb db, CallContext call, TimeProvider clock)
    : ICommand<ChangeCareRules.Input, int>
{
    /// <summary>The new rules, and the number of those that were in force when the form was made.</summary>
    public sealed record Input(CareRules Rules, int BasedOn);

    public async Task<Outcome<int>> HandleAsync(Input input, CancellationToken ct)
    {
        if (!input.Rules.IsSound)
        {
            return Problem.Invalid("care.rules.not-sound");
        }

        var now = await db.CareRulesAsync(ct);
        if (now.Number != input.BasedOn)
        {
            return Problem.Conflict("core.changed-meanwhile");
        }

        if (now.Rules == input.Rules)
        {
            return now.Number;
        }

        db.Add(
            new ProgramCareRules
            {
                Id = Ids.NewGuid(clock),
                Number = now.Number + 1,
                Json = JsonSerializer.Serialize(input.Rules),
                ChangedAt = clock.GetUtcNow(),
                ChangedBy = call.Caller.User,
            }
        );
        return now.Number + 1;
    }
}
