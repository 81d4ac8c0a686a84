using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Privacy.Reach.Openings;

/// <summary>Why somebody opened a record out of their reach.</summary>
internal enum OpeningKind
{
    /// <summary>Steps in for a colleague.</summary>
    Cover,

    /// <summary>A medical emergency: 42 CFR 2.51; 45 CFR 164.312(a)(2)(ii).</summary>
    Emergency,
}

/// <summary>What came of the look back at an opening.</summary>
internal enum OpeningVerdict
{
    /// <summary>It was right.</summary>
    Fitting,

    /// <summary>It was not needed; somebody talked about it.</summary>
    NotNeeded,

    /// <summary>It goes on as an incident.</summary>
    Incident,
}

/// <summary>A record that was opened by somebody outside its care: for a time, with a reason, and looked back at.</summary>
internal sealed class OpenedRecord : IProgramOwned, IVersioned
{
    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required ClientId Client { get; init; }

    public required UserId By { get; init; }

    public required OpeningKind Kind { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset Until { get; set; }

    public DateTimeOffset? ReviewedAt { get; private set; }

    public UserId? ReviewedBy { get; private set; }

    public OpeningVerdict? Verdict { get; private set; }

    public string ReviewWords { get; private set; } = "";

    /// <summary>When the client was told; from then on it stands on their phone.</summary>
    public DateTimeOffset? ToldAt { get; private set; }

    public bool IsOpen(DateTimeOffset now) => From <= now && now < Until;

    /// <summary>Notes what came of looking back.</summary>
    public Outcome<Done> Review(OpeningVerdict verdict, string words, bool tellClient, UserId by, DateTimeOffset at)
    {
        if (ReviewedAt is not null)
        {
            return Problem.Conflict("privacy.opened.reviewed-already");
        }

        if (by == By)
        {
            return Problem.Rule("privacy.opened.own");
        }

        if (verdict != OpeningVerdict.Fitting && string.IsNullOrWhiteSpace(words))
        {
            return Problem.Invalid("privacy.opened.words-needed", "Words");
        }

        ReviewedAt = at;
        ReviewedBy = by;
        Verdict = verdict;
        ReviewWords = words.Trim();
        // What was opened in an emergency is always told; of stepping in, the program decides.
        ToldAt = tellClient || Kind == OpeningKind.Emergency ? at : null;
        return Done.Value;
    }
}

internal sealed class OpenedRecordMap : IEntityTypeConfiguration<OpenedRecord>
{
    public void Configure(EntityTypeBuilder<OpenedRecord> builder)
    {
        builder.ToTable("privacy_opened");
        builder.HasKey(o => o.Id);
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Reason).HasMaxLength(500);
        builder.Property(o => o.ReviewWords).HasMaxLength(1000);
        builder.HasIndex(o => new { o.ProgramId, o.Client });
        builder.HasIndex(o => new { o.ProgramId, o.By });
    }
}
