using Footbridge.Contracts.Demo;
using Footbridge.Schedule.Availabilities;
using Footbridge.Schedule.Enrollments;
using Footbridge.Schedule.Groups;
using Footbridge.Schedule.Meetings;
using Footbridge.Schedule.Rooms;
using Footbridge.Storage;

namespace Footbridge.Schedule.Demo;

/// <summary>Rooms, groups, who belongs to them, individual sessions and when people can come, for the invented clinic.</summary>
internal sealed class ScheduleDemo(FootbridgeDb db) : IDemoPart
{
    private const string Painted = "The room is being painted. The workshop goes on a week later.";

    public int Order => 50;

    public Task AddAsync(DemoStory story, CancellationToken ct)
    {
        db.AddRange(story.Rooms.Select(r => Room.Of(r.Id, r.Site, r.Name, r.Capacity)));
        // Before the first day of anybody in the story.
        var opened = story.Today.AddYears(-2);
        var founded = new DateTimeOffset(opened, TimeOnly.MinValue, TimeSpan.Zero);
        foreach (var g in story.Groups)
        {
            var plan = new GroupPlan(
                g.Title,
                g.Kind,
                g.Track,
                g.Day,
                g.Start,
                g.Minutes,
                g.Room,
                g.Facilitator,
                g.Capacity,
                opened,
                null
            );
            db.Add(TherapyGroup.Start(g.Id, plan, () => story.Guid(founded, "pattern", g.Id.Value.ToString("N"))));
        }

        foreach (var client in story.Clients)
        {
            Enroll(story, client);
            if (client.Stage != "past")
            {
                Tell(story, client);
            }
        }

        Cancel(story);
        db.AddRange(DemoTurns.Of(story));
        db.AddRange(DemoNeeds.Of(story));
        db.AddRange(DemoSpanish.Of(story));
        db.AddRange(DemoHours.Of(story));
        db.AddRange(new DemoSessions(story).All());
        return Task.CompletedTask;
    }

    private void Enroll(DemoStory story, DemoClient client)
    {
        if (client.AdmittedOn is not { } admitted)
        {
            return;
        }

        foreach (var group in client.Groups)
        {
            var id = story.Id<EnrollmentId>(client.ReferredAt, "enrollment", Name(client), group.Value.ToString("N"));
            db.Add(Enrollment.Of(id, client.Id, group, admitted, client.DischargedOn));
            db.Add(
                new GroupEvent
                {
                    Id = story.Guid(client.ReferredAt, "joined", Name(client), group.Value.ToString("N")),
                    Group = group,
                    Client = client.Id,
                    Kind = "joined",
                    On = admitted,
                    By = client.Counselor,
                    At = client.ReferredAt,
                }
            );
        }
    }

    private void Tell(DemoStory story, DemoClient client)
    {
        var told = client.AdmittedOn ?? story.Today;
        var id = story.Id<AvailabilityId>(client.ReferredAt, "availability", Name(client));
        db.Add(
            Availability.Of(
                id,
                client.Id,
                told,
                DemoLife.Of(story, client),
                DemoNeeds.ModalityOf(story, client),
                DemoNeeds.FamilyTimesOf(story, client)
            )
        );
    }

    // One meeting in three weeks falls out, far enough ahead that nobody is caught out by it.
    private void Cancel(DemoStory story)
    {
        var group = story.Groups.First(g => g.Kind == "skills");
        var day = new WeeklySlot(group.Day, group.Start, group.Minutes, story.Today).NextOn(story.Today.AddDays(18));
        var on = day ?? story.Today;
        db.Add(MeetingChange.For(group.Id, on).Cancel(Painted));
        db.Add(DemoTurns.EventOf(story, "cancelled", group, on, Painted));
    }

    private static string Name(DemoClient client) => client.Id.Value.ToString("N");
}
