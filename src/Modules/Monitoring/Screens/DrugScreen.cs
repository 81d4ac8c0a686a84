using Footbridge.Clinical.Toxicology;
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

    /// <summary>No amount is above this, in whatever unit.</summary>
    public const int MostAmount = 10_000_000;

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

    /// <summary>Its number on forms of a laboratory; that of the request when there was one.</summary>
    public required string Number { get; init; }

    /// <summary>Whether somebody watched. People find that humiliating, so not watching is the rule.</summary>
    public bool Observed { get; init; }

    /// <summary>Why somebody watched.</summary>
    public string? ObservedWhy { get; init; }

    /// <summary>Who approved that somebody watches.</summary>
    public UserId? ObservedApprovedBy { get; init; }

    /// <summary>Warmth in degrees Fahrenheit, read within four minutes; null when it was not read.</summary>
    public int? Temperature { get; init; }

    /// <summary>Number of the seal, when it goes to a laboratory.</summary>
    public string? Seal { get; init; }

    public string? Note { get; private set; }

    /// <summary>What the person says about a result, in their words.</summary>
    public string? Explanation { get; private set; }

    public required UserId RecordedBy { get; init; }

    public List<ScreenResult> Results { get; } = [];

    /// <summary>What was reported, one after the other.</summary>
    public List<ScreenReading> Readings { get; } = [];

    /// <summary>Who handed the sample to whom.</summary>
    public List<SampleStep> Custody { get; } = [];

    /// <summary>Whether something was found that no prescription explains.</summary>
    public bool HasUnexpected => Results.Exists(r => r.Finding == Finding.Positive);

    /// <summary>Whether a sample is as warm as a fresh one.</summary>
    public static bool IsWarm(int temperature) => temperature is >= LeastWarm and <= MostWarm;

    /// <summary>Writes a screen down, unless its days or words cannot be.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="client">Whose.</param>
    /// <param name="details">What is written down.</param>
    /// <param name="context">Who writes, when, and what stands on the medication list.</param>
    /// <param name="today">Today.</param>
    /// <param name="number">The number of the request that it answers, if there was one.</param>
    public static Outcome<DrugScreen> Record(
        DrugScreenId id,
        ClientId client,
        ScreenDetails details,
        AnswerContext context,
        DateOnly today,
        string? number = null
    )
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
            Number = number ?? ScreenNumber.Of(id.Value),
            Observed = details.Observed,
            ObservedWhy = details.Observed ? ScreenWords.Tidy(details.ObservedWhy) : null,
            ObservedApprovedBy = details.Observed ? details.ObservedApprovedBy : null,
            Temperature = details.Temperature,
            Seal = ScreenWords.Tidy(details.Seal),
            Note = ScreenWords.Tidy(details.Note),
            Explanation = ScreenWords.Tidy(details.Explanation),
            RecordedBy = context.By ?? default,
        };
        screen.Results.AddRange(
            details.Findings.Select(f => new ScreenResult
            {
                Screen = id,
                Substance = f.Key,
                Finding = ScreenAnswering.WithMedicines(f.Value, f.Key, TestStage.Screen, context.Medicines),
            })
        );
        return screen;
    }

    /// <summary>Adds what the laboratory answered and what the person says. A result that is there already stays.</summary>
    /// <param name="findings">What was found, by substance; one that still waits is left out.</param>
    /// <param name="amounts">How much, by substance, where a number was reported.</param>
    /// <param name="explanation">What the person says; what stood there stays when empty.</param>
    /// <param name="context">Who writes, when, and what stands on the medication list.</param>
    public Outcome<DrugScreen> Complete(
        IReadOnlyDictionary<string, Finding> findings,
        IReadOnlyDictionary<string, decimal> amounts,
        string? explanation,
        AnswerContext context
    )
    {
        if (ScreenWords.TooLong(explanation, nameof(Explanation), WordsLength) is { } fault)
        {
            return fault;
        }

        if (amounts.Values.Any(a => a is < 0 or > MostAmount))
        {
            return Problem.Invalid("core.out-of-range", "Amounts", "0", $"{MostAmount}");
        }

        var waiting = Results.FindAll(r => r.IsWaiting);
        if (findings.Keys.Any(substance => waiting.TrueForAll(r => r.Substance != substance)))
        {
            return Problem.Conflict("monitoring.screen.already-resulted");
        }

        foreach (var (substance, finding) in findings.Where(f => f.Value != Finding.Pending))
        {
            var stage =
                waiting.Find(r => r.Substance == substance)!.Finding == Finding.Pending
                    ? TestStage.Screen
                    : TestStage.Confirmation;
            var amount = amounts.TryGetValue(substance, out var number) ? number : (decimal?)null;
            var unit = amount is null ? null : this.CutoffOf(substance, stage, analyte: null)?.Unit ?? ScreenVocabulary.UsualUnit;
            var group = new AnswerGroup(substance, stage, Corrects: false, [new(finding, null, amount, unit, null)]);
            if (ScreenAnswering.Take(this, group, context).Problem is { } refusal)
            {
                return refusal;
            }
        }

        Explanation = ScreenWords.Tidy(explanation) ?? Explanation;
        return this;
    }

    /// <summary>Sends what the first test found to the exact one.</summary>
    public Outcome<Done> SendToConfirmation(IReadOnlyCollection<string> substances, DateOnly today)
    {
        if (substances.Count == 0)
        {
            return Problem.Invalid("monitoring.confirm.nothing", "Substances");
        }

        var sent = Results.FindAll(r => substances.Contains(r.Substance) && this.MayBeConfirmed(r));
        if (sent.Count != substances.Count)
        {
            return Problem.Rule("monitoring.confirm.not-now");
        }

        sent.ForEach(r => (r.Confirmation, r.SentOn) = (Confirmation.Sent, today));
        return Done.Value;
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
        builder.Property(s => s.Number).HasMaxLength(ScreenNumber.Length);
        builder.Property(s => s.ObservedWhy).IsEncrypted();
        builder.Property(s => s.Note).IsEncrypted();
        builder.Property(s => s.Explanation).IsEncrypted();
        builder.Ignore(s => s.HasUnexpected);
        builder.HasMany(s => s.Results).WithOne().HasForeignKey(r => r.Screen);
        builder.HasMany(s => s.Custody).WithOne().HasForeignKey(c => c.Screen);
        builder.HasMany(s => s.Readings).WithOne().HasForeignKey(r => r.Screen);
        builder.HasIndex(s => new { s.ProgramId, s.Number });
        builder.HasIndex(s => new { s.ProgramId, s.Seal });
        builder.HasIndex(s => new
        {
            s.ProgramId,
            s.Client,
            s.CollectedOn,
        });
    }
}
