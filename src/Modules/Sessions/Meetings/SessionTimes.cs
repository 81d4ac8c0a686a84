using Footbridge.Kernel;

namespace Footbridge.Sessions.Meetings;

/// <summary>When a session really ran, on the program's clocks, and the one break in it.</summary>
/// <param name="Start">Start.</param>
/// <param name="End">End; while the session runs, when it should end.</param>
/// <param name="BreakFrom">Start of the break, if there was one.</param>
/// <param name="BreakMinutes">Length of the break.</param>
internal readonly record struct SessionTimes(TimeOnly Start, TimeOnly End, TimeOnly? BreakFrom, int BreakMinutes)
{
    /// <summary>What is wrong with the times, or null.</summary>
    public Problem? Fault()
    {
        if (End <= Start)
        {
            return Problem.Invalid("sessions.times.end-before-start", nameof(End));
        }

        if (BreakMinutes is < 0 or > 120)
        {
            return Problem.Invalid("sessions.times.break-length", nameof(BreakMinutes));
        }

        if (BreakMinutes > 0 && BreakFrom is null)
        {
            return Problem.Invalid("sessions.times.break-start", nameof(BreakFrom));
        }

        var outside = BreakMinutes > 0 && BreakFrom is { } from && (from < Start || MinutesFrom(from, End) < BreakMinutes);
        return outside ? Problem.Invalid("sessions.times.break-outside", nameof(BreakFrom)) : null;
    }

    /// <summary>Minutes of service between arriving and leaving. Waiting before the start and the break don't count: payers pay for
    /// clinical time only.</summary>
    public int MinutesOf(TimeOnly arrived, TimeOnly left)
    {
        var from = arrived > Start ? arrived : Start;
        var to = left < End ? left : End;
        if (to <= from)
        {
            return 0;
        }

        return MinutesFrom(from, to) - BreakBetween(from, to);
    }

    private int BreakBetween(TimeOnly from, TimeOnly to)
    {
        if (BreakMinutes == 0 || BreakFrom is not { } start)
        {
            return 0;
        }

        var end = start.AddMinutes(BreakMinutes);
        var first = start > from ? start : from;
        var last = end < to ? end : to;
        return last > first ? MinutesFrom(first, last) : 0;
    }

    private static int MinutesFrom(TimeOnly from, TimeOnly to) => to < from ? -1 : (int)(to - from).TotalMinutes;
}
