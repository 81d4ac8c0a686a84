using CsCheck;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings.Overlaps;

namespace Footbridge.Unit.Sessions;

public sealed class TimeSheetTests
{
    private static readonly ClientId Client = Ids.New<ClientId>(Rooms.Clock);
    private static readonly ClientId Other = Ids.New<ClientId>(Rooms.Clock);

    private static readonly Gen<TimeSpent> Span = Gen.Select(
            Gen.Int[0, 1],
            Gen.Int[0, 47],
            Gen.Int[0, 23],
            Gen.Int[0, 59],
            Gen.Int[0, 200]
        )
        .Select(
            (who, day, hour, minute, length) =>
                TimeSpent.For(who == 0 ? Client : Other, Rooms.Day.AddDays(day % 3), new TimeOnly(hour, minute), length, "")
        );

    /// <summary>Whoever writes down only what does not clash never counts a minute of a person twice, and refuses only what would.</summary>
    [Fact]
    public void Minutes_of_one_person_never_overlap() =>
        Span.Array[0, 60]
            .Sample(spans =>
            {
                List<TimeSpent> written = [];
                foreach (var next in spans)
                {
                    var clash = TimeSheet.Clash(written, next);
                    var shares = Minutes(next)
                        .Any(written.Where(w => w.Client == next.Client).SelectMany(Minutes).ToHashSet().Contains);
                    (clash is not null).ShouldBe(shares);
                    if (clash is null)
                    {
                        written.Add(next);
                    }
                }

                foreach (var ofOne in written.GroupBy(w => w.Client))
                {
                    var minutes = ofOne.SelectMany(Minutes).ToList();
                    minutes.Distinct().Count().ShouldBe(minutes.Count);
                }
            });

    [Fact]
    public void One_may_begin_in_the_minute_the_other_ends() =>
        TimeSheet.Clash([At("09:00", 60)], At("10:00", 30)).ShouldBeNull();

    [Fact]
    public void A_crisis_past_midnight_reaches_into_the_next_day()
    {
        var crisis = TimeSpent.For(Client, Rooms.Day, new TimeOnly(23, 40), 60, "");
        var next = TimeSpent.For(Client, Rooms.Day.AddDays(1), new TimeOnly(0, 30), 30, "");
        TimeSheet.Clash([crisis], next).ShouldBe(crisis);
        crisis.Ends.ShouldBe(new TimeOnly(0, 40));
    }

    [Fact]
    public void What_has_no_minutes_clashes_with_nothing() => TimeSheet.Clash([At("09:00", 60)], At("09:30", 0)).ShouldBeNull();

    private static TimeSpent At(string time, int minutes) => TimeSpent.For(Client, Rooms.Day, Rooms.At(time), minutes, "");

    private static IEnumerable<long> Minutes(TimeSpent span)
    {
        for (var minute = span.From; minute < span.Until; minute++)
        {
            yield return minute;
        }
    }
}
