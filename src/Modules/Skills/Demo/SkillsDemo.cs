using Footbridge.Contracts.Demo;
using Footbridge.Curriculum;
using Footbridge.Curriculum.Practice;
using Footbridge.Kernel;
using Footbridge.Skills.Homework;
using Footbridge.Skills.Practice;
using Footbridge.Skills.Teaching;
using Footbridge.Storage;

namespace Footbridge.Skills.Demo;

/// <summary>The sessions that the invented clinic's groups had in the last weeks, and what its people tried between them.</summary>
internal sealed class SkillsDemo(FootbridgeDb db, TimeProvider clock) : IDemoPart
{
    private const int Weeks = 6;

    public int Order => 95;

    public Task AddAsync(DemoStory story, CancellationToken ct)
    {
        var calendar = new ProgramCalendar(TimeZoneInfo.FindSystemTimeZoneById(story.Zone), clock);
        foreach (var group in story.Groups)
        {
            Teach(story, group, calendar);
        }

        foreach (var client in story.Clients.Where(c => c is { Stage: "current", User: not null }))
        {
            Practice(story, client, calendar);
        }

        return Task.CompletedTask;
    }

    // Each group goes through the sessions of its kind in the order of the shelf, one a week.
    private void Teach(DemoStory story, DemoGroup group, ProgramCalendar calendar)
    {
        var shelf = Shelf
            .All.Where(l => (l.Kind == LessonKind.Family) == (group.Kind == "family") && GroupKinds.Fits(group.Kind, l))
            .ToList();
        var name = group.Id.Value.ToString("N");
        var first = story.Whole(0, shelf.Count - 1, "lesson", name);
        var day = story.Today.AddDays(-1);
        day = day.AddDays(-(((int)day.DayOfWeek - (int)group.Day + 7) % 7));
        for (var week = 0; week < Weeks; week++)
        {
            var on = day.AddDays(-7 * week);
            var at = calendar.Resolve(on, group.Start).Instant;
            var lesson = shelf[(first + Weeks - week) % shelf.Count];
            var taught = new TaughtLesson
            {
                Id = story.Id<TaughtLessonId>(at, "taught", $"{name}{on:yyyyMMdd}"),
                Group = group.Id,
                On = on,
            };
            taught.Choose(lesson.Id, lesson.Version, group.Facilitator, at);
            db.Add(taught);
            if (week == 0)
            {
                SayHomework(story, group, on, calendar);
            }
        }
    }

    // About half of those who were there have said how the last homework went.
    private void SayHomework(DemoStory story, DemoGroup group, DateOnly on, ProgramCalendar calendar)
    {
        foreach (var client in story.Clients.Where(c => c.Stage == "current" && c.Groups.Contains(group.Id)))
        {
            var name = $"{client.Id.Value:N}{group.Id.Value:N}";
            if (story.Unit("homework", name) < 0.5)
            {
                var at = calendar.Resolve(on, group.Start).Instant.AddHours(20);
                var answer = new HomeworkAnswer
                {
                    Id = story.Id<HomeworkAnswerId>(at, "homework", name),
                    Client = client.Id,
                    Group = group.Id,
                    On = on,
                };
                var state = story.Pick(
                    [HomeworkState.Done, HomeworkState.Tried, HomeworkState.Tried, HomeworkState.NotThisTime],
                    "homework-state",
                    name
                );
                answer.Say(state, story.Pick(Notes(client.Person.Language == "es", state), "homework-note", name), at);
                db.Add(answer);
            }
        }
    }

    private static string[] Notes(bool spanish, HomeworkState state) =>
        (spanish, state) switch
        {
            (false, HomeworkState.NotThisTime) => ["The week was too full. I want to try again.", ""],
            (true, HomeworkState.NotThisTime) => ["La semana fue muy llena. Quiero intentarlo otra vez.", ""],
            (false, _) =>
            [
                "I did it on the bus. It took five minutes.",
                "Harder at night than I thought.",
                "My sister did it with me.",
                "",
            ],
            (true, _) =>
            [
                "Lo hice en el autobús. Fueron cinco minutos.",
                "De noche fue más difícil de lo que pensé.",
                "Mi hermana lo hizo conmigo.",
                "",
            ],
        };

    private void Practice(DemoStory story, DemoClient client, ProgramCalendar calendar)
    {
        var name = client.Id.Value.ToString("N");
        var exercise = PracticeShelf.Find("urge-surfing")!;
        for (var night = 1; night <= 3; night++)
        {
            var at = calendar.Resolve(story.Today.AddDays(-3 * night), new TimeOnly(21, 10)).Instant;
            var before = story.Whole(5, 8, "before", $"{name}{night}");
            var answers = exercise
                .Questions.Select((q, i) => q.Step.Ask == Asked.Number ? $"{Math.Max(0, before - (2 * i))}" : "")
                .ToList();
            db.Add(
                PracticeEntry.Of(
                    story.Id<PracticeEntryId>(at, "practice", $"{name}{night}"),
                    client.Id,
                    exercise,
                    at,
                    calendar.DayOf(at),
                    answers,
                    Helped.Yes
                )
            );
        }
    }
}
