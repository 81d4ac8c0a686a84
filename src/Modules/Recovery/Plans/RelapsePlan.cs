using Footbridge.Kernel;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Recovery.Plans;

internal readonly record struct RelapsePlanId(Guid Value) : IEntityId<RelapsePlanId>
{
    public static RelapsePlanId From(Guid value) => new(value);
}

/// <summary>A client's own plan for hard moments. There is one per client; the client writes it, the team may read it.</summary>
internal sealed class RelapsePlan : IProgramOwned, IVersioned
{
    public required RelapsePlanId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required ClientId Client { get; init; }

    public List<string> Reasons { get; private set; } = [];

    public List<string> Triggers { get; private set; } = [];

    public List<string> WarningSigns { get; private set; } = [];

    public List<string> CopingSteps { get; private set; } = [];

    public List<string> Places { get; private set; } = [];

    public List<PersonToCall> People { get; private set; } = [];

    public DateTimeOffset ChangedAt { get; private set; }

    public PlanWords Words =>
        new()
        {
            Reasons = Reasons,
            Triggers = Triggers,
            WarningSigns = WarningSigns,
            CopingSteps = CopingSteps,
            Places = Places,
            People = People,
        };

    /// <summary>Takes the words over, unless they cannot be kept.</summary>
    public Outcome<RelapsePlan> Write(PlanWords words, DateTimeOffset at)
    {
        if (words.Fault() is { } fault)
        {
            return fault;
        }

        Reasons = [.. words.Reasons];
        Triggers = [.. words.Triggers];
        WarningSigns = [.. words.WarningSigns];
        CopingSteps = [.. words.CopingSteps];
        Places = [.. words.Places];
        People = [.. words.People.Select(p => new PersonToCall { Name = p.Name, Phone = p.Phone })];
        ChangedAt = at;
        return this;
    }
}

internal sealed class RelapsePlanMap : IEntityTypeConfiguration<RelapsePlan>
{
    public void Configure(EntityTypeBuilder<RelapsePlan> builder)
    {
        builder.ToTable("recovery_relapse_plan");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Ignore(p => p.Words);
        builder.Property(p => p.Reasons).IsEncrypted();
        builder.Property(p => p.Triggers).IsEncrypted();
        builder.Property(p => p.WarningSigns).IsEncrypted();
        builder.Property(p => p.CopingSteps).IsEncrypted();
        builder.Property(p => p.Places).IsEncrypted();
        builder.Property(p => p.People).IsEncrypted();
        builder.HasIndex(p => new { p.ProgramId, p.Client }).IsUnique();
    }
}
