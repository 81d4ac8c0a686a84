using Footbridge.Contracts.Care;
using Footbridge.Kernel;

namespace Footbridge.Care.Episodes.Aftercare;

internal readonly record struct AppointmentId(Guid Value) : IEntityId<AppointmentId>
{
    public static AppointmentId From(Guid value) => new(value);
}

/// <summary>An appointment after this level of care.</summary>
internal sealed class AftercareAppointment : IProgramOwned
{
    public const int TextLength = 200;

    public required AppointmentId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required ClientId Client { get; init; }

    public required EpisodeId Episode { get; init; }

    public required DateOnly On { get; init; }

    public TimeOnly? Time { get; init; }

    public required string WithWhom { get; init; }

    public required string Place { get; init; }

    public required UserId By { get; init; }

    public DateTimeOffset? CancelledAt { get; set; }
}

internal readonly record struct SupportId(Guid Value) : IEntityId<SupportId>
{
    public static SupportId From(Guid value) => new(value);
}

/// <summary>Somebody the person can turn to after the stay.</summary>
internal sealed class AftercareSupport : IProgramOwned
{
    public required SupportId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required ClientId Client { get; init; }

    public required EpisodeId Episode { get; init; }

    public required string Name { get; init; }

    /// <summary>What for.</summary>
    public required string Purpose { get; init; }

    public required string Phone { get; init; }

    public DateTimeOffset? RemovedAt { get; set; }
}
