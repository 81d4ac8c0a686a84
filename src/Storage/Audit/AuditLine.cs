using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Storage.Audit;

/// <summary>A line of the audit trail. Each line holds the hash of the one before, so a changed, missing or reordered line shows
/// (45 CFR 164.312(b) and (c)).</summary>
public sealed class AuditLine : IProgramOwned
{
    /// <inheritdoc/>
    public ProgramId ProgramId { get; init; }

    /// <summary>Place in the program's chain, from 1.</summary>
    public required long Sequence { get; init; }

    /// <summary>When, to the millisecond.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who; null for nobody or the program itself.</summary>
    public UserId? Actor { get; init; }

    /// <summary>In which capacity.</summary>
    public required CallerKind ActorKind { get; init; }

    /// <summary>The slice.</summary>
    public required string Action { get; init; }

    /// <summary>Whether it changed something or only looked.</summary>
    public required bool IsChange { get; init; }

    /// <summary>About whom.</summary>
    public ClientId? Client { get; init; }

    /// <summary><c>done</c>, or the code of the refusal.</summary>
    public required string Result { get; init; }

    /// <summary>How the call came in, without identifiers.</summary>
    public required string Origin { get; init; }

    /// <summary>Hash of the line before; of the first line, 64 zeros.</summary>
    public required string Previous { get; init; }

    /// <summary>SHA-256 over this line and <see cref="Previous"/>, hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Hash before the first line.</summary>
    public static string Beginning { get; } = new('0', 64);

    /// <summary>Computes what <see cref="Hash"/> must be.</summary>
    public string ComputeHash() => HashOf(this, Previous);

    internal static AuditLine Of(ProgramId program, long sequence, DateTimeOffset at, string previous, AuditEntry entry)
    {
        // Engines keep different fractions of a second; the hash must survive the round trip.
        var whole = new DateTimeOffset(at.Ticks - (at.Ticks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);
        var line = new AuditLine
        {
            ProgramId = program,
            Sequence = sequence,
            At = whole,
            Actor = entry.Actor,
            ActorKind = entry.ActorKind,
            Action = entry.Action,
            IsChange = entry.IsChange,
            Client = entry.Client,
            Result = entry.Result,
            Origin = entry.Origin,
            Previous = previous,
            Hash = "",
        };
        return new AuditLine
        {
            ProgramId = program,
            Sequence = sequence,
            At = whole,
            Actor = entry.Actor,
            ActorKind = entry.ActorKind,
            Action = entry.Action,
            IsChange = entry.IsChange,
            Client = entry.Client,
            Result = entry.Result,
            Origin = entry.Origin,
            Previous = previous,
            Hash = HashOf(line, previous),
        };
    }

    private static string HashOf(AuditLine line, string previous)
    {
        // Lengths before values: no two different lines have one text.
        string[] parts =
        [
            line.ProgramId.Value.ToString("N"),
            line.Sequence.ToString(CultureInfo.InvariantCulture),
            line.At.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture),
            line.Actor?.Value.ToString("N") ?? "",
            ((int)line.ActorKind).ToString(CultureInfo.InvariantCulture),
            line.Action,
            line.IsChange ? "1" : "0",
            line.Client?.Value.ToString("N") ?? "",
            line.Result,
            line.Origin,
            previous,
        ];
        var text = new StringBuilder();
        foreach (var part in parts)
        {
            text.Append(part.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(part);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}

/// <summary>The end of a program's chain: what the next line builds on, and what shows that lines are missing at the end.</summary>
public sealed class AuditHead : IProgramOwned
{
    /// <inheritdoc/>
    public ProgramId ProgramId { get; init; }

    /// <summary>Number of the last line.</summary>
    public long Sequence { get; set; }

    /// <summary>Hash of the last line.</summary>
    public required string Hash { get; set; }
}

internal sealed class AuditLineMap : IEntityTypeConfiguration<AuditLine>
{
    public void Configure(EntityTypeBuilder<AuditLine> builder)
    {
        builder.ToTable("core_audit");
        builder.HasKey(l => new { l.ProgramId, l.Sequence });
        builder.Property(l => l.Action).HasMaxLength(120);
        builder.Property(l => l.Result).HasMaxLength(120);
        builder.Property(l => l.Origin).HasMaxLength(200);
        builder.Property(l => l.Previous).HasMaxLength(64).IsFixedLength();
        builder.Property(l => l.Hash).HasMaxLength(64).IsFixedLength();
        builder.HasIndex(l => new { l.ProgramId, l.Client });
        builder.HasIndex(l => new { l.ProgramId, l.Actor });
    }
}

internal sealed class AuditHeadMap : IEntityTypeConfiguration<AuditHead>
{
    public void Configure(EntityTypeBuilder<AuditHead> builder)
    {
        builder.ToTable("core_audit_head");
        builder.HasKey(h => h.ProgramId);
        builder.Property(h => h.ProgramId).ValueGeneratedNever();
        builder.Property(h => h.Hash).HasMaxLength(64).IsFixedLength();
    }
}
