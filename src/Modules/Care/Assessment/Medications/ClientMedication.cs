using System.Text.Json;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Care.Assessment.Medications;

internal readonly record struct MedicationId(Guid Value) : IEntityId<MedicationId>
{
    public static MedicationId From(Guid value) => new(value);
}

/// <summary>A medication on a client's list. It is never deleted: it ends, or it is marked as entered in error.</summary>
internal sealed class ClientMedication : IProgramOwned, IVersioned, ILabelled
{
    public MedicationId Id { get; private init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public ClientId Client { get; private init; }

    /// <summary>Code of a medicine for addiction; empty for all others.</summary>
    public string Kind { get; private set; } = "";

    public string Name { get; private set; } = "";

    public string Dose { get; private set; } = "";

    /// <summary>A code of the ways to take it; may be empty.</summary>
    public string Route { get; private set; } = "";

    public string HowOften { get; private set; } = "";

    public string Prescriber { get; private set; } = "";

    public DateOnly? Since { get; private set; }

    /// <summary>Last day; null while it is taken.</summary>
    public DateOnly? Until { get; private set; }

    /// <summary>A code of <see cref="MedicationWords.Adherence"/>; may be empty.</summary>
    public string Adherence { get; private set; } = "";

    public string StopReason { get; private set; } = "";

    public DateTimeOffset RecordedAt { get; private init; }

    public UserId RecordedBy { get; private init; }

    public DateTimeOffset ChangedAt { get; private set; }

    public UserId ChangedBy { get; private set; }

    public DateTimeOffset? ErrorAt { get; private set; }

    /// <summary>What it said before each change.</summary>
    public string HistoryJson { get; private set; } = "[]";

    public DataKinds Label { get; private set; }

    public bool IsTaken => Until is null && ErrorAt is null;

    public MedicationFacts Facts => new(Kind, Name, Dose, Route, HowOften, Prescriber, Since, Adherence);

    public IReadOnlyList<Earlier> History => JsonSerializer.Deserialize<IReadOnlyList<Earlier>>(HistoryJson)!;

    public static ClientMedication Of(
        MedicationId id,
        ClientId client,
        MedicationFacts facts,
        DataKinds label,
        UserId by,
        DateTimeOffset at
    )
    {
        var medication = new ClientMedication
        {
            Id = id,
            Client = client,
            RecordedAt = at,
            RecordedBy = by,
        };
        medication.Take(facts, label, by, at);
        return medication;
    }

    public Outcome<Done> Change(MedicationFacts facts, DataKinds label, UserId by, DateTimeOffset at)
    {
        if (!IsTaken)
        {
            return Problem.Conflict("care.medications.ended");
        }

        Remember();
        Take(facts, label, by, at);
        return Done.Value;
    }

    public Outcome<Done> Stop(DateOnly on, string reason, DateOnly today, UserId by, DateTimeOffset at)
    {
        if (!IsTaken)
        {
            return Problem.Conflict("care.medications.ended");
        }

        if (on > today)
        {
            return Problem.Invalid("core.date-in-future", "On");
        }

        if (on < Since)
        {
            return Problem.Invalid("core.end-before-start", "On");
        }

        if (reason.Length > 500)
        {
            return Problem.Invalid("core.too-long", "Reason", "500");
        }

        Remember();
        (Until, StopReason, ChangedBy, ChangedAt) = (on, reason.Trim(), by, at);
        return Done.Value;
    }

    public Outcome<Done> Strike(string reason, UserId by, DateTimeOffset at)
    {
        if (ErrorAt is not null)
        {
            return Problem.Conflict("care.medications.ended");
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return Problem.Invalid("care.problems.reason-needed", "Reason");
        }

        if (reason.Length > 500)
        {
            return Problem.Invalid("core.too-long", "Reason", "500");
        }

        Remember();
        (ErrorAt, StopReason, ChangedBy, ChangedAt) = (at, reason.Trim(), by, at);
        return Done.Value;
    }

    private void Take(MedicationFacts facts, DataKinds label, UserId by, DateTimeOffset at)
    {
        (Kind, Name, Dose, Route) = (facts.Kind, facts.Name, facts.Dose, facts.Route);
        (HowOften, Prescriber, Since, Adherence) = (facts.HowOften, facts.Prescriber, facts.Since, facts.Adherence);
        (Label, ChangedBy, ChangedAt) = (label, by, at);
    }

    private void Remember() =>
        HistoryJson = JsonSerializer.Serialize<IReadOnlyList<Earlier>>([
            .. History,
            new(Facts, Until, ChangedBy.Value, ChangedAt),
        ]);

    internal sealed record Earlier(MedicationFacts Facts, DateOnly? Until, Guid By, DateTimeOffset At);
}

internal sealed class ClientMedicationMap : IEntityTypeConfiguration<ClientMedication>
{
    public void Configure(EntityTypeBuilder<ClientMedication> builder)
    {
        builder.ToTable("care_medication");
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Kind).HasMaxLength(30);
        builder.Property(m => m.Name).IsEncrypted();
        builder.Property(m => m.Dose).IsEncrypted();
        builder.Property(m => m.Route).HasMaxLength(20);
        builder.Property(m => m.HowOften).IsEncrypted();
        builder.Property(m => m.Prescriber).IsEncrypted();
        builder.Property(m => m.Adherence).HasMaxLength(20);
        builder.Property(m => m.StopReason).IsEncrypted();
        builder.Property(m => m.HistoryJson).IsEncrypted();
        builder.Ignore(m => m.IsTaken);
        builder.Ignore(m => m.Facts);
        builder.Ignore(m => m.History);
        builder.HasIndex(m => new { m.ProgramId, m.Client });
    }
}
