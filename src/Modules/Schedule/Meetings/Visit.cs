using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;

namespace Footbridge.Schedule.Meetings;

/// <summary>One coming to one meeting.</summary>
internal readonly record struct VisitId(Guid Value) : IEntityId<VisitId>
{
    public static VisitId From(Guid value) => new(value);
}

/// <summary>A client comes to one meeting of a group they do not belong to: as a guest, or to make up for a meeting they missed. Never
/// deleted; taking it back is kept.</summary>
internal sealed class Visit : IProgramOwned, IVersioned
{
    public const int ReasonLength = 300;

    public required VisitId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required ClientId Client { get; init; }

    public required GroupId Group { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>Group whose meeting is made up for; null for a guest.</summary>
    public GroupId? MissedGroup { get; init; }

    /// <summary>Day of the meeting that is made up for.</summary>
    public DateOnly? MissedOn { get; init; }

    public required string Reason { get; init; }

    /// <summary>Why the client comes although no seat was free.</summary>
    public string? OverbookReason { get; init; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    public void Withdraw(DateTimeOffset at) => WithdrawnAt = at;
}
