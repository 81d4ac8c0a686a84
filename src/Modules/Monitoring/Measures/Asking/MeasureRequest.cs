using System.Text.Json;
using Footbridge.Clinical.Measures.Results;
using Footbridge.Kernel;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Monitoring.Measures;

/// <summary>How a client is asked.</summary>
internal enum MeasureWay
{
    /// <summary>By a link in a text or mail, and in the client's app.</summary>
    Link,

    /// <summary>On the tablet in the waiting room, with a code.</summary>
    Kiosk,

    /// <summary>A member of staff asks the questions or rates.</summary>
    Interview,
}

/// <summary>Where a request stands.</summary>
internal enum RequestState
{
    /// <summary>It waits for answers.</summary>
    Waiting,

    /// <summary>It was answered.</summary>
    Answered,

    /// <summary>Its time went by.</summary>
    Expired,

    /// <summary>Staff took it back.</summary>
    Withdrawn,
}

/// <summary>That a client is asked the questions of an instrument once.</summary>
internal sealed class MeasureRequest : IProgramOwned, IVersioned
{
    /// <summary>Days a request waits for answers.</summary>
    public const int DaysOpen = 7;

    /// <summary>Hours a link or code is good. A new one is made as often as wanted while the request waits.</summary>
    public const int HoursOfLink = 72;

    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required ClientId Client { get; init; }

    /// <summary>The instrument.</summary>
    public required string Instrument { get; init; }

    public required MeasureWay Way { get; init; }

    /// <summary>Local day from which it is asked.</summary>
    public required DateOnly DueOn { get; init; }

    /// <summary>The plan it comes from; null when somebody asked by hand.</summary>
    public Guid? Plan { get; init; }

    /// <summary>Who asked; null when a plan did.</summary>
    public UserId? AskedBy { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public RequestState State { get; set; }

    /// <summary>When the client was written to.</summary>
    public DateTimeOffset? ToldAt { get; set; }

    /// <summary>SHA-256 of the key in the link; the key itself is nowhere kept.</summary>
    public string? KeyHash { get; private set; }

    /// <summary>When the key stops being good.</summary>
    public DateTimeOffset? KeyUntil { get; private set; }

    /// <summary>SHA-256 of the code that the tablet is given.</summary>
    public string? CodeHash { get; private set; }

    /// <summary>When the code stops being good.</summary>
    public DateTimeOffset? CodeUntil { get; private set; }

    /// <summary>Answers so far, as JSON.</summary>
    public string? Draft { get; private set; }

    /// <summary>Alerts the team has heard of while the questions were being answered.</summary>
    public List<string> Alerted { get; init; } = [];

    /// <summary>Last local day it can be answered.</summary>
    public DateOnly LastDay => DueOn.AddDays(DaysOpen - 1);

    /// <summary>Makes a new key for a link; an earlier one stops being good.</summary>
    public string NewKey(DateTimeOffset now)
    {
        var key = SecretToken.New();
        (KeyHash, KeyUntil) = (SecretToken.HashOf(key), now.AddHours(HoursOfLink));
        return key;
    }

    /// <summary>Makes a code for the tablet; an earlier one stops being good.</summary>
    public string NewCode(DateTimeOffset now)
    {
        var code = KioskCode.New();
        (CodeHash, CodeUntil) = (SecretToken.HashOf(code), now.AddMinutes(KioskCode.Minutes));
        return code;
    }

    /// <summary>Ends the code: it opens the questions once.</summary>
    public void UseCode() => (CodeHash, CodeUntil) = (null, null);

    /// <summary>Whether the key still opens the questions.</summary>
    public bool IsOpen(DateTimeOffset now) => State == RequestState.Waiting && now < KeyUntil;

    /// <summary>The answers so far.</summary>
    public IReadOnlyDictionary<string, Answer> Answers() =>
        Draft is null ? new Dictionary<string, Answer>() : JsonSerializer.Deserialize<Dictionary<string, Answer>>(Draft)!;

    /// <summary>Keeps the answers so far.</summary>
    public void Keep(IReadOnlyDictionary<string, Answer> answers) => Draft = JsonSerializer.Serialize(answers);

    /// <summary>Ends it with answers: nothing opens it again.</summary>
    public void Answered()
    {
        (State, Draft, KeyUntil) = (RequestState.Answered, null, null);
        UseCode();
    }
}

internal sealed class MeasureRequestMap : IEntityTypeConfiguration<MeasureRequest>
{
    public void Configure(EntityTypeBuilder<MeasureRequest> builder)
    {
        builder.ToTable("monitoring_measure_request");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Instrument).HasMaxLength(60);
        builder.Property(r => r.KeyHash).HasMaxLength(64).IsFixedLength();
        builder.Property(r => r.CodeHash).HasMaxLength(64).IsFixedLength();
        builder.Property(r => r.Draft).IsEncrypted();
        builder.Ignore(r => r.LastDay);
        builder.HasIndex(r => r.KeyHash).IsUnique();
        builder.HasIndex(r => r.CodeHash).IsUnique();
        // Two rounds of the job at the same moment ask once.
        builder.HasIndex(r => new { r.Plan, r.DueOn }).IsUnique();
        builder.HasIndex(r => new
        {
            r.ProgramId,
            r.Client,
            r.State,
        });
        builder.HasIndex(r => new { r.ProgramId, r.State });
    }
}
