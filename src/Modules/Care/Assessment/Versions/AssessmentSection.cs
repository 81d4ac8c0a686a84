using Footbridge.Care.Assessment.Forms;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Care.Assessment.Versions;

/// <summary>One section of one version, saved on its own: two people may fill in two sections at once.</summary>
internal sealed class AssessmentSection : IProgramOwned, IVersioned, ILabelled
{
    public required IntakeAssessmentId Assessment { get; init; }

    /// <summary>A code of <see cref="AssessmentForm.Sections"/>.</summary>
    public required string Code { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required ClientId Client { get; init; }

    public required string AnswersJson { get; set; }

    public required DateTimeOffset ChangedAt { get; set; }

    public required UserId ChangedBy { get; set; }

    /// <summary>Kinds of data in it that are protected more than a chart is.</summary>
    public required DataKinds Label { get; set; }

    /// <summary>When the version was signed. It is written with the signature, so that a save at the same moment and the signature cannot both
    /// succeed.</summary>
    public DateTimeOffset? SealedAt { get; set; }

    /// <summary>Counter for forms: zero stands for a section that was never saved.</summary>
    public int Counter => Version + 1;

    public SectionAnswers Answers => SectionAnswers.FromJson(AnswersJson);
}

internal sealed class AssessmentSectionMap : IEntityTypeConfiguration<AssessmentSection>
{
    public void Configure(EntityTypeBuilder<AssessmentSection> builder)
    {
        builder.ToTable("care_assessment_section");
        builder.HasKey(s => new { s.Assessment, s.Code });
        builder.Property(s => s.Code).HasMaxLength(20);
        builder.Property(s => s.AnswersJson).IsEncrypted();
        builder.Ignore(s => s.Answers);
        builder.Ignore(s => s.Counter);
        builder.HasOne<IntakeAssessment>().WithMany().HasForeignKey(s => s.Assessment).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.ProgramId, s.Client });
    }
}
