using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Privacy.Disclosures.Studies;

/// <summary>Which ground a study stands on.</summary>
internal enum StudyKind
{
    /// <summary>Audit or evaluation by a public body, a payer or a quality organization (42 CFR 2.53).</summary>
    Audit,

    /// <summary>Scientific research (42 CFR 2.52).</summary>
    Research,
}

/// <summary>An audit, an evaluation or a research study that may see records: who, what for, on which paper, until when.</summary>
internal sealed class Study : IProgramOwned, IVersioned
{
    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required StudyKind Kind { get; init; }

    /// <summary>Who carries it out.</summary>
    public required string Holder { get; init; }

    public required string Purpose { get; init; }

    /// <summary>Number of the written agreement (42 CFR 2.53(a)(1), (b)(2)) or of the protocol.</summary>
    public required string Reference { get; init; }

    /// <summary>For research: the review board or privacy board that approved, with its number (42 CFR 2.52(a); 45 CFR 164.512(i),
    /// 46.109).</summary>
    public required string Board { get; init; }

    /// <summary>Day the agreement was signed, or the board approved.</summary>
    public required DateOnly ApprovedOn { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>The last day on which something may go out for it.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Codes of what may be seen.</summary>
    public required List<string> Items { get; init; }

    /// <summary>Day by which the holder promised to destroy or hand back what it got (42 CFR 2.16, 2.52(b)(5), 2.53(b)(2)(ii)).</summary>
    public required DateOnly DestroyBy { get; init; }

    /// <summary>Who promised it in writing.</summary>
    public required string PromisedBy { get; init; }

    public DateOnly? EndedOn { get; private set; }

    /// <summary>The signed agreement, or the board's letter.</summary>
    public required Guid Paper { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Whether something may go out for it on a day. The day it was ended is not one of its days.</summary>
    public bool IsCurrent(DateOnly on) => on >= From && on <= Until && !(on >= EndedOn);

    public Outcome<Done> End(DateOnly on)
    {
        if (EndedOn is not null)
        {
            return Problem.Conflict("privacy.study.already-ended");
        }

        EndedOn = on;
        return Done.Value;
    }
}

internal sealed class StudyMap : IEntityTypeConfiguration<Study>
{
    public void Configure(EntityTypeBuilder<Study> builder)
    {
        builder.ToTable("privacy_study");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Holder).HasMaxLength(200);
        builder.Property(s => s.Purpose).HasMaxLength(500);
        builder.Property(s => s.Reference).HasMaxLength(200);
        builder.Property(s => s.Board).HasMaxLength(200);
        builder.Property(s => s.PromisedBy).HasMaxLength(200);
        builder.HasIndex(s => s.ProgramId);
    }
}

/// <summary>Says whether a registered study covers a disclosure. Pure.</summary>
internal static class StudyRules
{
    /// <summary>The ground of a kind.</summary>
    public static LegalGround GroundOf(StudyKind kind) =>
        kind == StudyKind.Audit ? LegalGround.AuditOrEvaluation : LegalGround.Research;

    /// <summary>Whether a ground needs one.</summary>
    public static bool Needs(LegalGround ground) => ground is LegalGround.AuditOrEvaluation or LegalGround.Research;

    public static Problem? Refusal(Study? study, NewDisclosure asked, DateOnly today)
    {
        if (study is null || GroundOf(study.Kind) != asked.Ground)
        {
            return Problem.Rule("privacy.disclose.study-unknown", nameof(asked.Study));
        }

        if (!study.IsCurrent(today))
        {
            return Problem.Rule("privacy.disclose.study-not-current", nameof(asked.Study));
        }

        return asked.Items.All(study.Items.Contains) ? null : Problem.Rule("privacy.disclose.beyond-study", nameof(asked.Items));
    }
}
