using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.People.SignIn;

/// <summary>What a one-time link is for.</summary>
internal enum LinkPurpose
{
    /// <summary>A client or relative asked for it to sign in; their PIN is asked for as well.</summary>
    SignIn,

    /// <summary>The program invited a client or relative; a new PIN may be chosen.</summary>
    Invitation,

    /// <summary>A member of staff who lost their password sets a new one.</summary>
    Password,

    /// <summary>A member of staff who was invited sets their first password.</summary>
    FirstPassword,
}

/// <summary>A link that lets one person in once.</summary>
// Not program-owned: it is opened before the program is known.
internal sealed class SignInLink
{
    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the token in the link; the token itself is nowhere kept.</summary>
    public required string TokenHash { get; init; }

    public required UserId User { get; init; }

    public required Guid Membership { get; init; }

    public required ProgramId Program { get; init; }

    public required LinkPurpose Purpose { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>How long a link is good. One that was asked for is used at once; an invitation waits for its reader.</summary>
    public static TimeSpan LifetimeOf(LinkPurpose purpose) =>
        purpose is LinkPurpose.SignIn or LinkPurpose.Password ? TimeSpan.FromMinutes(15) : TimeSpan.FromHours(72);

    /// <summary>Makes a link and the token to put into it.</summary>
    public static (SignInLink Link, string Token) For(Staff.Membership membership, LinkPurpose purpose, TimeProvider clock)
    {
        var token = SecretToken.New();
        var now = clock.GetUtcNow();
        var link = new SignInLink
        {
            Id = Ids.NewGuid(clock),
            TokenHash = SecretToken.HashOf(token),
            User = membership.User,
            Membership = membership.Id,
            Program = membership.Program,
            Purpose = purpose,
            CreatedAt = now,
            ExpiresAt = now + LifetimeOf(purpose),
        };
        return (link, token);
    }

    public bool IsForPassword => Purpose is LinkPurpose.Password or LinkPurpose.FirstPassword;

    public bool IsGood(DateTimeOffset now) => UsedAt is null && now < ExpiresAt;

    /// <summary>Uses the link up.</summary>
    /// <returns>Whether it was still good.</returns>
    public bool Use(DateTimeOffset now)
    {
        if (!IsGood(now))
        {
            return false;
        }

        UsedAt = now;
        return true;
    }
}

internal sealed class SignInLinkMap : IEntityTypeConfiguration<SignInLink>
{
    public void Configure(EntityTypeBuilder<SignInLink> builder)
    {
        builder.ToTable("people_sign_in_link");
        builder.HasKey(l => l.Id);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Ignore(l => l.IsForPassword);
        builder.Property(l => l.TokenHash).HasMaxLength(64).IsFixedLength();
        // Two uses at the same moment: the second save finds the row changed.
        builder.Property(l => l.UsedAt).IsConcurrencyToken();
        builder.HasIndex(l => l.TokenHash).IsUnique();
        builder.HasIndex(l => new { l.User, l.CreatedAt });
    }
}
