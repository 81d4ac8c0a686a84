using CsCheck;
using Footbridge.Contracts.Demo;
using Footbridge.Contracts.Schedule;
using Footbridge.Schedule.Enrollments;
using Footbridge.Schedule.Groups;
using Footbridge.Schedule.Meetings;

namespace Footbridge.Slices.Schedule;

/// <summary>Whatever is changed from a day on: days before it stay, and no seat is given twice without a written reason.</summary>
public sealed class RosterPropertyTests
{
    private enum What
    {
        Join,
        JoinWithReason,
        Leave,
        Guest,
        GuestWithReason,
        TakeBack,
        Cancel,
        Restore,
        Substitute,
        MoveSeries,
    }

    private static readonly Gen<(What What, int Who, int Week)[]> Sequences = Gen.Select(
        Gen.Int[0, (int)What.MoveSeries].Select(i => (What)i),
        Gen.Int[0, 5],
        Gen.Int[0, 4]
    ).Array[12, 24];

    [Theory, Engines]
    public async Task No_sequence_of_changes_touches_days_before_it_or_seats_too_many_without_a_reason(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var monday = clinic.Group("day", DayOfWeek.Monday);
        var group = await SmallAsync(clinic, monday);
        var people = new List<ClientId>();
        for (var i = 0; i < 6; i++)
        {
            people.Add(await clinic.PersonAsync());
        }

        await clinic.AssignAsync(people[0], group, clinic.Today);
        await clinic.AssignAsync(people[1], group, clinic.Today);
        await Sequences.SampleAsync(async changes => await PlayAsync(clinic, group, people, changes), iter: 8, threads: 1);
    }

    private static async Task PlayAsync(
        Clinic clinic,
        GroupId group,
        List<ClientId> people,
        (What What, int Who, int Week)[] changes
    )
    {
        // Each sequence begins where the last one ended, some weeks later: what went before is the past that must stay.
        clinic.Clock.Advance(TimeSpan.FromDays(14));
        var today = clinic.Today;
        var past = Enumerable.Range(1, 35).Select(d => today.AddDays(-d)).ToList();
        var before = await RostersAsync(clinic, group, past);
        foreach (var (what, who, week) in changes)
        {
            var day = clinic.Next(DayOfWeek.Saturday).AddDays(7 * week);
            await ChangeAsync(clinic, group, people[who], day, what);
        }

        (await RostersAsync(clinic, group, past)).ShouldBe(before);
        var reasons = await ReasonsAsync(clinic, group);
        foreach (var day in Enumerable.Range(0, 60).Select(d => today.AddDays(d)))
        {
            var taken = await clinic.RosterAsync(group, day);
            taken.Distinct().Count().ShouldBe(taken.Count);
            taken.Count(c => !reasons.Contains((c, day))).ShouldBeLessThanOrEqualTo(3);
        }
    }

    private static Task<Outcome<Done>> ChangeAsync(Clinic clinic, GroupId group, ClientId client, DateOnly day, What what)
    {
        var counselor = clinic.Staff(RoleCodes.Counselor);
        return what switch
        {
            What.Join => clinic.AssignAsync(client, group, day),
            What.JoinWithReason => clinic.AssignAsync(client, group, day, "No other group suits."),
            What.Leave => clinic.DoAsync<RemoveFromGroup.Input, Done>(counselor, new(client, group, day)),
            What.Guest => RosterTests.GuestAsync(clinic, client, group, day),
            What.GuestWithReason => RosterTests.GuestAsync(clinic, client, group, day, "One more chair."),
            What.TakeBack => clinic.DoAsync<WithdrawVisit.Input, Done>(counselor, new(client, group, day)),
            What.Cancel => clinic.DoAsync<CancelMeeting.Input, Done>(counselor, new(group, day, "Snow.")),
            What.Restore => clinic.DoAsync<RestoreMeeting.Input, Done>(counselor, new(group, day)),
            What.Substitute => clinic.DoAsync<SubstituteFacilitator.Input, Done>(
                counselor,
                new(group, day, day, clinic.Staff(RoleCodes.Director).User!.Value, "Sick.")
            ),
            _ => MoveAsync(clinic, group, day),
        };
    }

    private static async Task<Outcome<Done>> MoveAsync(Clinic clinic, GroupId group, DateOnly day)
    {
        var director = clinic.Staff(RoleCodes.Director);
        var detail = (await clinic.AskAsync<GroupDetail.Input, GroupDetail.Output>(director, new(group))).Value;
        var plan = detail.Plan with { From = day, Start = new(8 + (day.DayNumber % 9), 0) };
        var saved = await clinic.DoAsync<SaveGroup.Input, GroupId>(director, new(group, detail.Version, plan));
        return saved.Match<Outcome<Done>>(_ => Done.Value, problem => problem);
    }

    private static async Task<GroupId> SmallAsync(Clinic clinic, DemoGroup like)
    {
        var plan = clinic.PlanOf(like) with
        {
            Title = "Three chairs",
            Day = DayOfWeek.Saturday,
            Capacity = 3,
            Room = null,
            Minutes = 60,
        };
        return (await clinic.DoAsync<SaveGroup.Input, GroupId>(clinic.Staff(RoleCodes.Director), new(null, 0, plan))).Value;
    }

    private static async Task<string> RostersAsync(Clinic clinic, GroupId group, IEnumerable<DateOnly> days)
    {
        var lines = new List<string>();
        foreach (var day in days)
        {
            var meeting = await clinic.MeetingAsync(group, day);
            var roster = (await clinic.RosterAsync(group, day)).Select(c => c.Value).Order();
            lines.Add($"{day:O} {meeting?.Start} {meeting?.Facilitator} {string.Join(',', roster)}");
        }

        return string.Join('\n', lines);
    }

    // Who may be over the number of seats on which day, because somebody wrote down why.
    private static async Task<HashSet<(ClientId, DateOnly)>> ReasonsAsync(Clinic clinic, GroupId group)
    {
        var (members, visits) = await clinic.InScopeAsync(
            clinic.SystemCaller,
            async s =>
            {
                var db = s.GetRequiredService<Footbridge.Storage.FootbridgeDb>();
                return (
                    await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(
                        db.Set<Enrollment>().Where(e => e.Group == group && e.OverbookReason != null)
                    ),
                    await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(
                        db.Set<Visit>().Where(v => v.Group == group && v.OverbookReason != null)
                    )
                );
            }
        );
        var days = Enumerable.Range(0, 60).Select(d => clinic.Today.AddDays(d)).ToList();
        return
        [
            .. members.SelectMany(e => days.Where(d => e.Membership.On(d)).Select(d => (e.Client, d))),
            .. visits.Select(v => (v.Client, v.On)),
        ];
    }
}
