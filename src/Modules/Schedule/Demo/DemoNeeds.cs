using Footbridge.Contracts.Demo;
using Footbridge.Kernel;
using Footbridge.Schedule.Availabilities;
using Footbridge.Schedule.Groups;
using Footbridge.Schedule.Prescriptions;

namespace Footbridge.Schedule.Demo;

/// <summary>What the weeks of people in care are to hold, as their groups hold it, and two people who are kept apart.</summary>
internal static class DemoNeeds
{
    public static IEnumerable<object> Of(DemoStory story)
    {
        var current = story.Clients.Where(c => c is { Stage: "current", Groups.Count: > 0 }).ToList();
        foreach (var client in current)
        {
            var id = story.Id<PrescriptionId>(client.ReferredAt, "prescription", Name(client));
            yield return Prescription.Of(id, client.Id, client.AdmittedOn ?? story.Today, TermsOf(story, client));
        }

        // Neighbours in private life, in groups of different hours.
        if (
            current.FindLast(c => c is { Track: "evening", Level: "2.1" }) is { } one
            && current.FindLast(c => c.Level == "2.1" && !c.Groups.Intersect(one.Groups).Any() && c != one) is { } other
        )
        {
            var at = new DateTimeOffset(story.Today.AddDays(-20), new TimeOnly(15, 0), TimeSpan.Zero);
            yield return KeepApart.Of(
                story.Id<KeepApartId>(at, "keep-apart"),
                one.Id,
                other.Id,
                "A court order keeps them from meeting.",
                story.Staff.First(s => s.Role == RoleCodes.Supervisor).Id,
                at
            );
        }
    }

    public static string ModalityOf(DemoStory story, DemoClient client) =>
        client.Track == "telehealth" ? "video"
        : story.Unit("modality", Name(client)) < 0.6 ? "in"
        : Availability.Either;

    public static IEnumerable<FamilyTime> FamilyTimesOf(DemoStory story, DemoClient client) =>
        HasFamily(story, client)
            ? [new(DayOfWeek.Tuesday, new(16, 0), new(19, 0)), new(DayOfWeek.Saturday, new(9, 0), new(12, 0))]
            : [];

    public static Terms TermsOf(DemoStory story, DemoClient client)
    {
        var groups = story.Groups.Where(g => client.Groups.Contains(g.Id)).ToList();
        var hours = (groups.Sum(g => g.Minutes) / 60) + DemoSpanish.HoursFor(story, client);
        var days = groups.GroupBy(g => g.Day).Select(g => g.Sum(m => m.Minutes)).ToList();
        var intensive = client.Level == "2.1";
        return new()
        {
            HoursLeast = hours,
            HoursMost = hours + 3,
            DaysLeast = days.Count,
            DaysMost = Math.Min(days.Count + 1, 5),
            DayLeastMinutes = PrescriptionRule.SessionMinutes,
            DayMostMinutes = Math.Max(240, days.Max()),
            ServicesLeast = 1,
            Mix = [.. GroupPlan.Kinds.Select(kind => CountOf(groups, kind))],
            Individual = intensive && client.CoOccurring is not null,
            Family = intensive && HasFamily(story, client),
            Language = PrescriptionRule.LanguageOf(client.Person.Language),
            PartOfDay = client.Track switch
            {
                "day" => "morning",
                "evening" or "telehealth" => "evening",
                _ => "",
            },
        };
    }

    private static KindCount CountOf(List<DemoGroup> groups, string kind)
    {
        var held = groups.Count(g => g.Kind == kind);
        return new(kind, held, Math.Max(2, held + 1));
    }

    private static bool HasFamily(DemoStory story, DemoClient client) =>
        story.Families.Any(f => f.Client == client.Id) || story.Unit("family-session", Name(client)) < 0.2;

    private static string Name(DemoClient client) => client.Id.Value.ToString("N");
}
