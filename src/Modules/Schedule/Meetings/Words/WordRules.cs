using Footbridge.Kernel;

namespace Footbridge.Schedule.Meetings;

/// <summary>What a client may say of a meeting, and until when. Pure.</summary>
internal static class WordRules
{
    /// <summary>Codes of reasons for not coming.</summary>
    public static IReadOnlyList<string> Reasons { get; } = ["ill", "work", "family", "ride", "other"];

    /// <summary>How late somebody may say they will be.</summary>
    public static IReadOnlyList<int> Minutes { get; } = [10, 20, 30, 45, 60];

    /// <summary>Why it cannot be said; null when it can. Late may be said while the meeting lasts.</summary>
    /// <param name="planned">The client's meeting or session; null when they have none then.</param>
    /// <param name="late">Whether they will be late, rather than not come.</param>
    /// <param name="calendar">The program's calendar.</param>
    public static Problem? Refusal(SaidOf? planned, bool late, ProgramCalendar calendar)
    {
        if (planned is not { } meeting)
        {
            return Problem.Rule("schedule.word.no-meeting");
        }

        if (meeting.Cancelled)
        {
            return Problem.Rule("schedule.meeting.is-cancelled");
        }

        var until = calendar.Resolve(meeting.On, late ? meeting.End : meeting.Start).Instant;
        return until <= calendar.Now ? Problem.Rule("schedule.word.begun") : null;
    }
}

/// <summary>A meeting or session as far as something can be said of it.</summary>
/// <param name="On">Local day.</param>
/// <param name="Start">Local start.</param>
/// <param name="End">Local end.</param>
/// <param name="Cancelled">Whether it does not take place.</param>
internal sealed record SaidOf(DateOnly On, TimeOnly Start, TimeOnly End, bool Cancelled);
