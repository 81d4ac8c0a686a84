using Footbridge.Kernel;

namespace Footbridge.Risk.OnCall;

/// <summary>Hours in which a member of staff is on call.</summary>
internal sealed class OnCallShift : IProgramOwned, IVersioned
{
    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required UserId Staff { get; init; }

    public required DateTimeOffset From { get; init; }

    /// <summary>When they end; moved to the moment when they are handed over or ended early.</summary>
    public required DateTimeOffset Until { get; set; }

    /// <summary>Whether it is as backup, for when the first does not answer.</summary>
    public required bool Backup { get; init; }

    /// <summary>Who put it into the rota.</summary>
    public required UserId SetBy { get; init; }

    public required DateTimeOffset SetAt { get; init; }

    public bool Covers(DateTimeOffset at) => From <= at && at < Until;
}

/// <summary>On-call hours handed from one to another, with what the next one must know. They change hands when the taker says yes.</summary>
internal sealed class HandOver : IProgramOwned, IVersioned
{
    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required Guid Shift { get; init; }

    public required UserId Giver { get; init; }

    public required UserId Taker { get; init; }

    public required string Note { get; init; }

    /// <summary>Open items of urgency now at that moment.</summary>
    public required int OpenNow { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>When the taker answered, or when it was asked of somebody else instead.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>Whether the taker said yes.</summary>
    public bool Accepted { get; private set; }

    /// <summary>The taker answers. Once.</summary>
    public Outcome<Done> Answer(bool yes, DateTimeOffset at)
    {
        if (AnsweredAt is not null)
        {
            return Problem.Conflict("risk.on-call.answered-already");
        }

        (AnsweredAt, Accepted) = (at, yes);
        return Done.Value;
    }
}
