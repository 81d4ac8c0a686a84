using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Privacy.Looks.Unusual;

/// <summary>What came of a review.</summary>
public enum ReviewOutcome
{
    /// <summary>There is a good reason, and it is said.</summary>
    Expected,

    /// <summary>Somebody talks with the person.</summary>
    Talk,

    /// <summary>It is treated as an incident.</summary>
    Incident,
}

/// <summary>An unusual look that somebody answers for. Once reviewed it stays as it is.</summary>
internal sealed class UnusualFinding : IProgramOwned, IVersioned
{
    /// <summary>Words shorter than this explain nothing.</summary>
    public const int FewestLetters = 10;

    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required UnusualRule Rule { get; init; }

    public required UserId Actor { get; init; }

    public ClientId? Client { get; init; }

    public required DateOnly Day { get; init; }

    public DateTimeOffset FirstAt { get; private set; }

    public DateTimeOffset LastAt { get; private set; }

    public long FirstLine { get; private set; }

    public long LastLine { get; private set; }

    public int Count { get; private set; }

    public int Usual { get; private set; }

    public required DateTimeOffset FoundAt { get; init; }

    public ReviewOutcome? Outcome { get; private set; }

    public string Words { get; private set; } = "";

    public UserId? ReviewedBy { get; private set; }

    public DateTimeOffset? ReviewedAt { get; private set; }

    public int Version { get; private set; }

    public static UnusualFinding Of(Suspicion suspicion, TimeProvider clock)
    {
        var finding = new UnusualFinding
        {
            Id = Ids.NewGuid(clock),
            Rule = suspicion.Rule,
            Actor = suspicion.Actor,
            Client = suspicion.Client,
            Day = suspicion.Day,
            FoundAt = clock.GetUtcNow(),
        };
        finding.Take(suspicion);
        return finding;
    }

    /// <summary>Takes over what was found meanwhile.</summary>
    public void Take(Suspicion suspicion)
    {
        FirstAt = suspicion.FirstAt;
        LastAt = suspicion.LastAt;
        FirstLine = suspicion.FirstLine;
        LastLine = suspicion.LastLine;
        Count = suspicion.Count;
        Usual = suspicion.Usual;
    }

    /// <summary>Whether it already says all that was found.</summary>
    public bool Says(Suspicion suspicion) => LastLine == suspicion.LastLine && Count == suspicion.Count;

    /// <summary>Closes it. Nobody reviews themselves.</summary>
    public Outcome<Done> Review(ReviewOutcome outcome, string words, UserId by, DateTimeOffset at)
    {
        if (ReviewedAt is not null)
        {
            return Problem.Conflict("privacy.unusual.reviewed-already");
        }

        if (by == Actor)
        {
            return Problem.Rule("privacy.unusual.not-yourself");
        }

        if (words.Trim().Length < FewestLetters)
        {
            return Problem.Invalid("privacy.unusual.say-more", "Words", $"{FewestLetters}");
        }

        (Outcome, Words, ReviewedBy, ReviewedAt) = (outcome, words.Trim(), by, at);
        return Done.Value;
    }
}

/// <summary>Up to which day the looks were searched.</summary>
internal sealed class UnusualRun : IProgramOwned
{
    public ProgramId ProgramId { get; init; }

    public required DateOnly LastDay { get; set; }

    public required DateTimeOffset LastAt { get; set; }
}

internal sealed class UnusualFindingMap : IEntityTypeConfiguration<UnusualFinding>
{
    public void Configure(EntityTypeBuilder<UnusualFinding> builder)
    {
        builder.ToTable("privacy_unusual");
        builder.HasKey(f => f.Id);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Words).HasMaxLength(2000);
        builder.HasIndex(f => new { f.ProgramId, f.ReviewedAt });
        builder.HasIndex(f => new { f.ProgramId, f.Day });
    }
}

internal sealed class UnusualRunMap : IEntityTypeConfiguration<UnusualRun>
{
    public void Configure(EntityTypeBuilder<UnusualRun> builder)
    {
        builder.ToTable("privacy_unusual_run");
        builder.HasKey(r => r.ProgramId);
        builder.Property(r => r.ProgramId).ValueGeneratedNever();
    }
}
