using Footbridge.Care.Plans;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.MyPlan;

/// <summary>Takes a client's words for a goal into the plan, or keeps the words as they are after talking about it.</summary>
[Requires(CarePermissions.WritePlan)]
internal sealed class AnswerGoalWords(FootbridgeDb db, CallContext call, TimeProvider clock)
    : ICommand<AnswerGoalWords.Input, Done>
{
    /// <summary>The answer.</summary>
    /// <param name="Client">The client.</param>
    /// <param name="Plan">The version the form was made from.</param>
    /// <param name="Version">Its counter.</param>
    /// <param name="Proposal">The words.</param>
    /// <param name="Accept">Whether they go into the plan.</param>
    /// <param name="Words">What the client reads beside the answer.</param>
    public sealed record Input(ClientId Client, Guid Plan, int Version, Guid Proposal, bool Accept, string Words = "")
        : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (input.Words.Length > 500)
        {
            return Problem.Invalid("core.too-long", nameof(Input.Words), "500");
        }

        var id = GoalProposalId.From(input.Proposal);
        var proposal = await db.Set<GoalProposal>().SingleOrDefaultAsync(p => p.Id == id && p.Client == input.Client, ct);
        if (proposal is null)
        {
            return Problem.NotFound("care.proposal.gone");
        }

        var by = call.Caller.User ?? default;
        var answered = proposal.Answer(input.Accept, input.Words.Trim(), by, clock.GetUtcNow());
        if (!answered.Succeeded || !input.Accept)
        {
            return answered;
        }

        var taken = await PlanShelf.TakeAsync(db, input.Client, input.Plan, input.Version, start: null, ct);
        if (taken.Failed(out var missing, out var plan))
        {
            return missing;
        }

        var content = plan.Content;
        if (content.Find(proposal.Thread) is not { } thread)
        {
            return Problem.Conflict("care.plan.thread-gone");
        }

        var edited = plan.Edit(
            content.With(thread with { Goal = proposal.Words }),
            Ids.New<PlanId>(clock),
            by,
            clock.GetUtcNow(),
            Plan.ClientsWords
        );
        if (edited.Failed(out var refused, out var next))
        {
            return refused;
        }

        if (next.Id != plan.Id)
        {
            db.Add(next);
        }

        return Done.Value;
    }
}
