using System.Text.Json;
using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Recovery.Help.Lines;

internal readonly record struct HelpLineId(Guid Value) : IEntityId<HelpLineId>
{
    public static HelpLineId From(Guid value) => new(value);
}

/// <summary>A help line of a program, where it stands, and who tried it last. A program that changed nothing has none of these: then the
/// lines of the file are shown.</summary>
internal sealed class HelpLine : IProgramOwned, IVersioned
{
    public const int CodeLength = 40;

    public required HelpLineId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    /// <summary>Its name in the file, or one of its own.</summary>
    public required string Code { get; init; }

    public required int Place { get; set; }

    /// <summary>Kept, and not shown.</summary>
    public bool IsOff { get; set; }

    public required string WordsJson { get; set; }

    public HelpLineWords Words => JsonSerializer.Deserialize<HelpLineWords>(WordsJson)!;

    /// <summary>Local day on which somebody of this program tried it; null when nobody has.</summary>
    public DateOnly? CheckedOn { get; private set; }

    public UserId? CheckedBy { get; private set; }

    /// <summary>Says it in other words. Another number has not been tried yet.</summary>
    public void Change(HelpLineWords words)
    {
        if (!words.ReachedLike(Words))
        {
            (CheckedOn, CheckedBy) = (null, null);
        }

        WordsJson = JsonOf(words);
    }

    public static string JsonOf(HelpLineWords words) => JsonSerializer.Serialize(words);

    /// <summary>Somebody tried it, and it works.</summary>
    public void Check(DateOnly on, UserId by) => (CheckedOn, CheckedBy) = (on, by);
}

internal sealed class HelpLineMap : IEntityTypeConfiguration<HelpLine>
{
    public void Configure(EntityTypeBuilder<HelpLine> builder)
    {
        builder.ToTable("recovery_help_line");
        builder.HasKey(l => l.Id);
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Code).HasMaxLength(HelpLine.CodeLength);
        builder.Ignore(l => l.Words);
        builder.HasIndex(l => new { l.ProgramId, l.Code }).IsUnique();
    }
}
