using Footbridge.Contracts.Demo;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Availabilities;
using Footbridge.Schedule.Enrollments;
using Footbridge.Schedule.Groups;
using Footbridge.Schedule.Meetings;
using Footbridge.Schedule.Prescriptions;
using Footbridge.Schedule.Staffing;

namespace Footbridge.Schedule.Demo;

/// <summary>A group in Spanish that begins next week, for those of the invented clinic who speak it and can come then; and somebody
/// who asked to be admitted and takes groups in Spanish only. The others take them in both languages.</summary>
internal static class DemoSpanish
{
    private const string Title = "Hablemos: grupo en español";

    private static readonly TimeOnly Start = new(9, 0);
    private const int Minutes = 180;
    private const int Most = 6;

    // With Saturday their week still has a day without treatment.
    private const int MostGroups = 4;

    /// <summary>Whether a member of staff speaks Spanish: the counselor who leads the group, and one more.</summary>
    public static bool Speaks(DemoStory story, UserId user) => user == Leads(story) || user == Counselors(story)[^1].Id;

    /// <summary>The hours in which the group is led: a shift of its own, so that nobody's sessions are in them.</summary>
    public static IEnumerable<WorkBlock> ShiftOf(DemoStory story, UserId user) =>
        user == Leads(story) ? [new(DayOfWeek.Saturday, Start, Start.AddMinutes(Minutes), story.Sites[0].Id)] : [];

    /// <summary>Hours a week that the group adds to what somebody's week holds.</summary>
    public static int HoursFor(DemoStory story, DemoClient client) =>
        Members(story).Any(c => c.Id == client.Id) ? Minutes / 60 : 0;

    public static IEnumerable<object> Of(DemoStory story)
    {
        var decided = new DateTimeOffset(story.Today.AddDays(-1), new TimeOnly(15, 0), TimeSpan.Zero);
        var from = new WeeklySlot(DayOfWeek.Saturday, Start, Minutes, story.Today).NextOn(story.Today.AddDays(7)) ?? story.Today;
        var room = story.Rooms.Last(r => r.Site == story.Sites[0].Id);
        var plan = new GroupPlan(
            Title,
            "process",
            "day",
            DayOfWeek.Saturday,
            Start,
            Minutes,
            room.Id,
            Leads(story),
            room.Capacity,
            from,
            null
        )
        {
            Language = "es",
        };
        var group = story.Id<GroupId>(decided, "group", "spanish");
        yield return TherapyGroup.Start(group, plan, () => story.Guid(decided, "pattern", group.Value.ToString("N")));
        if (story.Clients.FirstOrDefault(c => c is { Stage: "referred", Person.Language: "es" }) is { } asked)
        {
            yield return Prescription.Of(
                story.Id<PrescriptionId>(decided, "prescription-spanish"),
                asked.Id,
                story.Today,
                PrescriptionRule.Default(null, 0, 0) with
                {
                    Language = "es",
                }
            );
        }

        foreach (var client in Members(story))
        {
            var name = client.Id.Value.ToString("N");
            yield return Enrollment.Of(story.Id<EnrollmentId>(decided, "enrollment-spanish", name), client.Id, group, from, null);
            yield return new GroupEvent
            {
                Id = story.Guid(decided, "joined-spanish", name),
                Group = group,
                Client = client.Id,
                Kind = "joined",
                On = from,
                By = client.Counselor,
                At = decided,
            };
        }
    }

    // The first of them keeps the week that the tour of the demonstration shows.
    private static IEnumerable<DemoClient> Members(DemoStory story) =>
        story
            .Clients.Where(c => c is { Stage: "current", Groups.Count: > 0, Person.Language: "es" })
            .Skip(1)
            .Where(c => c.Groups.Count <= MostGroups && DemoNeeds.ModalityOf(story, c) != "video" && MayCome(story, c))
            .Take(Most);

    private static bool MayCome(DemoStory story, DemoClient client) =>
        !DemoLife
            .Of(story, client)
            .Any(b =>
                b.Kind == Suits.Cannot && b.Day == DayOfWeek.Saturday && b.From < Start.AddMinutes(Minutes) && Start < b.To
            );

    private static UserId Leads(DemoStory story) => Counselors(story)[1].Id;

    private static List<DemoStaff> Counselors(DemoStory story) => [.. story.Staff.Where(s => s.Role == RoleCodes.Counselor)];
}
