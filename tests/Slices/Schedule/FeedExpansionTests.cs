using CsCheck;
using Footbridge.Contracts.Schedule;
using Footbridge.Schedule.Enrollments;
using Footbridge.Schedule.Feeds;
using Footbridge.Schedule.Groups;
using Footbridge.Schedule.Meetings;
using Ical.Net.DataTypes;
using Calendar = Ical.Net.Calendar;
using Period = Footbridge.Kernel.Period;

namespace Footbridge.Slices.Schedule;

/// <summary>A calendar that reads a link shows the very meetings of the plan, whatever was changed about them and whatever the clocks
/// do.</summary>
public sealed class FeedExpansionTests
{
    private enum What
    {
        Cancel,
        Restore,
        Move,
        Leave,
        Visit,
        MoveSeries,
    }

    // Twelve weeks around the night of 2026-11-01, when the clocks of the program go back.
    private static readonly Period Autumn = new(new(2026, 9, 14), new(2026, 12, 6));

    private static readonly Gen<(What What, int Group, int Week)[]> Changes = Gen.Select(
        Gen.Int[0, (int)What.MoveSeries].Select(i => (What)i),
        Gen.Int[0, 3],
        Gen.Int[0, 11]
    ).Array[4, 12];

    [Theory, Engines]
    public async Task A_calendar_shows_exactly_the_meetings_of_the_plan_across_a_clock_change(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var groups = new[]
        {
            clinic.Group("day", DayOfWeek.Monday).Id,
            clinic.Group("day", DayOfWeek.Thursday).Id,
            clinic.Group("evening", DayOfWeek.Tuesday).Id,
            clinic.Group("telehealth", DayOfWeek.Wednesday).Id,
        };
        await Changes.SampleAsync(changes => CompareAsync(clinic, groups, changes), iter: 8, threads: 1);
    }

    private static async Task CompareAsync(Clinic clinic, GroupId[] groups, (What What, int Group, int Week)[] changes)
    {
        var client = await clinic.PersonAsync();
        foreach (var group in groups.Take(3))
        {
            await clinic.AssignAsync(client, group, clinic.Today, "It suits best.");
        }

        foreach (var (what, group, week) in changes)
        {
            await ChangeAsync(clinic, client, groups[group], Autumn.From.AddDays(7 * week), what);
        }

        var caller = clinic.ClientCaller(client);
        await FeedTests.MakeAsync(clinic, caller);
        var file = (await clinic.AskAsync<ClientFeed.Input, FeedFile>(caller, new(client))).Value;
        var planned = await PlannedAsync(clinic, client);
        planned.Count.ShouldBeGreaterThan(0);
        Shown(file).ShouldBe(planned);
        // Read again, each entry has the name it had.
        (await clinic.AskAsync<ClientFeed.Input, FeedFile>(caller, new(client))).Value.ShouldBe(file);
    }

    // Some of these are refused, as they are for staff: the plan is what comes of it.
    private static async Task ChangeAsync(Clinic clinic, ClientId client, GroupId group, DateOnly monday, What what)
    {
        var (counselor, director) = (clinic.Staff(RoleCodes.Counselor), clinic.Staff(RoleCodes.Director));
        var detail = (await clinic.AskAsync<GroupDetail.Input, GroupDetail.Output>(director, new(group))).Value;
        var on = monday.AddDays(((int)detail.Plan.Day + 6) % 7);
        switch (what)
        {
            case What.Cancel:
                await clinic.DoAsync<CancelMeeting.Input, Done>(counselor, new(group, on, "Snow."));
                break;
            case What.Restore:
                await clinic.DoAsync<RestoreMeeting.Input, Done>(counselor, new(group, on));
                break;
            case What.Move:
                var start = new TimeOnly(8 + (on.DayNumber % 11), 30);
                await clinic.DoAsync<MoveMeeting.Input, Done>(counselor, new(group, on, start, 45, null, "Pipe.", Quiet: true));
                break;
            case What.Leave:
                await clinic.DoAsync<RemoveFromGroup.Input, Done>(counselor, new(client, group, on));
                break;
            case What.Visit:
                await clinic.DoAsync<InviteGuest.Input, Done>(counselor, new(client, group, on, "To see it.", "One more chair."));
                break;
            default:
                var plan = detail.Plan with { From = on, Start = new(8 + (on.DayNumber % 9), 15), Room = null };
                await clinic.DoAsync<SaveGroup.Input, GroupId>(director, new(group, detail.Version, plan));
                break;
        }
    }

    private static Task<List<(DateTime From, DateTime To)>> PlannedAsync(Clinic clinic, ClientId client) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
            {
                var calendar = services.GetRequiredService<ProgramCalendar>();
                var meetings = await services.GetRequiredService<ITimetable>().OfClientAsync(client, Autumn, default);
                return meetings
                    .Select(m =>
                        (calendar.Resolve(m.On, m.Start).Instant.UtcDateTime, calendar.Resolve(m.On, m.End).Instant.UtcDateTime)
                    )
                    .Order()
                    .ToList();
            }
        );

    private static List<(DateTime From, DateTime To)> Shown(FeedFile file)
    {
        var from = Autumn.From.ToDateTime(TimeOnly.MinValue);
        return Calendar
            .Load(file.Text)!
            .GetOccurrences(new CalDateTime(from, "America/New_York", hasTime: true))
            .TakeWhile(o => o.Period.StartTime.Date <= Autumn.To.AddDays(30))
            .Where(o => o.Period.StartTime.Date <= Autumn.To)
            .Select(o => (o.Period.StartTime.AsUtc, o.Period.EffectiveEndTime!.AsUtc))
            .Order()
            .ToList();
    }
}
