using CsCheck;
using Footbridge.Kernel;
using Footbridge.Privacy.Looks.Unusual;

namespace Footbridge.Unit.Privacy;

public sealed class HabitTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 10, 8, 0, 0, TimeSpan.Zero);

    private static readonly Gen<List<Look>> AnyDay = Gen.Select(Gen.Int[0, 600], Gen.Int[0, 30])
        .Array[0, 60]
        .Select(looks => looks.OrderBy(l => l.Item1).Select(l => Look(l.Item1, l.Item2)).ToList());

    [Fact]
    public void The_busiest_hour_is_that_of_a_plain_count() =>
        AnyDay.Sample(looks =>
        {
            var plain = looks
                .Select(first => looks.Where(l => l.At >= first.At && l.At - first.At <= TimeSpan.FromHours(1)))
                .Select(DayCounts.People)
                .DefaultIfEmpty()
                .Max();
            return DayCounts.Busiest(looks).People == plain;
        });

    [Fact]
    public void The_looks_of_the_busiest_hour_lie_within_one() =>
        AnyDay.Sample(looks =>
        {
            var busiest = DayCounts.Busiest(looks);
            return busiest.Looks.Count == 0
                ? busiest.People == 0
                : busiest.Looks[^1].At - busiest.Looks[0].At <= TimeSpan.FromHours(1)
                    && DayCounts.People(busiest.Looks) == busiest.People;
        });

    [Fact]
    public void No_hour_has_more_people_than_the_day() =>
        AnyDay.Sample(looks => DayCounts.Busiest(looks).People <= DayCounts.People(looks));

    [Fact]
    public void Half_of_the_days_are_at_most_the_median() =>
        Gen.Int[0, 100]
            .Array[1, 40]
            .Sample(values =>
                values.Count(v => v <= Habit.Median(values)) * 2 >= values.Length && values.Contains(Habit.Median(values))
            );

    [Fact]
    public void More_than_usual_stays_more_with_each_one_added() =>
        Gen.Select(Gen.Int[0, 300], Gen.Int[0, 200], Gen.Int[0, 100])
            .Sample(
                (count, floor, usual) => !UnusualRules.IsMany(count, floor, usual) || UnusualRules.IsMany(count + 1, floor, usual)
            );

    [Fact]
    public void Few_days_tell_nothing() =>
        Habit.Of([.. Enumerable.Repeat(new DayCounts(default, 9, 9, 9), 4)]).ShouldBe(Habit.Unknown);

    [Fact]
    public void Five_days_tell_what_is_usual() =>
        Habit.Of([.. Enumerable.Range(1, 5).Select(i => new DayCounts(default, i, i * 2, i * 3))]).ShouldBe(new Habit(3, 6, 9));

    private static Look Look(int minute, int client) =>
        new(
            minute,
            Start.AddMinutes(minute),
            new TimeOnly(8, 0),
            default,
            new ClientId(Guid.Parse($"01958000-0000-7000-8000-{client:d12}")),
            [],
            "done",
            Ground: null
        );
}
