using Footbridge.Kernel;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Monitoring.Screens;

internal readonly record struct DrugScreenId(Guid Value) : IEntityId<DrugScreenId>
{
    public static DrugScreenId From(Guid value) => new(value);
}

/// <summary>A drug screen: what was collected, how, what it found and what the person says about it. It informs care; it decides nothing
/// by itself.</summary>
internal sealed class DrugScreen : IProgramOwned, IVersioned
{
    public const int WordsLength = 1000;
    public const int SealLength = 30;

    /// <summary>What the strip on a cup can show, in degrees Fahrenheit.</summary>
    public const int LeastReadable = 60;
    public const int MostReadable = 120;

    /// <summary>A fresh sample is between 90 and 100 degrees Fahrenheit (49 CFR 40.65(b)).</summary>
    public const int LeastWarm = 90;
    public const int MostWarm = 100;

    public required DrugScreenId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required ClientId Client { get; init; }

    public DateOnly? OrderedOn { get; init; }

    public required DateOnly CollectedOn { get; init; }

    public required string Panel { get; init; }

    public required string Method { get; init; }

    /// <summary>Whether somebody watched. People find that humiliating, so not watching is the rule.</summary>
    public bool Observed { get; init; }

    /// <summary>Warmth in degrees Fahrenheit, read within four minutes; null when it was not read.</summary>
    public int? Temperature { get; init; }

    /// <summary>Number of the seal, when it goes to a laboratory.</summary>
    public string? Seal { get; init; }

    public string? Note { get; private set; }

    /// <summary>What the person says about a result, in their words.</summary>
    public string? Explanation { get; private set; }

    public required UserId RecordedBy { get; init; }

    public List<ScreenResult> Results { get; } = [];

    /// <summary>Whether something was found that no prescription explains.</summary>
    public bool HasUnexpected => Results.Exists(r => r.Finding == Finding.Positive);

    /// <summary>Whether a sample is as warm as a fresh one.</summary>
    public static bool IsWarm(int temperature) => temperature is >= LeastWarm and <= MostWarm;

    /// <summary>Writes a screen down, unless its days or words cannot be.</summary>
    public static Outcome<DrugScreen> Record(DrugScreenId id, ClientId client, UserId by, ScreenDetails details, DateOnly today)
    {
        if (details.Fault(today) is { } fault)
        {
            return fault;
        }

        var screen = new DrugScreen
        {
            Id = id,
            Client = client,
            OrderedOn = details.OrderedOn,
            CollectedOn = details.CollectedOn,
            Panel = details.Panel,
            Method = details.Method,
            Observed = details.Observed,
            Temperature = details.Temperature,
            Seal = Tidy(details.Seal),
            Note = Tidy(details.Note),
            Explanation = Tidy(details.Explanation),
            RecordedBy = by,
        };
        screen.Results.AddRange(
            details.Findings.Select(f => new ScreenResult
            {
                Screen = id,
                Substance = f.Key,
                Finding = f.Value,
            })
        );
        return screen;
    }

    /// <summary>Adds what the laboratory answered and what the person says. A result that is there already stays.</summary>
    public Outcome<DrugScreen> Complete(IReadOnlyDictionary<string, Finding> findings, string? explanation)
    {
        if (ScreenWords.TooLong(explanation, nameof(Explanation), WordsLength) is { } fault)
        {
            return fault;
        }

        var waiting = Results.FindAll(r => r.Finding == Finding.Pending);
        if (findings.Keys.Any(substance => waiting.TrueForAll(r => r.Substance != substance)))
        {
            return Problem.Conflict("monitoring.screen.already-resulted");
        }

        waiting.ForEach(r => r.Finding = findings.GetValueOrDefault(r.Substance, Finding.Pending));
        Explanation = Tidy(explanation) ?? Explanation;
        return this;
    }

    /// <summary>The person says what they know about it.</summary>
    public Outcome<Done> Explain(string words)
    {
        if (Explanation is not null)
        {
            return Problem.Conflict("monitoring.screen.already-explained");
        }

        if (ScreenWords.Fault(words, nameof(Explanation), WordsLength) is { } fault)
        {
            return fault;
        }

        Explanation = words.Trim();
        return Done.Value;
    }

    private static string? Tidy(string? words) => words?.Trim() is { Length: > 0 } kept ? kept : null;
}

internal sealed class DrugScreenMap : IEntityTypeConfiguration<DrugScreen>
{
    public void Configure(EntityTypeBuilder<DrugScreen> builder)
    {
        builder.ToTable("monitoring_drug_screen");
        builder.HasKey(s => s.Id);
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Panel).HasMaxLength(30);
        builder.Property(s => s.Method).HasMaxLength(30);
        builder.Property(s => s.Seal).HasMaxLength(DrugScreen.SealLength);
        builder.Property(s => s.Note).IsEncrypted();
        builder.Property(s => s.Explanation).IsEncrypted();
        builder.Ignore(s => s.HasUnexpected);
        builder.HasMany(s => s.Results).WithOne().HasForeignKey(r => r.Screen);
        builder.HasIndex(s => new
        {
            s.ProgramId,
            s.Client,
            s.CollectedOn,
        });
    }
}
