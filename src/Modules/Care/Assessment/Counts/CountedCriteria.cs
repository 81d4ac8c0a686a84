using Footbridge.Clinical.Diagnosis;
using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Care.Assessment.Counts;

internal readonly record struct CountedCriteriaId(Guid Value) : IEntityId<CountedCriteriaId>
{
    public static CountedCriteriaId From(Guid value) => new(value);
}

/// <summary>What became of a diagnosis that a count proposed.</summary>
public enum CountAnswer
{
    /// <summary>Nobody said yet.</summary>
    Open,

    /// <summary>The clinician put it on the problem list.</summary>
    Confirmed,

    /// <summary>The clinician found otherwise, and said why.</summary>
    SetAside,
}

/// <summary>One count of criteria, kept as it was made. A later one makes a new row.</summary>
internal sealed class CountedCriteria : IProgramOwned, IVersioned
{
    public required CountedCriteriaId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required ClientId Client { get; init; }

    /// <summary>What was counted.</summary>
    public required string Disorder { get; init; }

    /// <summary>What was found, in plain values.</summary>
    public required CriteriaAnswers Found { get; init; }

    public required int Counted { get; init; }

    public required int Of { get; init; }

    /// <summary>Severity and remission in codes, as <see cref="Specifier"/> writes them.</summary>
    public required string Specifiers { get; init; }

    /// <summary>ICD-10-CM code that is proposed; null when there is no disorder.</summary>
    public required string? IcdCode { get; init; }

    public required DateTimeOffset At { get; init; }

    public required UserId By { get; init; }

    public CountAnswer Answer { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public UserId? AnsweredBy { get; private set; }

    /// <summary>Why the clinician found otherwise.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>The line of the problem list that it led to.</summary>
    public ProblemId? Problem { get; private set; }

    public Outcome<Done> Confirm(ProblemId problem, UserId by, DateTimeOffset at) =>
        Close(CountAnswer.Confirmed, by, at, () => Problem = problem);

    public Outcome<Done> SetAside(string reason, UserId by, DateTimeOffset at) =>
        string.IsNullOrWhiteSpace(reason) ? Kernel.Problem.Invalid("care.count.reason-needed", nameof(Reason))
        : reason.Length > 1000 ? Kernel.Problem.Invalid("core.too-long", nameof(Reason), "1000")
        : Close(CountAnswer.SetAside, by, at, () => Reason = reason.Trim());

    private Outcome<Done> Close(CountAnswer answer, UserId by, DateTimeOffset at, Action write)
    {
        if (Answer != CountAnswer.Open)
        {
            return Kernel.Problem.Conflict("care.count.answered");
        }

        (Answer, AnsweredBy, AnsweredAt) = (answer, by, at);
        write();
        return Done.Value;
    }
}

internal sealed class CountedCriteriaMap : IEntityTypeConfiguration<CountedCriteria>
{
    public void Configure(EntityTypeBuilder<CountedCriteria> builder)
    {
        builder.ToTable("care_criteria_count");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Disorder).HasMaxLength(20);
        builder.Property(c => c.Found).IsEncrypted();
        builder.Property(c => c.Specifiers).HasMaxLength(80);
        builder.Property(c => c.IcdCode).HasMaxLength(10);
        builder.Property(c => c.Reason).IsEncrypted();
        builder.HasIndex(c => new { c.ProgramId, c.Client });
    }
}
