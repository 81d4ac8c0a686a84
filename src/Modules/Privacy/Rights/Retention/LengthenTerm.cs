using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Retention;

/// <summary>Sets how long the program keeps a kind of record: never shorter than the floor.</summary>
[Requires(PrivacyPermissions.HandleRetention)]
internal sealed class LengthenTerm(FootbridgeDb db, CallContext call, TimeProvider clock) : ICommand<LengthenTerm.Input, Done>
{
    private const int Most = 50;

    public sealed record Input(string Kind, int Years, string Reason);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (RetentionSchedule.Floors.FirstOrDefault(t => t.Kind == input.Kind) is not { } floor)
        {
            return Problem.Invalid("core.choose-one", nameof(Input.Kind));
        }

        if (input.Years < floor.Floor || input.Years > Most)
        {
            return Problem.Invalid("privacy.retention.not-shorter", nameof(Input.Years), $"{floor.Floor}", $"{Most}");
        }

        if (string.IsNullOrWhiteSpace(input.Reason))
        {
            return Problem.Invalid("core.required", nameof(Input.Reason));
        }

        var rule = await db.Set<RetentionRule>().SingleOrDefaultAsync(r => r.Kind == input.Kind, ct);
        if (rule is null)
        {
            db.Add(
                new RetentionRule
                {
                    Kind = input.Kind,
                    Years = input.Years,
                    Reason = input.Reason.Trim(),
                    ChangedBy = call.Caller.User ?? default,
                    ChangedAt = clock.GetUtcNow(),
                }
            );
            return Done.Value;
        }

        (rule.Years, rule.Reason) = (input.Years, input.Reason.Trim());
        (rule.ChangedBy, rule.ChangedAt) = (call.Caller.User ?? default, clock.GetUtcNow());
        return Done.Value;
    }
}
