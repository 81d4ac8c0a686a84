using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.People.Sessions;

/// <summary>A sign-in on one device, from sign-in to sign-out or until nothing happened for too long.</summary>
// Not program-owned: the cookie names a session before the program is known.
internal sealed class SignInSession
{
    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the key that the cookie carries; the key itself is nowhere kept.</summary>
    public required string KeyHash { get; init; }

    public required UserId User { get; init; }

    public required Guid Membership { get; set; }

    public required ProgramId Program { get; set; }

    public required CallerKind Kind { get; init; }

    /// <summary>Browser and system in a few words.</summary>
    public required string Device { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset LastSeenAt { get; set; }

    public required DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>The sign-in as the cookie handler keeps it, encrypted.</summary>
    public required byte[] Ticket { get; set; }

    public bool IsOpen(DateTimeOffset now) => EndedAt is null && ExpiresAt > now;
}

internal sealed class SignInSessionMap : IEntityTypeConfiguration<SignInSession>
{
    public void Configure(EntityTypeBuilder<SignInSession> builder)
    {
        builder.ToTable("people_session");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.KeyHash).HasMaxLength(64).IsFixedLength();
        builder.Property(s => s.Device).HasMaxLength(100);
        builder.HasIndex(s => s.KeyHash).IsUnique();
        builder.HasIndex(s => new { s.User, s.EndedAt });
    }
}
