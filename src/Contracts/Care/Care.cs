using Footbridge.Kernel;

namespace Footbridge.Contracts.Care;

/// <summary>A stay in the program, from admission to discharge.</summary>
public readonly record struct EpisodeId(Guid Value) : IEntityId<EpisodeId>
{
    /// <inheritdoc/>
    public static EpisodeId From(Guid value) => new(value);
}

/// <summary>An objective of a treatment plan, the item a note or group refers to.</summary>
public readonly record struct ObjectiveId(Guid Value) : IEntityId<ObjectiveId>
{
    /// <inheritdoc/>
    public static ObjectiveId From(Guid value) => new(value);
}

/// <summary>An episode as other modules see it.</summary>
/// <param name="Id">The episode.</param>
/// <param name="Client">The client.</param>
/// <param name="Level">Level code such as <c>2.1</c>.</param>
/// <param name="AdmittedOn">First day.</param>
/// <param name="DischargedOn">Last day, or null while open.</param>
/// <param name="Counselor">Primary counselor.</param>
/// <param name="HoursPerWeek">Prescribed hours a week.</param>
/// <param name="DaysPerWeek">Prescribed days a week.</param>
public sealed record EpisodeSummary(
    EpisodeId Id,
    ClientId Client,
    string Level,
    DateOnly AdmittedOn,
    DateOnly? DischargedOn,
    UserId Counselor,
    int HoursPerWeek,
    int DaysPerWeek
)
{
    /// <summary>When the treatment plan is to be reviewed next; null when nobody knows.</summary>
    public DateOnly? ReviewDueOn { get; init; }
}

/// <summary>Where a client stands with the program.</summary>
/// <param name="Counselor">Primary counselor of the open episode, if one is open.</param>
/// <param name="LeftOn">Last day of the last episode, when none is open and there was one.</param>
public sealed record CareStanding(UserId? Counselor, DateOnly? LeftOn);

/// <summary>Episodes of care. Runs in the caller's scope.</summary>
public interface IEpisodes
{
    /// <summary>The open episode of a client, or null.</summary>
    Task<EpisodeSummary?> OpenOfAsync(ClientId client, CancellationToken ct);

    /// <summary>Where a client stands with the program; both values are empty before the first admission.</summary>
    Task<CareStanding> StandingAsync(ClientId client, CancellationToken ct);

    /// <summary>Clients with no open episode whose last one ended before a day.</summary>
    Task<IReadOnlyList<ClientId>> LeftBeforeAsync(DateOnly day, CancellationToken ct);

    /// <summary>All episodes of a client, the first admission first.</summary>
    Task<IReadOnlyList<EpisodeSummary>> OfAsync(ClientId client, CancellationToken ct);

    /// <summary>All open episodes.</summary>
    Task<IReadOnlyList<EpisodeSummary>> OpenAsync(CancellationToken ct);

    /// <summary>All episodes that are over.</summary>
    Task<IReadOnlyList<EpisodeSummary>> ClosedAsync(CancellationToken ct);
}

/// <summary>A plan item a note can be tied to.</summary>
/// <param name="Id">The objective.</param>
/// <param name="Goal">The goal in the client's words.</param>
/// <param name="Objective">The objective.</param>
/// <param name="TargetOn">When it should be reached.</param>
public sealed record PlanItem(ObjectiveId Id, string Goal, string Objective, DateOnly TargetOn);

/// <summary>How far a plan is.</summary>
public enum PlanState
{
    /// <summary>Nothing is written.</summary>
    None,

    /// <summary>Written, signed by nobody.</summary>
    Draft,

    /// <summary>Signed by some, not by all whose signature the program asks for.</summary>
    Unsigned,

    /// <summary>Signed by all of them. It stays so while a newer version is worked on.</summary>
    Signed,
}

/// <summary>How a plan stands on a day.</summary>
/// <param name="State">How far it is.</param>
/// <param name="Missing">Whose signature is missing: <c>counselor</c>, <c>client</c>, <c>reviewer</c>.</param>
/// <param name="SignedSince">Since when the client has had a signed plan in this stay.</param>
public sealed record PlanStanding(PlanState State, IReadOnlyList<string> Missing, DateOnly? SignedSince);

/// <summary>What happens to a service note while the plan is not signed.</summary>
public enum PlanGate
{
    /// <summary>Nothing.</summary>
    Off,

    /// <summary>Who signs is told.</summary>
    Warn,

    /// <summary>The note is not signed.</summary>
    Block,
}

/// <summary>Treatment plans. Runs in the caller's scope.</summary>
public interface IPlans
{
    /// <summary>Open items of the client's current plan; empty when there is none.</summary>
    Task<IReadOnlyList<PlanItem>> ItemsAsync(ClientId client, CancellationToken ct);

    /// <summary>Open items of many clients at once.</summary>
    Task<IReadOnlyDictionary<ClientId, IReadOnlyList<PlanItem>>> ItemsAsync(
        IReadOnlyCollection<ClientId> clients,
        CancellationToken ct
    );

    /// <summary>How the plan of each client stood on a day, by the program's rules of who signs. A client who was not in care on that day
    /// is left out.</summary>
    Task<IReadOnlyDictionary<ClientId, PlanStanding>> StandingAsync(
        IReadOnlyCollection<ClientId> clients,
        DateOnly on,
        CancellationToken ct
    );

    /// <summary>What the program does with a service note while the plan is not signed.</summary>
    Task<PlanGate> GateAsync(CancellationToken ct);
}

/// <summary>An episode was opened: the client is admitted.</summary>
public sealed record EpisodeOpened(EpisodeId Episode, ClientId Client, DateOnly On) : IEvent;

/// <summary>A stay goes on at another level of care from a day on.</summary>
/// <param name="Episode">The stay.</param>
/// <param name="Client">The client.</param>
/// <param name="From">Level until then.</param>
/// <param name="To">Level from then on.</param>
/// <param name="On">First day at the new level.</param>
/// <param name="HoursPerWeek">Prescribed hours a week from then on.</param>
/// <param name="DaysPerWeek">Prescribed days a week from then on.</param>
public sealed record LevelChanged(
    EpisodeId Episode,
    ClientId Client,
    string From,
    string To,
    DateOnly On,
    int HoursPerWeek,
    int DaysPerWeek
) : IEvent;

/// <summary>An episode was closed: the client is discharged.</summary>
public sealed record EpisodeClosed(EpisodeId Episode, ClientId Client, DateOnly On) : IEvent;
