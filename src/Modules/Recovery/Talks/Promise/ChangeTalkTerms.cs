using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Recovery.Talks;

/// <summary>Changes how soon the program promises to answer. What was promised before stays as it was.</summary>
[Requires(RecoveryPermissions.ManageTalks)]
internal sealed class ChangeTalkTerms(FootbridgeDb db, CallContext call, TimeProvider clock)
    : ICommand<ChangeTalkTerms.Input, Done>
{
    /// <summary>The hours, and how many decisions there were when the form was made.</summary>
    public sealed record Input(int Hours, int BasedOn);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (input.Hours is < AnswerPromise.LeastHours or > AnswerPromise.MostHours)
        {
            return Problem.Invalid(
                "core.out-of-range",
                nameof(input.Hours),
                $"{AnswerPromise.LeastHours}",
                $"{AnswerPromise.MostHours}"
            );
        }

        var count = await db.Set<TalkTerms>().CountAsync(ct);
        if (count != input.BasedOn)
        {
            return Problem.Conflict("core.changed-meanwhile");
        }

        db.Add(
            new TalkTerms
            {
                Id = Ids.NewGuid(clock),
                Number = count + 1,
                Hours = input.Hours,
                ChangedAt = clock.GetUtcNow(),
                ChangedBy = call.Caller.User ?? default,
            }
        );
        return Done.Value;
    }
}
