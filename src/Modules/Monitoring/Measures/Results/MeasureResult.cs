using System.Text.Json;
using Footbridge.Clinical.Measures.Results;
using Footbridge.Kernel;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Monitoring.Measures;

/// <summary>The answers to an instrument at one moment and what they came to. It is never changed; it holds the version it was scored with,
/// so that it can be counted again.</summary>
internal sealed class MeasureResult : IProgramOwned
{
    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required ClientId Client { get; init; }

    /// <summary>The request it answers.</summary>
    public Guid? Request { get; init; }

    public required string Instrument { get; init; }

    /// <summary>Version of the instrument's file.</summary>
    public required string InstrumentVersion { get; init; }

    /// <summary>Local day.</summary>
    public required DateOnly On { get; init; }

    public required DateTimeOffset At { get; init; }

    public required MeasureWay Way { get; init; }

    /// <summary>Who asked or rated; null when the person answered alone.</summary>
    public UserId? By { get; init; }

    /// <summary><c>en</c> or <c>es</c>: the words it was answered in.</summary>
    public required string Language { get; init; }

    /// <summary>The answers, as JSON.</summary>
    public required string Answers { get; init; }

    /// <summary>The scores that could be made, as JSON: name and value.</summary>
    public required string Scores { get; init; }

    /// <summary>Alerts that were raised.</summary>
    public required List<string> Alerts { get; init; }

    /// <summary>What the answers came to.</summary>
    public static MeasureResult Of(
        Guid id,
        ClientId client,
        Guid? request,
        Scored scored,
        MeasureWay way,
        UserId? by,
        string language,
        DateTimeOffset at,
        DateOnly on
    ) =>
        new()
        {
            Id = id,
            Client = client,
            Request = request,
            Instrument = scored.Instrument,
            InstrumentVersion = scored.Version,
            At = at,
            On = on,
            Way = way,
            By = by,
            Language = language,
            Answers = JsonSerializer.Serialize(scored.Answers),
            Scores = JsonSerializer.Serialize(
                scored.Scores.Where(s => s.Value is not null).ToDictionary(s => s.Score, s => s.Value!.Value)
            ),
            Alerts = [.. scored.Alerts.Select(a => a.Id)],
        };

    /// <summary>The answers.</summary>
    public IReadOnlyDictionary<string, Answer> Given() => JsonSerializer.Deserialize<Dictionary<string, Answer>>(Answers)!;

    /// <summary>The scores that could be made.</summary>
    public IReadOnlyDictionary<string, decimal> Values() => ValuesIn(Scores);

    /// <summary>Scores as they are kept.</summary>
    public static IReadOnlyDictionary<string, decimal> ValuesIn(string scores) =>
        JsonSerializer.Deserialize<Dictionary<string, decimal>>(scores)!;
}

internal sealed class MeasureResultMap : IEntityTypeConfiguration<MeasureResult>
{
    public void Configure(EntityTypeBuilder<MeasureResult> builder)
    {
        builder.ToTable("monitoring_measure_result");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Instrument).HasMaxLength(60);
        builder.Property(r => r.InstrumentVersion).HasMaxLength(20);
        builder.Property(r => r.Language).HasMaxLength(2);
        builder.Property(r => r.Answers).IsEncrypted();
        builder.Property(r => r.Scores).IsEncrypted();
        builder.HasIndex(r => r.Request).IsUnique();
        builder.HasIndex(r => new
        {
            r.ProgramId,
            r.Client,
            r.Instrument,
            r.On,
        });
    }
}
