using Footbridge.Contracts.Risk;
using Footbridge.Kernel;

namespace Footbridge.Recovery.Lapses;

/// <summary>What a person says about being safe now.</summary>
internal enum Safety
{
    Safe,
    NotSure,
    NotSafe,
}

/// <summary>What a client tells of a return to use. Only what helps to help; nothing is asked for blame.</summary>
internal sealed record LapseAnswers
{
    public const int WordsLength = 200;
    public const int NoteLength = 2000;

    /// <summary>Local day of the use; null when it was before yesterday.</summary>
    public DateOnly? UsedOn { get; init; }

    public string? Substances { get; init; }

    public Safety? Safety { get; init; }

    /// <summary>Whether it was, or may have been, an opioid or something from the street; null when not answered.</summary>
    public bool? MayBeOpioid { get; init; }

    public bool WantsCall { get; init; }

    public string? Note { get; init; }

    /// <summary>How soon the team must act. Who does not say that they are safe is taken to be not safe. After days without, the body bears
    /// less, and an overdose may come hours later: so opioids today or yesterday are urgent even when the person feels safe.</summary>
    public Urgency UrgencyOn(DateOnly today) =>
        Safety != Lapses.Safety.Safe || (MayBeOpioid == true && UsedOn >= today.AddDays(-1)) ? Urgency.Now : Urgency.Today;

    public Problem? Fault(DateOnly today)
    {
        if (UsedOn > today)
        {
            return Problem.Invalid("core.date-in-past", nameof(UsedOn));
        }

        if (Substances?.Length > WordsLength)
        {
            return Problem.Invalid("core.too-long", nameof(Substances), $"{WordsLength}");
        }

        return Note?.Length > NoteLength ? Problem.Invalid("core.too-long", nameof(Note), $"{NoteLength}") : null;
    }
}
