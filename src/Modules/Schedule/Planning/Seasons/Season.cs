using Footbridge.Kernel;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Schedule.Planning;

/// <summary>A week that is planned in the background.</summary>
public readonly record struct SeasonId(Guid Value) : IEntityId<SeasonId>
{
    /// <inheritdoc/>
    public static SeasonId From(Guid value) => new(value);
}

/// <summary>How far the planning of a week is.</summary>
public enum SeasonState
{
    /// <summary>Asked for.</summary>
    Waiting,

    /// <summary>Being planned.</summary>
    Running,

    /// <summary>Planned.</summary>
    Done,

    /// <summary>Ended before its time; the best plan until then is kept.</summary>
    Stopped,

    /// <summary>It became the week of the program.</summary>
    Published,
}

/// <summary>A week for a whole program, planned from the facts of the moment it was asked for. It holds places in lists instead of people:
/// who they are is known only to whoever reads the same facts again. Nothing that is published changes before somebody publishes it.</summary>
internal sealed class Season : IProgramOwned, IVersioned
{
    /// <summary>Without a sign of life for so long, whoever planned it is gone.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    /// <summary>How long a week that was not published is kept: lives change.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(30);

    public required SeasonId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    /// <summary>First day it is to count.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Longest time of planning.</summary>
    public required int Seconds { get; init; }

    public required int Seed { get; init; }

    /// <summary>The clinic as a document of the solver.</summary>
    public required string Clinic { get; init; }

    /// <summary>The week that counted then, as such a document.</summary>
    public required string Now { get; init; }

    public required UserId AskedBy { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public SeasonState State { get; set; }

    /// <summary>Whether somebody wants it to end.</summary>
    public bool StopAsked { get; set; }

    /// <summary>Last sign of life of whoever plans it.</summary>
    public DateTimeOffset? SeenAt { get; set; }

    /// <summary>Part of the work that is done, in percent.</summary>
    public int Part { get; set; }

    /// <summary>The best plan so far, as a document; empty before the first.</summary>
    public string Plan { get; set; } = "";

    /// <summary>Its objective.</summary>
    public long Cost { get; set; }

    /// <summary>No plan can be below.</summary>
    public long Bound { get; set; }

    /// <summary>Why needs are unmet, see <see cref="SeasonReasons"/>; empty until it is planned.</summary>
    public string Reasons { get; set; } = "";

    public DateTimeOffset? EndedAt { get; set; }

    public UserId? PublishedBy { get; set; }

    /// <summary>Whether it is at an end and has a plan that may be published.</summary>
    public bool HasOffer => State is SeasonState.Done or SeasonState.Stopped && Plan.Length > 0;
}

internal sealed class SeasonMap : IEntityTypeConfiguration<Season>
{
    public void Configure(EntityTypeBuilder<Season> builder)
    {
        builder.ToTable("schedule_season");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(s => s.Clinic).IsEncrypted();
        builder.Property(s => s.Now).IsEncrypted();
        builder.Property(s => s.Plan).IsEncrypted();
        builder.Property(s => s.Reasons).IsEncrypted();
        builder.Ignore(s => s.HasOffer);
        builder.HasIndex(s => new { s.ProgramId, s.AskedAt });
    }
}
