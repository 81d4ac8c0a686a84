using Footbridge.Contracts.Demo;
using Footbridge.Kernel;
using Footbridge.Monitoring.Draws;
using Footbridge.Monitoring.Orders;
using Footbridge.Monitoring.Screens;

namespace Footbridge.Monitoring.Demo;

/// <summary>About one drug screen a week for people with a substance in focus: on the days on which they were drawn, and before there were
/// draws on a day of theirs.</summary>
internal static class DemoScreens
{
    private const int DaysOfWeek = 7;
    private const int DaysAtTheLaboratory = 2;

    public static IEnumerable<object> Of(
        DemoStory story,
        DemoClient client,
        DateOnly first,
        DateOnly last,
        ProgramCalendar calendar,
        DemoScreenDraws draws
    )
    {
        if (client.Focus is "gambling" or "gaming")
        {
            yield break;
        }

        var drawn = draws.Has(client.Id) ? draws.First : last.AddDays(1);
        foreach (var day in ByWeek(story, client, first, last).Where(d => d < drawn && d < story.Today))
        {
            yield return ScreenOn(story, client, day, calendar);
        }

        foreach (var day in draws.DaysOf(client.Id).Where(d => d >= first))
        {
            var order = OrderOn(story, client, day, calendar);
            yield return order;
            if (day == story.Today)
            {
                continue;
            }

            if (story.Unit("screened", Name(client), $"{day:yyyyMMdd}") <= 0.85)
            {
                var screen = ScreenOn(story, client, day, calendar);
                order.Collect(screen.Id);
                yield return screen;
            }
            else
            {
                order.Miss();
            }
        }
    }

    private static IEnumerable<DateOnly> ByWeek(DemoStory story, DemoClient client, DateOnly first, DateOnly last)
    {
        var name = Name(client);
        for (var week = first; week <= last; week = week.AddDays(DaysOfWeek))
        {
            var day = week.AddDays(story.Whole(0, 4, "screen-day", name, $"{week:yyyyMMdd}"));
            if (day <= last && story.Unit("screened", name, $"{week:yyyyMMdd}") <= 0.85)
            {
                yield return day;
            }
        }
    }

    private static DrugScreen ScreenOn(DemoStory story, DemoClient client, DateOnly day, ProgramCalendar calendar)
    {
        var at = calendar.Resolve(day, new TimeOnly(11, 40)).Instant;
        var nurse = story.Staff.Last(s => s.Role == RoleCodes.Medical).Id;
        var screen = DrugScreen
            .Record(
                story.Id<DrugScreenId>(at, "screen", Name(client), $"{day:yyyyMMdd}"),
                client.Id,
                DetailsOf(story, client, day),
                new(at, nurse, [], () => default),
                story.Today
            )
            .Value;
        DemoLaboratory.Send(story, screen, at, nurse, calendar);
        return screen;
    }

    private static ScreenOrder OrderOn(DemoStory story, DemoClient client, DateOnly day, ProgramCalendar calendar)
    {
        var at = calendar.Resolve(day, new TimeOnly(7, 0)).Instant;
        var meetings = story.Groups.Where(g => client.Groups.Contains(g.Id) && g.Day == day.DayOfWeek && !g.Telehealth).ToList();
        return new()
        {
            Id = story.Guid(at, "screen-order", Name(client), $"{day:yyyyMMdd}"),
            Client = client.Id,
            On = day,
            From = HoldDraw.Before(meetings.Min(g => g.Start)),
            Until = HoldDraw.After(meetings.Max(g => g.Start.AddMinutes(g.Minutes))),
            Panel = DemoScreenDraws.PanelOf(client),
            Method = DemoScreenDraws.MethodOf(client),
            ToldAt = at,
        };
    }

    private static string Name(DemoClient client) => client.Id.Value.ToString("N");

    private static ScreenDetails DetailsOf(DemoStory story, DemoClient client, DateOnly day)
    {
        string[] about = [client.Id.Value.ToString("N"), $"{day:yyyyMMdd}"];
        var spanish = client.Person.Language == "es";
        var alcohol = client.Focus == "alcohol";
        var atLaboratory = alcohol || story.Unit(["laboratory", .. about]) < 0.25;
        var positive = UsedNear(story, client, day);
        // The breath knows of hours only; the laboratory looks back for days.
        var pending = atLaboratory && story.Today.DayNumber - day.DayNumber <= DaysAtTheLaboratory;
        var findings = ScreenVocabulary
            .SubstancesOf(alcohol ? "alcohol" : "ten")
            .ToDictionary(s => s, s => pending ? Finding.Pending : FindingOf(story, client, s, positive), StringComparer.Ordinal);
        var unexpected = findings.ContainsValue(Finding.Positive);
        return new()
        {
            OrderedOn = day,
            CollectedOn = day,
            Panel = DemoScreenDraws.PanelOf(client),
            Method = (atLaboratory, story.Unit(["fluid", .. about]) < 0.15) switch
            {
                (true, _) => "urine-lab",
                (_, true) => "oral-fluid",
                _ => "urine-cup",
            },
            Seal = atLaboratory ? $"{story.Whole(100000, 999999, ["seal", .. about])}" : null,
            Findings = findings,
            Explanation = unexpected ? story.Pick(DemoWords.Explanations(spanish), ["explains", .. about]) : null,
            Note =
                unexpected && story.Unit(["talked", .. about]) < 0.6
                    ? story.Pick(DemoWords.ScreenNotes, ["talk", .. about])
                    : null,
        };
    }

    private static bool UsedNear(DemoStory story, DemoClient client, DateOnly day) =>
        Enumerable.Range(0, 4).Any(back => story.DayOf(client, day.AddDays(-back)).Used)
        || (
            client.AdmittedOn is { } admitted && day.DayNumber - admitted.DayNumber < 10 && client.Course == DemoCourse.SlowStart
        );

    private static Finding FindingOf(DemoStory story, DemoClient client, string substance, bool used)
    {
        var name = client.Id.Value.ToString("N");
        var treated = client.Focus == "opioids" && story.Unit("has-medication", name) >= 0.35;
        if (treated && substance == (story.Unit("which-medication", name) < 0.75 ? "buprenorphine" : "methadone"))
        {
            return Finding.ExpectedPositive;
        }

        var ofFocus = (client.Focus, substance) switch
        {
            ("alcohol", "alcohol") or ("cannabis", "cannabis") => true,
            ("opioids", "fentanyl") => true,
            ("stimulants", "cocaine") => story.Unit("stimulant", name) < 0.5,
            ("stimulants", "methamphetamine") => story.Unit("stimulant", name) >= 0.5,
            _ => false,
        };
        return used && ofFocus ? Finding.Positive : Finding.Negative;
    }
}
