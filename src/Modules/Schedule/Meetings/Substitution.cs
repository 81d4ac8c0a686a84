using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Groups;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Schedule.Meetings;

/// <summary>One span of days in which somebody steps in.</summary>
internal readonly record struct SubstitutionId(Guid Value) : IEntityId<SubstitutionId>
{
    public static SubstitutionId From(Guid value) => new(value);
}

/// <summary>Somebody leads a group for a span of days; the group keeps its own facilitator. Two spans of a group never share a day.</summary>
internal sealed class Substitution : IProgramOwned, IVersioned
{
    public const int ReasonLength = 200;

    public required SubstitutionId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required GroupId Group { get; init; }

    public required DateOnly From { get; init; }

    /// <summary>Last day. The day before <see cref="From"/> when it was taken back before it began.</summary>
    public required DateOnly To { get; set; }

    public required UserId Facilitator { get; init; }

    public required string Reason { get; init; }

    /// <summary>Ends it: from that day on the group's own facilitator leads again. Days before stay as they were.</summary>
    public void EndFrom(DateOnly day) => To = day <= From ? From.AddDays(-1) : day.AddDays(-1);
}

internal sealed class SubstitutionMap : IEntityTypeConfiguration<Substitution>
{
    public void Configure(EntityTypeBuilder<Substitution> builder)
    {
        builder.ToTable("schedule_substitution");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Reason).HasMaxLength(Substitution.ReasonLength);
        builder.HasOne<TherapyGroup>().WithMany().HasForeignKey(s => s.Group);
        builder.HasIndex(s => new
        {
            s.ProgramId,
            s.Group,
            s.From,
        });
    }
}
