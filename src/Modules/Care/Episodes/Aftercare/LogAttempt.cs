using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Episodes.Aftercare;

/// <summary>Writes down a try to reach somebody after the stay, and what came of it.</summary>
[Requires(CarePermissions.WriteAftercare)]
internal sealed class LogAttempt(FootbridgeDb db, CallContext call, ProgramCalendar calendar, TimeProvider clock)
    : ICommand<LogAttempt.Input, Done>
{
    public sealed record Input(
        ClientId Client,
        Guid FollowUp,
        DateOnly On,
        TimeOnly Time,
        string Way,
        string Outcome,
        string Words
    ) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        // Those of the same stay: a no, or a death, is an answer to the later ones too.
        var all = await db.Set<FollowUp>().Where(f => f.Client == input.Client).ToListAsync(ct);
        if (all.Find(f => f.Id.Value == input.FollowUp) is not { } check)
        {
            return Problem.NotFound("core.not-found");
        }

        if (Fault(input, check) is { } fault)
        {
            return fault;
        }

        db.Add(
            new FollowUpAttempt
            {
                Id = Ids.NewGuid(clock),
                Check = check.Id,
                Client = input.Client,
                On = input.On,
                Time = input.Time,
                Way = input.Way,
                Outcome = input.Outcome,
                Words = input.Words.Trim(),
                By = call.Caller.User ?? default,
                WrittenAt = clock.GetUtcNow(),
            }
        );
        if (input.Outcome is FollowUp.Reached)
        {
            check.End(FollowUp.Reached, input.On);
        }
        else if (input.Outcome is FollowUp.Declined or FollowUp.Died)
        {
            all.FindAll(f => f.Episode == check.Episode && f.DueOn >= check.DueOn).ForEach(f => f.End(input.Outcome, input.On));
        }

        return Done.Value;
    }

    private Problem? Fault(Input input, FollowUp check)
    {
        if (check.Ending.Length > 0)
        {
            return Problem.Conflict("care.follow-up.ended-already");
        }

        if (!FollowUpAttempt.Ways.Contains(input.Way))
        {
            return Problem.Invalid("core.choose-one", nameof(Input.Way));
        }

        if (!FollowUpAttempt.Outcomes.Contains(input.Outcome))
        {
            return Problem.Invalid("core.choose-one", nameof(Input.Outcome));
        }

        if (input.On > calendar.Today || (input.On == calendar.Today && input.Time > calendar.TimeOf(calendar.Now)))
        {
            return Problem.Invalid("core.date-in-future", nameof(Input.On));
        }

        if (input.On < check.OpensOn)
        {
            return Problem.Invalid("care.follow-up.before-window", nameof(Input.On));
        }

        return input.Words.Length > FollowUpAttempt.WordsLength
            ? Problem.Invalid("core.too-long", nameof(Input.Words), $"{FollowUpAttempt.WordsLength}")
            : null;
    }
}
