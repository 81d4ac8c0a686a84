using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Billing.Fees;

/// <summary>A row of the fee schedule.</summary>
internal readonly record struct FeeId(Guid Value) : IEntityId<FeeId>
{
    public static FeeId From(Guid value) => new(value);
}

/// <summary>What the program charges for one unit of a service. The words are the program's own: code descriptions are licensed text.</summary>
internal sealed class Fee : IProgramOwned, IVersioned
{
    public const int CodeLength = 12;
    public const int WordsLength = 80;
    public const long MostCents = 100_000_000;

    public required FeeId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public string Code { get; private set; } = "";

    public string Words { get; private set; } = "";

    public string WordsEs { get; private set; } = "";

    public string Unit { get; private set; } = "";

    public long Cents { get; private set; }

    public bool Active { get; private set; } = true;

    /// <summary>Codes of units.</summary>
    public static IReadOnlyList<string> Units { get; } = ["day", "session", "quarter-hour", "test", "month"];

    public static Fee Of(FeeId id, FeeFacts facts)
    {
        var fee = new Fee { Id = id };
        fee.Take(facts);
        return fee;
    }

    public void Take(FeeFacts facts) =>
        (Code, Words, WordsEs, Unit, Cents, Active) = (
            facts.Code,
            facts.Words,
            facts.WordsEs,
            facts.Unit,
            facts.Cents,
            facts.Active
        );
}

/// <summary>What somebody wants a row of the fee schedule to be.</summary>
/// <param name="Code">Billing code.</param>
/// <param name="Words">The program's words for it, English.</param>
/// <param name="WordsEs">The same in Spanish; empty for the English ones.</param>
/// <param name="Unit">What one unit is.</param>
/// <param name="Cents">Cents a unit.</param>
/// <param name="Active">Whether it is charged now.</param>
public sealed record FeeFacts(string Code, string Words, string WordsEs, string Unit, long Cents, bool Active)
{
    /// <summary>The same, tidied.</summary>
    public FeeFacts Tidy() => this with { Code = Code.Trim().ToUpperInvariant(), Words = Words.Trim(), WordsEs = WordsEs.Trim() };

    /// <summary>Why it cannot be as it is; null when it can.</summary>
    public Problem? Refusal()
    {
        if (Code.Length is 0 or > Fee.CodeLength || !Code.All(char.IsAsciiLetterOrDigit))
        {
            return Problem.Invalid("billing.fee.code", nameof(Code));
        }

        if (Words.Length is 0 or > Fee.WordsLength || WordsEs.Length > Fee.WordsLength)
        {
            return Words.Length == 0
                ? Problem.Invalid("core.required", nameof(Words))
                : Problem.Invalid("core.too-long", nameof(Words), $"{Fee.WordsLength}");
        }

        if (!Fee.Units.Contains(Unit))
        {
            return Problem.Invalid("core.choose-one", nameof(Unit));
        }

        return Cents is < 0 or > Fee.MostCents ? Problem.Invalid("clinical.cost.amount", nameof(Cents)) : null;
    }
}

internal sealed class FeeMap : IEntityTypeConfiguration<Fee>
{
    public void Configure(EntityTypeBuilder<Fee> builder)
    {
        builder.ToTable("billing_fee");
        builder.HasKey(f => f.Id);
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Code).HasMaxLength(Fee.CodeLength);
        builder.Property(f => f.Words).HasMaxLength(Fee.WordsLength);
        builder.Property(f => f.WordsEs).HasMaxLength(Fee.WordsLength);
        builder.Property(f => f.Unit).HasMaxLength(20);
        builder.HasIndex(f => new { f.ProgramId, f.Code }).IsUnique();
    }
}
