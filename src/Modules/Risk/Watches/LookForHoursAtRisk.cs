using System.Globalization;
using Footbridge.Contracts.Care;
using Footbridge.Contracts.Risk;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Risk.Listening;
using Footbridge.Risk.Rules;

namespace Footbridge.Risk.Watches;

/// <summary>From the middle of the week on, raises a signal for each person in care who will not reach the prescribed hours of the week, with
/// the meeting at which they could make up for it. Once in a week for each person.</summary>
[Requires(RiskPermissions.Work)]
internal sealed class LookForHoursAtRisk(
    IEpisodes episodes,
    IWeekOutlooks outlooks,
    ISignals signals,
    RaisedLately lately,
    ProgramCalendar calendar
) : ICommand<LookForHoursAtRisk.Input, int>
{
    private static readonly string[] Rules = [SignalRules.HoursAtRisk, SignalRules.HoursShort];

    public sealed record Input;

    /// <summary>Returns the number of signals raised.</summary>
    public async Task<Outcome<int>> HandleAsync(Input input, CancellationToken ct)
    {
        var today = calendar.Today;
        var monday = ProgramCalendar.MondayOf(today);
        var rule = RuleBook.Of(SignalRules.HoursAtRisk);
        if (today.DayNumber - monday.DayNumber + 1 < rule["fromDay"])
        {
            return 0;
        }

        var heard = await lately.OfAsync(Rules, calendar.StartOf(monday), ct);
        var raised = 0;
        var offered = new Dictionary<(GroupId, DateOnly), int>();
        // Whose stay began this week has no whole week to reach.
        foreach (var stay in (await episodes.OpenAsync(ct)).Where(e => e.AdmittedOn < monday && !heard.Contains(e.Client)))
        {
            if (await outlooks.OfAsync(stay.Client, ct) is { } week && week.ShortMinutes >= rule["short"])
            {
                await signals.RaiseAsync(Of(stay.Client, week, offered), ct);
                raised++;
            }
        }

        return raised;
    }

    private Signal Of(ClientId client, WeekOutlook week, Dictionary<(GroupId, DateOnly), int> offered)
    {
        List<string> hours =
        [
            SignalRules.Tenths(week.ShortMinutes / 60.0),
            SignalRules.Tenths(week.PrescribedMinutes / 60.0),
            SignalRules.Tenths(week.AttendedMinutes / 60.0),
        ];
        if (FreeFor(week, offered) is not { } fits)
        {
            return SignalRules.Raised(SignalRules.HoursShort, client, calendar.Now, hours);
        }

        return SignalRules.Raised(
            SignalRules.HoursAtRisk,
            client,
            calendar.Now,
            [
                .. hours,
                fits.Title,
                fits.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                fits.Start.ToString("HH:mm", CultureInfo.InvariantCulture),
            ]
        );
    }

    // A seat is suggested to one person: two who are told of the last one would both be disappointed.
    private static GroupMeeting? FreeFor(WeekOutlook week, Dictionary<(GroupId, DateOnly), int> offered)
    {
        var seat = week.MakeUps.FirstOrDefault(s => s.Left > offered.GetValueOrDefault((s.Meeting.Group, s.Meeting.On)));
        if (seat is null)
        {
            return null;
        }

        var key = (seat.Meeting.Group, seat.Meeting.On);
        offered[key] = offered.GetValueOrDefault(key) + 1;
        return seat.Meeting;
    }
}
