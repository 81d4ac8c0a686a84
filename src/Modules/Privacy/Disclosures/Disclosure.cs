using System.Text.Json;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Privacy.Consents;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Privacy.Disclosures;

/// <summary>Something of a record that left the program, with the ground it stood on. It never changes.</summary>
internal sealed class Disclosure : IProgramOwned
{
    private GroundFacts? _facts;

    public required DisclosureId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required ClientId Client { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>Who disclosed; nobody when the program did by itself.</summary>
    public UserId? By { get; init; }

    public required string RecipientName { get; init; }

    public required string Affiliation { get; init; }

    public required string Address { get; init; }

    public required RecipientRole Role { get; init; }

    /// <summary>Code of the purpose.</summary>
    public required string Purpose { get; init; }

    public required LegalGround Ground { get; init; }

    /// <summary>Codes of what was disclosed.</summary>
    public required List<string> Items { get; init; }

    public required string Description { get; init; }

    public ConsentId? Consent { get; init; }

    /// <summary>Which of the client's consents it was, and the fingerprint of its text.</summary>
    public int? ConsentNumber { get; init; }

    public string ConsentDigest { get; init; } = "";

    public Guid? Agreement { get; init; }

    public Guid? Study { get; init; }

    public required string Method { get; init; }

    /// <summary>Which statement of 42 CFR 2.32 went with it.</summary>
    public required string Notice { get; init; }

    public required string NoticeEdition { get; init; }

    public required Redisclosure Redisclosure { get; init; }

    /// <summary>Code of the reason that the decision gave.</summary>
    public required string Reason { get; init; }

    public required string FactsJson { get; init; }

    public Guid? Paper { get; init; }

    public GroundFacts Facts => _facts ??= JsonSerializer.Deserialize<GroundFacts>(FactsJson)!;

    public static string Written(GroundFacts facts) => JsonSerializer.Serialize(facts);
}

internal sealed class DisclosureMap : IEntityTypeConfiguration<Disclosure>
{
    public void Configure(EntityTypeBuilder<Disclosure> builder)
    {
        builder.ToTable("privacy_disclosure");
        builder.HasKey(d => d.Id);
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.RecipientName).HasMaxLength(200);
        builder.Property(d => d.Affiliation).HasMaxLength(200);
        builder.Property(d => d.Address).HasMaxLength(300);
        builder.Property(d => d.Purpose).HasMaxLength(40);
        builder.Property(d => d.Description).HasMaxLength(1000);
        builder.Property(d => d.ConsentDigest).HasMaxLength(64);
        builder.Property(d => d.Method).HasMaxLength(40);
        builder.Property(d => d.Notice).HasMaxLength(10);
        builder.Property(d => d.NoticeEdition).HasMaxLength(20);
        builder.Property(d => d.Reason).HasMaxLength(80);
        builder.Ignore(d => d.Facts);
        builder.HasIndex(d => new { d.ProgramId, d.Client });
        builder.HasIndex(d => new { d.ProgramId, d.On });
        builder.HasIndex(d => d.Consent);
    }
}
