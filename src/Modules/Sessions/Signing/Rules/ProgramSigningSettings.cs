using System.Text.Json;
using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Sessions.Signing.Rules;

/// <summary>Rules of signing that a program has set. Each change is a row of its own; the newest counts, and what was signed keeps the
/// rule it was signed under.</summary>
internal sealed class ProgramSigningSettings : IProgramOwned
{
    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    /// <summary>First, second, third setting of the program.</summary>
    public required int Number { get; init; }

    public required string Json { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public UserId? ChangedBy { get; init; }

    public SigningSettings Settings => JsonSerializer.Deserialize<SigningSettings>(Json)!;

    public static ProgramSigningSettings Of(Guid id, int number, SigningSettings settings, UserId? by, DateTimeOffset at) =>
        new()
        {
            Id = id,
            Number = number,
            Json = JsonSerializer.Serialize(settings),
            ChangedBy = by,
            ChangedAt = at,
        };
}

internal sealed class ProgramSigningSettingsMap : IEntityTypeConfiguration<ProgramSigningSettings>
{
    public void Configure(EntityTypeBuilder<ProgramSigningSettings> builder)
    {
        builder.ToTable("sessions_signing_settings");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Ignore(s => s.Settings);
        builder.HasIndex(s => new { s.ProgramId, s.Number }).IsUnique();
    }
}
