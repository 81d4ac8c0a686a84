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

    /// <summary>Level of care given, such as <c>2.1</c>.</summary>
    public required string Level { get; init; }

    /// <summary>Why the client is admitted at another level than was decided; empty when it is the same.</summary>
    public required string LevelReason { get; init; }

    public required DateOnly AdmittedOn { get; init; }

    public required UserId Counselor { get; init; }

    public required int HoursPerWeek { get; init; }

    public required int DaysPerWeek { get; init; }

    /// <summary>When the plan is to be reviewed next.</summary>
    public required DateOnly ReviewDueOn { get; set; }

    public DateOnly? DischargedOn { get; private set; }

    /// <summary>A code of <see cref="DischargeReasons"/>.</summary>
    public string DischargeReason { get; private set; } = "";

    public string DischargeWords { get; private set; } = "";

    /// <summary>What comes after, in words the client may read.</summary>
    public string Aftercare { get; private set; } = "";

    /// <summary>Day of the stay, the first being 1. Zero or less before it begins.</summary>
    public int DayNumber(DateOnly today) => today.DayNumber - AdmittedOn.DayNumber + 1;

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

        if (DischargeReasons.NeedsAftercare(wish.Reason) && string.IsNullOrWhiteSpace(wish.Aftercare))
        {
            return Problem.Invalid("care.discharge.aftercare-needed", nameof(Episodes.Discharge.Aftercare));
        }

        DischargedOn = wish.On;
        DischargeReason = wish.Reason;
        DischargeWords = wish.Words.Trim();
        Aftercare = wish.Aftercare.Trim();
        return Done.Value;
    }

    public EpisodeSummary ToSummary() => new(Id, Client, Level, AdmittedOn, DischargedOn, Counselor, HoursPerWeek, DaysPerWeek);
}

/// <summary>How a stay shall end.</summary>
/// <param name="On">Last day.</param>
/// <param name="Reason">A code of <see cref="DischargeReasons"/>.</param>
/// <param name="Words">More about the reason.</param>
/// <param name="Aftercare">What comes after.</param>
internal sealed record Discharge(DateOnly On, string Reason, string Words, string Aftercare);
