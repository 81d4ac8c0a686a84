using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Intake.Received.Labels;

/// <summary>That somebody set or cleared the label of a document, and why. It never changes.</summary>
internal sealed class DocumentLabel : IProgramOwned
{
    public const int ReasonLength = 500;

    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required ClientId Client { get; init; }

    public required Guid Document { get; init; }

    /// <summary>The label from then on.</summary>
    public required DataKinds Label { get; init; }

    public required string Reason { get; init; }

    public required UserId By { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class DocumentLabelMap : IEntityTypeConfiguration<DocumentLabel>
{
    public void Configure(EntityTypeBuilder<DocumentLabel> builder)
    {
        builder.ToTable("intake_document_label");
        builder.HasKey(l => l.Id);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Reason).IsEncrypted();
        builder.HasIndex(l => new { l.ProgramId, l.Document });
        builder.HasIndex(l => new { l.ProgramId, l.Client });
    }
}
