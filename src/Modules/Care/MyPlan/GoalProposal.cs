using Footbridge.Kernel;

namespace Footbridge.Care.MyPlan;

internal readonly record struct GoalProposalId(Guid Value) : IEntityId<GoalProposalId>
{
    public static GoalProposalId From(Guid value) => new(value);
}

/// <summary>Words that a client would rather have for a goal.</summary>
internal sealed class GoalProposal : IProgramOwned, IVersioned
{
    public required GoalProposalId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required ClientId Client { get; init; }

    /// <summary>The thread whose goal it is.</summary>
    public required Guid Thread { get; init; }

    public required string Words { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public UserId? AnsweredBy { get; private set; }

    public bool Accepted { get; private set; }

    /// <summary>What the counselor says to it; the client reads it.</summary>
    public string AnswerWords { get; private set; } = "";

    /// <summary>Answers it once.</summary>
    public Outcome<Done> Answer(bool accepted, string words, UserId by, DateTimeOffset at)
    {
        if (AnsweredAt is not null)
        {
            return Problem.Conflict("care.proposal.answered");
        }

        Accepted = accepted;
        AnswerWords = words;
        AnsweredBy = by;
        AnsweredAt = at;
        return Done.Value;
    }
}
