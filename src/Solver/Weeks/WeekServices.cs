using Footbridge.Solver.Compiling;

namespace Footbridge.Solver.Weeks;

/// <summary>One service of a client's week.</summary>
/// <param name="Day">Day.</param>
/// <param name="Pattern">The day's pattern.</param>
/// <param name="Code">Kind of group, cohort or appointment, see <see cref="DayPattern"/>.</param>
/// <param name="Start">First slot.</param>
internal readonly record struct WeekService(int Day, ulong Pattern, int Code, int Start)
{
    public bool IsFamily => Code == DayPattern.Family;

    public bool IsAppointment => IsFamily || Code == DayPattern.Individual;

    public int LocationOf(Need need) => DayPattern.Location(Pattern, need);

    public int LengthIn(Problem problem, Need need) => DayPattern.LengthOf(Code, problem, need);

    /// <summary>The entry of a group session.</summary>
    public Entry EntryIn(Problem problem, Need need) => DayPattern.EntryOf(problem, need, Pattern, Day, Code, Start);
}

/// <summary>The services of a client's week, in order of time. A value, so that the search can walk weeks without a trace.</summary>
internal readonly struct WeekServices(ulong[] week)
{
    public Enumerator GetEnumerator() => new(week);

    public struct Enumerator(ulong[] week)
    {
        private int _day;
        private int _place;

        public WeekService Current { get; private set; }

        public bool MoveNext()
        {
            for (; _day < week.Length; _day++, _place = 0)
            {
                if (DayPattern.Read(week[_day], _place, out var code, out var start))
                {
                    _place++;
                    Current = new(_day, week[_day], code, start);
                    return true;
                }
            }

            return false;
        }
    }
}
