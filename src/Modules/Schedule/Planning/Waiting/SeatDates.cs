using Footbridge.Kernel;
using Footbridge.Schedule.Planning;
using Footbridge.Schedule.Prescriptions;

namespace Footbridge.Schedule.Waiting;

/// <summary>How long people stayed in groups of a kind: the middle half of those who left.</summary>
/// <param name="People">How many stays it is told from.</param>
/// <param name="LeastWeeks">A quarter of them stayed no longer than this.</param>
/// <param name="MostWeeks">Three quarters of them stayed no longer than this.</param>
public readonly record struct PastStays(int People, int LeastWeeks, int MostWeeks);

/// <summary>A part of the week with its seats and those who wait for them.</summary>
/// <param name="Slot">The part of the week.</param>
/// <param name="Groups">Titles of its groups.</param>
/// <param name="Capacity">Seats today.</param>
/// <param name="Taken">Of them, taken.</param>
/// <param name="Waiting">How many people a seat here would help.</param>
/// <param name="Opens">The earliest seat that opens; null when no date is known.</param>
/// <param name="CohortEnds">Last day of a closed group of which nothing is planned after it.</param>
/// <param name="Past">How long people stayed, when no date is known and there are enough of them.</param>
internal sealed record SlotLine(
    WeekSlot Slot,
    IReadOnlyList<string> Groups,
    int Capacity,
    int Taken,
    int Waiting,
    SeatOpening? Opens,
    DateOnly? CohortEnds,
    PastStays? Past
);

/// <summary>When somebody's next seat opens.</summary>
/// <param name="Waiter">Who.</param>
/// <param name="Opening">The seat; null when no date is known.</param>
/// <param name="On">The first meeting the person could come to.</param>
/// <param name="Suits">Whether any group suits the person at all.</param>
/// <param name="Past">How long people stayed in such groups, when no date is known and there are enough of them.</param>
internal sealed record WaitLine(Waiter Waiter, SeatOpening? Opening, DateOnly? On, bool Suits, PastStays? Past);

/// <summary>Tells when seats open, and for whom. Pure. People are asked in the order in which they wait, and each takes the first seat that
/// suits them: so a date never counts on a seat that somebody before may take, and a seat more makes nobody's date later.</summary>
internal static class SeatDates
{
    /// <summary>Fewer past stays than these are no ground to tell anything from.</summary>
    public const int FewestStays = 12;

    public static IReadOnlyList<SlotLine> OfSlots(WaitingFacts facts)
    {
        var openings = facts.Groups.SelectMany(g => SeatOpenings.Of(g, facts.Today)).ToList();
        return
        [
            .. facts
                .Groups.SelectMany(g => g.Hours.Select(h => (Group: g, Hour: h)))
                .GroupBy(h => h.Group.SlotOf(h.Hour))
                .OrderBy(s => PartOrder(s.Key.Part))
                .ThenBy(s => s.Key.Kind, StringComparer.Ordinal)
                .ThenBy(s => s.Key.Site?.Value)
                .Select(s => Line(facts, s.Key, [.. s.Select(h => h.Group).Distinct()], openings)),
        ];
    }

    /// <summary>Everybody who waits, the longest first, with their date.</summary>
    public static IReadOnlyList<WaitLine> OfPeople(WaitingFacts facts)
    {
        var left = facts.Groups.SelectMany(g => SeatOpenings.Of(g, facts.Today)).ToList();
        var lines = new List<WaitLine>();
        foreach (var waiter in facts.Waiters.OrderBy(w => w.Since).ThenBy(w => w.Client.Value))
        {
            var suiting = facts.Groups.Where(g => g.Hours.Any(h => Suits(facts, waiter, g, h))).ToList();
            var first = left.Where(o => Suits(facts, waiter, o.Group, o.Hour))
                .Select(o => (Opening: o, On: FirstFor(waiter, facts, o)))
                .Where(o => o.On is not null)
                .OrderBy(o => o.On)
                .ThenBy(o => o.Opening.From)
                .ThenBy(o => o.Opening.Group.Group.Value)
                .FirstOrDefault();
            if (first.Opening is not null)
            {
                left.Remove(first.Opening);
            }

            lines.Add(
                new(
                    waiter,
                    first.Opening,
                    first.On,
                    suiting.Count > 0,
                    first.Opening is null ? PastOf(facts, suiting.Select(g => g.Kind).ToHashSet(StringComparer.Ordinal)) : null
                )
            );
        }

        return lines;
    }

    /// <summary>Whether a seat in a group at an hour would help somebody: its kind, its place, its population, the person's life, and nobody
    /// in it from whom they are kept apart. Somebody who is in it already needs another.</summary>
    public static bool Suits(WaitingFacts facts, Waiter waiter, SeatGroup group, SeatHour hour) =>
        waiter.Kinds.Contains(group.Kind)
        && Reach.Includes(hour.Site, waiter.Modality, waiter.Sites)
        && MaySit(waiter, group)
        && !group.Members.Any(m =>
            (m.Client == waiter.Client || AreApart(facts, m.Client, waiter.Client))
            && (m.Stay.To is null || m.Stay.To >= facts.Today)
        )
        && !waiter.Cannot.Any(DayHours.Of(hour.Slot.Day, hour.Slot.Start, hour.Slot.Minutes).Meets);

    /// <summary>The middle half of how long people stayed; null when too few did.</summary>
    public static PastStays? PastOf(WaitingFacts facts, IReadOnlySet<string> kinds)
    {
        var days = facts.Past.Where(p => kinds.Contains(p.Kind)).Select(p => p.Days).Order().ToList();
        return days.Count < FewestStays
            ? null
            : new(days.Count, Weeks(days[(days.Count - 1) / 4]), Weeks(days[(days.Count - 1) * 3 / 4]));
    }

    private static SlotLine Line(WaitingFacts facts, WeekSlot slot, IReadOnlyList<SeatGroup> groups, List<SeatOpening> openings)
    {
        var now = groups
            .Select(g => (Group: g, Hour: g.Hours.FirstOrDefault(h => h.Slot.From <= facts.Today && !(h.Slot.To < facts.Today))))
            .Where(g => g.Hour is not null && g.Group.SlotOf(g.Hour) == slot)
            .ToList();
        var opens = openings.Where(o => o.Slot == slot).OrderBy(o => o.On).ThenBy(o => o.Group.Group.Value).FirstOrDefault();
        return new(
            slot,
            [.. groups.Select(g => g.Title).Distinct().Order(StringComparer.CurrentCulture)],
            now.Sum(g => g.Hour!.Capacity),
            now.Sum(g => g.Group.Members.Count(m => m.Stay.On(facts.Today))),
            facts.Waiters.Count(w => groups.Any(g => g.Hours.Any(h => g.SlotOf(h) == slot && Suits(facts, w, g, h)))),
            opens,
            opens is null ? groups.Where(g => g.JoinBy is not null).Min(g => g.Hours[^1].Slot.To) : null,
            opens is null ? PastOf(facts, new HashSet<string>(StringComparer.Ordinal) { slot.Kind }) : null
        );
    }

    // Who belongs to a group that meets then comes once that has ended.
    private static DateOnly? FirstFor(Waiter waiter, WaitingFacts facts, SeatOpening opening)
    {
        var held = facts
            .Groups.Where(g => g.Group != opening.Group.Group)
            .SelectMany(g =>
                g.Members.Where(m => m.Client == waiter.Client).SelectMany(m => g.Hours.Select(h => h.Slot.Within(m.Stay)))
            )
            .Where(s => s.Meets(opening.Hour.Slot with { From = opening.From }))
            .ToList();
        return held.Exists(s => s.To is null) ? null
            : held.Count == 0 ? opening.On
            : opening.Hour.Slot.NextOn(held.Max(s => s.To)!.Value.AddDays(1)) is { } on && !(on > opening.Group.JoinBy) ? on
            : null;
    }

    // As the model of the week has it: groups of women, of the trauma track and in another language are for those they are for.
    private static bool MaySit(Waiter waiter, SeatGroup group) =>
        Terms.Suits(waiter.Language, group.Language)
        && group.Population switch
        {
            "women" => waiter.Women || waiter.WomenOnly,
            "trauma" => waiter.TraumaTrack,
            _ => !(waiter.WomenOnly && group.Kind == "process") && !(waiter.TraumaTrack && group.Kind == "dbt"),
        };

    private static bool AreApart(WaitingFacts facts, ClientId one, ClientId other) =>
        facts.Apart.Contains((one, other)) || facts.Apart.Contains((other, one));

    private static int Weeks(int days) => Math.Max(1, (int)Math.Round(days / 7.0, MidpointRounding.AwayFromZero));

    private static int PartOrder(string part) =>
        part switch
        {
            "morning" => 0,
            "afternoon" => 1,
            _ => 2,
        };
}
