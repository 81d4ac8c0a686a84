using System.Text.Json;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Care.Assessment.Medications;

internal readonly record struct ReconciliationId(Guid Value) : IEntityId<ReconciliationId>
{
    public static ReconciliationId From(Guid value) => new(value);
}

/// <summary>One comparison of the list with what others sent and what the client says. It is kept as it was made.</summary>
internal sealed class Reconciliation : IProgramOwned, ILabelled
{
    public required ReconciliationId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required ClientId Client { get; init; }

    public required DateTimeOffset At { get; init; }

    public required UserId By { get; init; }

    public required string Name { get; init; }

    /// <summary>Credential at that time.</summary>
    public required string Credential { get; init; }

    public required string LinesJson { get; init; }

    public required DateOnly NextDueOn { get; init; }

    public required DataKinds Label { get; init; }

    public IReadOnlyList<Line> Lines => JsonSerializer.Deserialize<IReadOnlyList<Line>>(LinesJson)!;

    /// <summary>What was decided about one medication.</summary>
    /// <param name="Name">The medication.</param>
    /// <param name="From"><c>list</c>, <c>record</c> or <c>client</c>.</param>
    /// <param name="Decision"><c>continue</c>, <c>changed</c>, <c>stopped</c>, <c>added</c> or <c>not-taken</c>.</param>
    /// <param name="Says">What the client says.</param>
    internal sealed record Line(string Name, string From, string Decision, string Says);
}

internal sealed class ReconciliationMap : IEntityTypeConfiguration<Reconciliation>
{
    public void Configure(EntityTypeBuilder<Reconciliation> builder)
    {
        builder.ToTable("care_reconciliation");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Name).HasMaxLength(200);
        builder.Property(r => r.Credential).HasMaxLength(60);
        builder.Property(r => r.LinesJson).IsEncrypted();
        builder.Ignore(r => r.Lines);
        builder.HasIndex(r => new { r.ProgramId, r.Client });
    }
}
