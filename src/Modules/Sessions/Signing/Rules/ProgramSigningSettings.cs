using System.Text.Json;
using Footbridge.Kernel;
using Footbridge.Storage;
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

/// <summary>Rules in force. Number 0 are those a program begins with.</summary>
internal sealed record SigningInForce(int Number, SigningSettings Settings, DateTimeOffset? ChangedAt, UserId? ChangedBy);

internal static class SigningSettingsQueries
{
    /// <summary>The rules in force.</summary>
    public static async Task<SigningInForce> SigningSettingsAsync(this FootbridgeDb db, CancellationToken ct)
    {
        var newest = await db.Set<ProgramSigningSettings>()
            .AsNoTracking()
            .OrderByDescending(s => s.Number)
            .FirstOrDefaultAsync(ct);
        return newest is null
            ? new(0, DefaultRules.Settings, null, null)
            : new(newest.Number, newest.Settings, newest.ChangedAt, newest.ChangedBy);
    }
}
