using System.Text.Json;
using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Care.Assessment.Problems;

/// <summary>How a problem stands.</summary>
public enum ProblemStatus
{
    Active,
    Remission,
    Resolved,
}

/// <summary>A line of the problem list. It is never deleted: what was entered in error is marked so, with the reason.</summary>
internal sealed class ClientProblem : IProgramOwned, IVersioned, ILabelled
{
    public ProblemId Id { get; private init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public ClientId Client { get; private init; }

    /// <summary>ICD-10-CM code; empty when it is in words alone.</summary>
    public string Code { get; private set; } = "";

    /// <summary>Own words; empty when those of the code are enough.</summary>
    public string Words { get; private set; } = "";

    /// <summary>What criteria were counted for it; empty when none were.</summary>
    public string Disorder { get; private set; } = "";

    /// <summary>Severity and remission in codes.</summary>
    public string Specifiers { get; private set; } = "";

    public ProblemStatus Status { get; private set; }

    public DateOnly? OnsetOn { get; private set; }

    public DateTimeOffset RecordedAt { get; private init; }

    public UserId RecordedBy { get; private init; }

    public DateTimeOffset ChangedAt { get; private set; }

    public UserId ChangedBy { get; private set; }

    public DateTimeOffset? ErrorAt { get; private set; }

    public string ErrorReason { get; private set; } = "";

    /// <summary>How it stood before each change.</summary>
    public string HistoryJson { get; private set; } = "[]";

    public DataKinds Label { get; private set; }

    public IReadOnlyList<Earlier> History => JsonSerializer.Deserialize<IReadOnlyList<Earlier>>(HistoryJson)!;

    public static ClientProblem Of(ProblemId id, ClientId client, string code, string words, UserId by, DateTimeOffset at) =>
        new()
        {
            Id = id,
            Client = client,
            Code = code,
            Words = words,
            RecordedAt = at,
            RecordedBy = by,
            ChangedAt = at,
            ChangedBy = by,
        };

    /// <summary>A line that a confirmed count begins.</summary>
    public static ClientProblem Diagnosed(
        ProblemId id,
        ClientId client,
        (string Disorder, string Code, string Specifiers) count,
        ProblemStatus status,
        UserId by,
        DateTimeOffset at
    )
    {
        var problem = Of(id, client, count.Code, "", by, at);
        (problem.Disorder, problem.Specifiers, problem.Status) = (count.Disorder, count.Specifiers, status);
        return problem;
    }

    /// <summary>Takes over what a later count says.</summary>
    public void Diagnose(string disorder, string code, string specifiers, ProblemStatus status, UserId by, DateTimeOffset at)
    {
        Remember();
        (Disorder, Code, Specifiers, Status, ChangedBy, ChangedAt) = (disorder, code, specifiers, status, by, at);
    }

    public void Begin(ProblemStatus status, DateOnly? onset, DataKinds label) =>
        (Status, OnsetOn, Label) = (status, onset, label);

    public Outcome<Done> Change(ProblemStatus status, DateOnly? onset, DateOnly today, UserId by, DateTimeOffset at)
    {
        if (ErrorAt is not null)
        {
            return Problem.Conflict("care.problems.in-error");
        }

        if (onset > today)
        {
            return Problem.Invalid("core.date-in-future", nameof(OnsetOn));
        }

        Remember();
        (Status, OnsetOn, ChangedBy, ChangedAt) = (status, onset, by, at);
        return Done.Value;
    }

    public Outcome<Done> Strike(string reason, UserId by, DateTimeOffset at)
    {
        if (ErrorAt is not null)
        {
            return Problem.Conflict("care.problems.in-error");
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return Problem.Invalid("care.problems.reason-needed", "Reason");
        }

        if (reason.Length > 1000)
        {
            return Problem.Invalid("core.too-long", "Reason", "1000");
        }

        Remember();
        (ErrorReason, ErrorAt, ChangedBy, ChangedAt) = (reason.Trim(), at, by, at);
        return Done.Value;
    }

    private void Remember() =>
        HistoryJson = JsonSerializer.Serialize<IReadOnlyList<Earlier>>([
            .. History,
            new(Code, Specifiers, $"{Status}", OnsetOn, ChangedBy.Value, ChangedAt),
        ]);

    internal sealed record Earlier(string Code, string Specifiers, string Status, DateOnly? OnsetOn, Guid By, DateTimeOffset At);
}

internal sealed class ClientProblemMap : IEntityTypeConfiguration<ClientProblem>
{
    public void Configure(EntityTypeBuilder<ClientProblem> builder)
    {
        builder.ToTable("care_problem");
        builder.HasKey(p => p.Id);
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Code).HasMaxLength(10);
        builder.Property(p => p.Words).IsEncrypted();
        builder.Property(p => p.Disorder).HasMaxLength(20);
        builder.Property(p => p.Specifiers).HasMaxLength(80);
        builder.Property(p => p.ErrorReason).IsEncrypted();
        builder.Property(p => p.HistoryJson).IsEncrypted();
        builder.Ignore(p => p.History);
        builder.HasIndex(p => new { p.ProgramId, p.Client });
    }
}
