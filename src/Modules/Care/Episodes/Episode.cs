using Footbridge.Care.Episodes.Transfers;
using Footbridge.Contracts.Care;
using Footbridge.Kernel;

namespace Footbridge.Care.Episodes;

/// <summary>A stay in the program.</summary>
internal sealed class Episode : IProgramOwned, IVersioned
{
    public required EpisodeId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required ClientId Client { get; init; }

    /// <summary>Level of care as decided last, such as <c>2.1</c>; it may begin in some days, see <see cref="DoseOn"/>.</summary>
    public required string Level { get; set; }

    /// <summary>Why the client is admitted at another level than was decided; empty when it is the same.</summary>
    public required string LevelReason { get; init; }

    public required DateOnly AdmittedOn { get; init; }

    public required UserId Counselor { get; init; }

    public required int HoursPerWeek { get; set; }

    public required int DaysPerWeek { get; set; }

    /// <summary>Changes of the level, each with what was before.</summary>
    public List<LevelChange> Changes { get; init; } = [];

    /// <summary>Days between reviews when the payer asks for its own rhythm; null for the program's rule.</summary>
    public int? PayerReviewDays { get; set; }

    /// <summary>When the plan is to be reviewed next.</summary>
    public required DateOnly ReviewDueOn { get; set; }

    public DateOnly? DischargedOn { get; private set; }

    /// <summary>A code of <see cref="DischargeReasons"/>.</summary>
    public string DischargeReason { get; private set; } = "";

    public string DischargeWords { get; private set; } = "";

    /// <summary>What comes after, in words the client may read.</summary>
    public string Aftercare { get; private set; } = "";

    /// <summary>Whether the client agreed, when leaving, that the program gets in touch.</summary>
    public bool KeepInTouch { get; private set; }

    /// <summary>What changed since the stay before, when this is a return.</summary>
    public string ReturnWords { get; init; } = "";

    /// <summary>Day of the stay, the first being 1. Zero or less before it begins.</summary>
    public int DayNumber(DateOnly today) => today.DayNumber - AdmittedOn.DayNumber + 1;

    /// <summary>Level and dose of a day.</summary>
    public LeveledDose DoseOn(DateOnly day)
    {
        var changes = Changes.OrderBy(c => c.On).ToList();
        return changes.FindLast(c => c.On <= day)?.After
            ?? (changes.Count > 0 ? changes[0].Before : new(Level, HoursPerWeek, DaysPerWeek));
    }

    /// <summary>Goes on at another level from a day on.</summary>
    /// <returns>The change, which the caller adds.</returns>
    public Outcome<LevelChange> ChangeLevel(LevelWish wish, LevelChangeId id, UserId by, DateTimeOffset at, DateOnly today)
    {
        if (DischargedOn is not null)
        {
            return Problem.Conflict("care.discharge.already");
        }

        if (wish.Fault(this, today) is { } fault)
        {
            return fault;
        }

        var change = new LevelChange
        {
            Id = id,
            Episode = Id,
            Client = Client,
            On = wish.On,
            FromLevel = Level,
            FromHours = HoursPerWeek,
            FromDays = DaysPerWeek,
            ToLevel = wish.Level,
            ToHours = wish.HoursPerWeek,
            ToDays = wish.DaysPerWeek,
            Reason = wish.Reason.Trim(),
            By = by,
            At = at,
        };
        (Level, HoursPerWeek, DaysPerWeek) = (wish.Level, wish.HoursPerWeek, wish.DaysPerWeek);
        return change;
    }

    /// <summary>Ends the stay.</summary>
    public Outcome<Done> Discharge(Discharge wish, DateOnly today)
    {
        if (DischargedOn is not null)
        {
            return Problem.Conflict("care.discharge.already");
        }

        if (!DischargeReasons.All.Contains(wish.Reason))
        {
            return Problem.Invalid("core.choose-one", nameof(Episodes.Discharge.Reason));
        }

        if (wish.On < AdmittedOn)
        {
            return Problem.Invalid("care.discharge.before-admission", nameof(Episodes.Discharge.On));
        }

        if (wish.On > today)
        {
            return Problem.Invalid("care.discharge.in-future", nameof(Episodes.Discharge.On));
        }

        if (DischargeReasons.NeedsWords(wish.Reason) && string.IsNullOrWhiteSpace(wish.Words))
        {
            return Problem.Invalid("care.discharge.words-needed", nameof(Episodes.Discharge.Words));
        }

        if (DischargeReasons.NeedsAftercare(wish.Reason) && string.IsNullOrWhiteSpace(wish.Aftercare) && !wish.HasAppointment)
        {
            return Problem.Invalid("care.discharge.aftercare-needed", nameof(Episodes.Discharge.Aftercare));
        }

        DischargedOn = wish.On;
        DischargeReason = wish.Reason;
        DischargeWords = wish.Words.Trim();
        Aftercare = wish.Aftercare.Trim();
        KeepInTouch = wish.KeepInTouch;
        return Done.Value;
    }

    /// <summary>The stay as of a day; as decided last without one.</summary>
    public EpisodeSummary ToSummary(DateOnly? today = null)
    {
        var dose = DoseOn(today ?? DateOnly.MaxValue);
        return new(Id, Client, dose.Level, AdmittedOn, DischargedOn, Counselor, dose.HoursPerWeek, dose.DaysPerWeek)
        {
            ReviewDueOn = ReviewDueOn,
        };
    }
}

/// <summary>How a stay shall end.</summary>
/// <param name="On">Last day.</param>
/// <param name="Reason">A code of <see cref="DischargeReasons"/>.</param>
/// <param name="Words">More about the reason.</param>
/// <param name="Aftercare">What comes after, in words.</param>
/// <param name="HasAppointment">Whether an appointment after the stay is booked.</param>
/// <param name="KeepInTouch">Whether the client agrees that the program gets in touch after the stay.</param>
internal sealed record Discharge(
    DateOnly On,
    string Reason,
    string Words,
    string Aftercare,
    bool HasAppointment = false,
    bool KeepInTouch = true
);
