using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Schedule.Feeds;

/// <summary>A private link by which somebody's calendar reads their meetings, without a sign-in. There is one for each owner; a new one
/// takes the place of the old.</summary>
internal sealed class ScheduleFeed : IProgramOwned
{
    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required UserId User { get; init; }

    /// <summary>In which capacity they made it.</summary>
    public required CallerKind Kind { get; init; }

    /// <summary>Whose meetings a client's link shows; null for a member of staff.</summary>
    public ClientId? Client { get; init; }

    /// <summary>SHA-256 of the token in the link; the token itself is nowhere kept.</summary>
    public required string TokenHash { get; set; }

    /// <summary>Language of its words.</summary>
    public required string Language { get; set; }

    public required DateTimeOffset MadeAt { get; set; }
}

internal sealed class ScheduleFeedMap : IEntityTypeConfiguration<ScheduleFeed>
{
    public void Configure(EntityTypeBuilder<ScheduleFeed> builder)
    {
        builder.ToTable("schedule_feed");
        builder.HasKey(f => f.Id);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.TokenHash).HasMaxLength(64).IsFixedLength();
        builder.Property(f => f.Language).HasMaxLength(2);
        builder.HasIndex(f => f.TokenHash).IsUnique();
        builder
            .HasIndex(f => new
            {
                f.ProgramId,
                f.User,
                f.Kind,
            })
            .IsUnique();
    }
}

/// <summary>Reads links.</summary>
internal static class FeedQueries
{
    /// <summary>The caller's own link, if there is one.</summary>
    public static async Task<ScheduleFeed?> OwnFeedAsync(this DbContext db, Caller caller, CancellationToken ct)
    {
        var kind = caller.Kind;
        return caller.User is { } user
            ? await db.Set<ScheduleFeed>().SingleOrDefaultAsync(f => f.User == user && f.Kind == kind, ct)
            : null;
    }
}
