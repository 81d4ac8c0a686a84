using CsCheck;
using Footbridge.Care.Chart;
using Footbridge.Contracts.Care;

namespace Footbridge.Unit.Care;

/// <summary>A timeline in pages: each entry once, no day cut in two.</summary>
public sealed class TimelinePagesTests
{
    private static readonly DateOnly Last = new(2026, 3, 10);

    // Up to five parts, each with days on which something happened, at most six times a day.
    private static readonly Gen<int[][]> Parts = Gen.Int[0, 60].Array[0, 30].Array[1, 5];

    [Fact]
    public void Turning_pages_shows_each_entry_once_and_each_day_whole() =>
        Gen.Select(Parts, Gen.Int[40, 60])
            .Sample(
                (parts, most) =>
                {
                    var entries = parts.Select((days, kind) => days.Select(d => EntryOf(d, kind)).ToList()).ToList();
                    var shown = new List<TimelineEntry>();
                    DateOnly? until = Last;
                    while (until is { } day)
                    {
                        var asked = entries.ConvertAll(e =>
                            (IReadOnlyList<TimelineEntry>)
                                [.. e.Where(x => x.On <= day).OrderByDescending(x => x.On).Take(most + 1)]
                        );
                        var (page, next) = TimelinePages.Of(asked, most);
                        shown.Select(e => e.On).Intersect(page.Select(e => e.On)).ShouldBeEmpty();
                        shown.AddRange(page);
                        until = next;
                    }

                    shown.Count.ShouldBe(entries.Sum(e => e.Count));
                }
            );

    [Fact]
    public void The_latest_comes_first()
    {
        var (page, next) = TimelinePages.Of(
            [
                [EntryOf(3, 0)],
                [EntryOf(1, 1), EntryOf(9, 1)],
            ],
            10
        );
        page.Select(e => e.On).ShouldBe([Last.AddDays(-1), Last.AddDays(-3), Last.AddDays(-9)]);
        next.ShouldBeNull();
    }

    private static TimelineEntry EntryOf(int daysAgo, int kind) => new($"k{kind}", Last.AddDays(-daysAgo), "x", [], "/");
}
