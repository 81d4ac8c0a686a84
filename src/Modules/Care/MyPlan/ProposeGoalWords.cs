using Footbridge.Care.Plans;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.MyPlan;

/// <summary>The client says a goal in other words; the counselor takes them into the plan.</summary>
[Requires(CarePermissions.OwnPlan)]
internal sealed class ProposeGoalWords(FootbridgeDb db, TimeProvider clock) : ICommand<ProposeGoalWords.Input, Done>
{
    public sealed record Input(ClientId Client, Guid Thread, string Words) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var words = input.Words.Trim();
        if (words.Length == 0)
        {
            return Problem.Invalid("core.required", nameof(Input.Words));
        }

        if (words.Length > 1000)
        {
            return Problem.Invalid("core.too-long", nameof(Input.Words), "1000");
        }

        if (await PlanShelf.OpenStayAsync(db, input.Client, ct) is not { } stay)
        {
            return Problem.Rule("care.my.no-plan");
        }

        var plan = await PlanShelf.LatestAsync(db, stay, ct);
        if (plan?.Content.Find(input.Thread) is not { } thread)
        {
            return Problem.Conflict("care.my.goal-gone");
        }

        if (thread.Goal == words)
        {
            return Problem.Conflict("care.my.same-words");
        }

        // Only the newest words wait for an answer.
        var waiting = await db.Set<GoalProposal>()
            .Where(p => p.Client == input.Client && p.Thread == input.Thread && p.AnsweredAt == null)
            .ToListAsync(ct);
        db.RemoveRange(waiting);
        db.Add(
            new GoalProposal
            {
                Id = Ids.New<GoalProposalId>(clock),
                Client = input.Client,
                Thread = input.Thread,
                Words = words,
                At = clock.GetUtcNow(),
            }
        );
        return Done.Value;
    }
}
