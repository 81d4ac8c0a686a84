using CsCheck;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule;
using Footbridge.Schedule.Enrollments;
using Footbridge.Schedule.Waiting;
using Footbridge.Unit.Schedule.Planning;

namespace Footbridge.Unit.Schedule;

public class SeatDatesTests
{
    private static readonly DateOnly Today = new(2026, 3, 16);

    [Fact]
    public void A_free_seat_is_there_at_the_next_meeting() => Date(Group(capacity: 2, Ends(null))).ShouldBe(Today);

    [Fact]
    public void A_full_group_opens_at_the_first_meeting_after_somebodys_last_day() =>
        Date(Group(capacity: 1, Ends(Today.AddDays(9)))).ShouldBe(Today.AddDays(14));

    [Fact]
    public void A_full_group_without_any_end_has_no_date() => Date(Group(capacity: 1, Ends(null))).ShouldBeNull();

    [Fact]
    public void A_seat_that_somebody_needs_later_is_not_free() =>
        Date(Group(capacity: 1, (Facts.Person(1), new(Today.AddDays(21), null)))).ShouldBeNull();

    [Fact]
    public void A_closed_group_opens_for_nobody_after_its_last_day_of_joining() =>
        Date(Group(capacity: 2, Ends(null)) with { JoinBy = Today.AddDays(-7) }).ShouldBeNull();

    [Fact]
    public void A_group_that_begins_opens_at_its_first_meeting()
    {
        var begins = Group(capacity: 2) with { Hours = [new(Slot() with { From = Today.AddDays(30) }, Facts.Site, 2)] };
        SeatOpenings.Of(begins, Today)[0].Because.ShouldBe(OpensBecause.Begins);
        Date(begins).ShouldBe(Today.AddDays(35));
    }

    [Fact]
    public void Whoever_waits_longer_takes_the_earlier_seat()
    {
        var group = Group(capacity: 2, Ends(Today.AddDays(6)), Ends(Today.AddDays(20)));
        SeatDates
            .OfPeople(Of([group], Waits(8, days: 3), Waits(9, days: 30)))
            .Select(l => (l.Waiter.Client, l.On))
            .ShouldBe([(Facts.Person(9), Today.AddDays(7)), (Facts.Person(8), Today.AddDays(21))]);
    }

    [Fact]
    public void Nobody_is_given_a_seat_at_an_hour_they_cannot_come()
    {
        var busy = Waits(8) with { Cannot = [new(DayOfWeek.Monday, new(9, 0), new(10, 0))] };
        var line = SeatDates.OfPeople(Of([Group(capacity: 2)], busy))[0];
        (line.On, line.Suits).ShouldBe(((DateOnly?)null, false));
    }

    [Fact]
    public void Nobody_is_given_a_seat_beside_somebody_they_are_kept_apart_from() =>
        SeatDates
            .OfPeople(Of([Group(capacity: 2, Ends(null))], Waits(8)) with { Apart = [(Facts.Person(8), Facts.Person(1))] })[0]
            .On.ShouldBeNull();

    [Theory]
    [InlineData("", true)]
    [InlineData("en", false)]
    [InlineData("es", true)]
    public void A_group_in_Spanish_is_for_those_whose_prescription_allows_it(string prescribed, bool suits)
    {
        var group = Group(capacity: 2, Ends(null)) with { Language = "es" };
        SeatDates.OfPeople(Of([group], Waits(8) with { Language = prescribed }))[0].Suits.ShouldBe(suits);
    }

    [Fact]
    public void A_range_is_the_middle_half_of_enough_past_stays_and_none_of_fewer()
    {
        (string, int)[] stays = [.. Enumerable.Range(1, 13).Select(w => ("cbt", 7 * w))];
        var facts = Of([Group(capacity: 1, Ends(null))], Waits(8)) with { Past = stays };
        SeatDates.OfPeople(facts)[0].Past.ShouldBe(new PastStays(13, 4, 10));
        SeatDates.OfPeople(facts with { Past = stays[..11] })[0].Past.ShouldBeNull();
    }

    // A seat told of is free on its day and on every later one, whatever else was told of the same group before.
    [Fact]
    public void No_seat_opens_earlier_than_the_facts_allow() =>
        Groups.Sample(group =>
        {
            foreach (var (opening, before) in SeatOpenings.Of(group, Today).Select((o, i) => (o, i)))
            {
                opening.On.ShouldBeGreaterThanOrEqualTo(opening.From);
                for (var day = opening.On; day < Today.AddDays(200); day = day.AddDays(1))
                {
                    if (group.Hours.FirstOrDefault(h => h.Slot.NextOn(day) == day) is { } hour)
                    {
                        (group.Members.Count(m => m.Stay.On(day)) + before).ShouldBeLessThan(hour.Capacity);
                    }
                }
            }
        });

    [Fact]
    public void An_end_that_becomes_known_makes_nobodys_date_later() =>
        Gen.Select(Groups.Array[1, 4], WaitersOf, Gen.Int[0, 40], Gen.Int[0, 60])
            .Sample(
                (groups, waiters, which, days) =>
                {
                    groups = [.. groups.Select((g, i) => g with { Group = new(Facts.Id(300 + i)) })];
                    var endless = groups.SelectMany(g => g.Members.Where(m => m.Stay.To is null).Select(m => (g, m))).ToList();
                    if (endless.Count == 0)
                    {
                        return;
                    }

                    var (group, member) = endless[which % endless.Count];
                    var end = Today.AddDays(days) < member.Stay.From ? member.Stay.From : Today.AddDays(days);
                    var known = groups.Select(g =>
                        g != group
                            ? g
                            : g with
                            {
                                Members = [.. g.Members.Select(m => m == member ? (m.Client, m.Stay with { To = end }) : m)],
                            }
                    );
                    var before = SeatDates.OfPeople(Of(groups, waiters)).Select(l => l.On ?? DateOnly.MaxValue);
                    var after = SeatDates.OfPeople(Of([.. known], waiters)).Select(l => l.On ?? DateOnly.MaxValue);
                    after.Zip(before).ShouldAllBe(pair => pair.First <= pair.Second);
                }
            );

    private static readonly Gen<Membership> Stays = Gen.Select(
        Gen.Int[-60, 60],
        Gen.Int[0, 120],
        Gen.Bool,
        (from, length, open) => new Membership(Today.AddDays(from), open ? null : Today.AddDays(from + length))
    );

    private static readonly Gen<SeatGroup> Groups = Gen.Select(
        Stays.Where(s => s.To is null || s.To >= Today).Array[0, 6],
        Gen.Int[1, 5],
        Gen.Int[1, 5],
        Gen.Int[-30, 60],
        Gen.Int[1, 5],
        (stays, capacity, day, change, later) =>
            Group(capacity, [.. stays.Select((s, i) => (Facts.Person(i + 1), s))]) with
            {
                Hours =
                    change > 0
                        ?
                        [
                            new(Slot((DayOfWeek)day) with { To = Today.AddDays(change - 1) }, Facts.Site, capacity),
                            new(Slot((DayOfWeek)later) with { From = Today.AddDays(change) }, Facts.Site, later),
                        ]
                        : [new(Slot((DayOfWeek)day), Facts.Site, capacity)],
            }
    );

    private static readonly Gen<Waiter[]> WaitersOf = Gen.Select(
        Gen.Int[0, 40].Array[1, 6],
        Gen.Int[1, 5].Array[6, 6],
        (since, busy) =>
            since
                .Select((days, i) => Waits(50 + i, days) with { Cannot = [new((DayOfWeek)busy[i], new(8, 0), new(21, 0))] })
                .ToArray()
    );

    private static DateOnly? Date(SeatGroup group) => SeatDates.OfPeople(Of([group], Waits(8)))[0].On;

    private static WaitingFacts Of(IReadOnlyList<SeatGroup> groups, params Waiter[] waiters) =>
        new()
        {
            Today = Today,
            Groups = groups,
            Waiters = waiters,
        };

    private static Waiter Waits(int person, int days = 10) =>
        new()
        {
            Client = Facts.Person(person),
            Since = Today.AddDays(-days),
            Minutes = 180,
            Kinds = ["cbt"],
        };

    private static (ClientId, Membership) Ends(DateOnly? last) => (Facts.Person(1), new(Today.AddDays(-30), last));

    private static WeeklySlot Slot(DayOfWeek day = DayOfWeek.Monday) => new(day, new(9, 0), 180, Today.AddDays(-90));

    private static SeatGroup Group(int capacity, params (ClientId, Membership)[] members) =>
        new()
        {
            Group = new GroupId(Facts.Id(201)),
            Title = "Group",
            Kind = "cbt",
            Hours = [new(Slot(), Facts.Site, capacity)],
            Members = members,
        };
}
