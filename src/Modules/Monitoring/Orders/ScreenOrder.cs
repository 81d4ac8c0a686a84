using Footbridge.Kernel;
using Footbridge.Monitoring.Screens;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Monitoring.Orders;

/// <summary>What became of a request for a drug screen.</summary>
internal enum OrderState
{
    /// <summary>Nothing was collected yet.</summary>
    Waiting,

    /// <summary>It was collected.</summary>
    Collected,

    /// <summary>The day went by without it.</summary>
    Missed,

    /// <summary>It was not done, for a reason that was accepted.</summary>
    Excused,
}

/// <summary>A client is asked for a drug screen on a day, within hours. It may be missed or excused; neither closes a door.</summary>
internal sealed class ScreenOrder : IProgramOwned, IVersioned
{
    public const int WordsLength = 500;

    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required ClientId Client { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>Within these hours, while the client is here anyway.</summary>
    public required TimeOnly From { get; init; }

    public required TimeOnly Until { get; init; }

    public required string Panel { get; init; }

    public required string Method { get; init; }

    /// <summary>Who asked for it; null when it was drawn at random.</summary>
    public UserId? OrderedBy { get; init; }

    /// <summary>Why it was asked for, when somebody did.</summary>
    public string? Why { get; init; }

    /// <summary>When the client was told; null while nobody has told them.</summary>
    public DateTimeOffset? ToldAt { get; set; }

    public OrderState State { get; private set; }

    /// <summary>What the client says about it, such as that they cannot today.</summary>
    public string? ClientWords { get; private set; }

    /// <summary>Why it was excused.</summary>
    public string? Excuse { get; private set; }

    /// <summary>The screen that answered it.</summary>
    public DrugScreenId? Screen { get; private set; }

    public bool IsDrawn => OrderedBy is null;

    /// <summary>Its number on forms of a laboratory.</summary>
    public string Number => ScreenNumber.Of(Id);

    /// <summary>Asks by hand, unless the day or the words cannot be.</summary>
    public static Outcome<ScreenOrder> ByHand(Guid id, ClientId client, UserId by, ScreenRequest request, DateOnly today)
    {
        if (request.Fault(today) is { } fault)
        {
            return fault;
        }

        return new ScreenOrder
        {
            Id = id,
            Client = client,
            On = request.On,
            From = request.From,
            Until = request.Until,
            Panel = request.Panel,
            Method = request.Method,
            OrderedBy = by,
            Why = request.Why.Trim(),
        };
    }

    /// <summary>A sample was given. Also after the day was counted as missed: late is better than not.</summary>
    public Outcome<Done> Collect(DrugScreenId screen)
    {
        if (State == OrderState.Collected)
        {
            return Problem.Conflict("monitoring.order.already-collected");
        }

        (State, Screen) = (OrderState.Collected, screen);
        return Done.Value;
    }

    /// <summary>The day went by.</summary>
    public void Miss() => State = State == OrderState.Waiting ? OrderState.Missed : State;

    /// <summary>It need not be done, or need not have been.</summary>
    public Outcome<Done> Pardon(string reason)
    {
        if (State == OrderState.Collected)
        {
            return Problem.Conflict("monitoring.order.already-collected");
        }

        if (ScreenWords.Fault(reason, nameof(Excuse), WordsLength) is { } fault)
        {
            return fault;
        }

        (State, Excuse) = (OrderState.Excused, reason.Trim());
        return Done.Value;
    }

    /// <summary>The client says something about it.</summary>
    public Outcome<Done> Say(string words)
    {
        if (ScreenWords.Fault(words, "Words", WordsLength) is { } fault)
        {
            return fault;
        }

        ClientWords = words.Trim();
        return Done.Value;
    }
}

/// <summary>What is asked for by hand.</summary>
internal sealed record ScreenRequest(DateOnly On, TimeOnly From, TimeOnly Until, string Panel, string Method, string Why)
{
    private const int MostDaysAhead = 31;

    /// <summary>What cannot be, or null.</summary>
    public Problem? Fault(DateOnly today) =>
        this switch
        {
            _ when On < today => Problem.Invalid("monitoring.order.past", nameof(On)),
            _ when On > today.AddDays(MostDaysAhead) => Problem.Invalid(
                "monitoring.order.too-far",
                nameof(On),
                $"{MostDaysAhead}"
            ),
            _ when Until <= From => Problem.Invalid("monitoring.order.hours", nameof(Until)),
            _ when !ScreenVocabulary.Panels.Contains(Panel, StringComparer.Ordinal) => Problem.Invalid(
                "core.choose-one",
                nameof(Panel)
            ),
            _ when !ScreenVocabulary.Methods.Contains(Method, StringComparer.Ordinal) => Problem.Invalid(
                "core.choose-one",
                nameof(Method)
            ),
            _ => ScreenWords.Fault(Why, nameof(Why), ScreenOrder.WordsLength, missing: "monitoring.order.why"),
        };
}

internal sealed class ScreenOrderMap : IEntityTypeConfiguration<ScreenOrder>
{
    public void Configure(EntityTypeBuilder<ScreenOrder> builder)
    {
        builder.ToTable("monitoring_screen_order");
        builder.HasKey(o => o.Id);
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Panel).HasMaxLength(30);
        builder.Property(o => o.Method).HasMaxLength(30);
        builder.Property(o => o.Why).IsEncrypted();
        builder.Property(o => o.ClientWords).IsEncrypted();
        builder.Property(o => o.Excuse).IsEncrypted();
        builder.Ignore(o => o.IsDrawn);
        builder.Ignore(o => o.Number);
        builder.HasIndex(o => new { o.ProgramId, o.On });
        builder.HasIndex(o => new
        {
            o.ProgramId,
            o.Client,
            o.On,
        });
    }
}
