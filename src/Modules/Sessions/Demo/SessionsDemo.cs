using Footbridge.Contracts.Care;
using Footbridge.Contracts.Demo;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Signing;
using Footbridge.Sessions.Signing.Rules;
using Footbridge.Storage;

namespace Footbridge.Sessions.Demo;

/// <summary>Sixteen weeks of sessions up to yesterday, signed but for the last day's first and last group; one of that day was led by the
/// intern and waits for a co-signature. Today's are not opened.</summary>
internal sealed class SessionsDemo(FootbridgeDb db, IPlans plans, ProgramCalendar calendar) : IDemoPart
{
    private const int Weeks = 16;

    public int Order => 60;

    public async Task AddAsync(DemoStory story, CancellationToken ct)
    {
        var current = story.Clients.Where(c => c.Stage == "current").Select(c => c.Id).ToList();
        var items = await plans.ItemsAsync(current, ct);
        var rooms = story.Rooms.ToDictionary(r => r.Id, r => r.Name);
        var work = new DemoSessions(story, calendar, items, new DemoResponses(story));
        var first = story.Today.AddDays(-7 * Weeks);
        var last = LastDay(story);
        var intern = story.Staff.First(s => s.Credential == "Intern").Id;
        for (var day = first; day < story.Today; day = day.AddDays(1))
        {
            var groups = story.Groups.Where(g => g.Day == day.DayOfWeek).OrderBy(g => g.Start).ToList();
            foreach (var (group, index) in groups.Select((group, index) => (group, index)))
            {
                var leave =
                    day != last ? SessionState.Signed
                    : index == 0 ? SessionState.Finished
                    : index == groups.Count - 1 ? SessionState.Open
                    : SessionState.Signed;
                var lead = day == last && index == 1 && leave == SessionState.Signed ? intern : group.Facilitator;
                db.AddRange(work.Of(group, day, group.Room is { } room ? rooms[room] : null, leave, lead));
            }
        }

        db.AddRange(new DemoTalks(story, calendar, items).All());
        db.AddRange(new DemoOtherNotes(story, calendar, items).All());
        db.AddRange(DemoWriting.Phrases(story, calendar.Now));
        db.AddRange(new DemoIntern(story, calendar, items).All());
    }

    private static DateOnly LastDay(DemoStory story)
    {
        var days = story.Groups.Select(g => g.Day).ToHashSet();
        var day = story.Today.AddDays(-1);
        while (days.Count > 0 && !days.Contains(day.DayOfWeek))
        {
            day = day.AddDays(-1);
        }

        return day;
    }
}

/// <summary>Makes the rows of one session.</summary>
internal sealed class DemoSessions(
    DemoStory story,
    ProgramCalendar calendar,
    IReadOnlyDictionary<ClientId, IReadOnlyList<PlanItem>> items,
    DemoResponses responses
)
{
    private readonly Dictionary<UserId, DemoStaff> _staff = story.Staff.ToDictionary(s => s.Id);
    private readonly ILookup<GroupId, DemoClient> _members = story
        .Clients.SelectMany(c => c.Groups.Select(g => (g, c)))
        .ToLookup(pair => pair.g, pair => pair.c);

    /// <summary>A session with its attendance and notes.</summary>
    public IEnumerable<object> Of(DemoGroup group, DateOnly day, string? room, SessionState leave, UserId lead)
    {
        var members = _members[group.Id].Where(c => c.AdmittedOn <= day && (c.DischargedOn ?? day) >= day).ToList();
        if (members.Count == 0)
        {
            yield break;
        }

        var name = $"{group.Id.Value:N}-{day:yyyyMMdd}";
        var started = calendar.Resolve(day, group.Start).Instant;
        var ended = started.AddMinutes(group.Minutes);
        var session = GroupSession.Open(
            story.Id<SessionId>(started, "session", name),
            Meeting(group, day, room),
            group.Facilitator,
            started
        );
        session.Facilitator = lead;
        var topic = DemoTopics.Of(group.Kind, (day.DayNumber / 7) + (int)group.Day);
        session.Write(topic.Title, topic.Shared);
        var seats = members.ConvertAll(c => Seat(session, group, c, day));
        if (leave != SessionState.Open)
        {
            session.Finish(ended);
            seats.ForEach(s => s.Close(session.Times));
        }

        var notes = Notes(session, seats, topic, leave);
        if (leave == SessionState.Signed)
        {
            Sign(session, seats, notes, ended.AddMinutes(story.Whole(5, 50, "signed", name)));
        }

        yield return session;
        foreach (var row in seats.Concat<object>(notes))
        {
            yield return row;
        }
    }

    private SessionAttendance Seat(GroupSession session, DemoGroup group, DemoClient client, DateOnly day)
    {
        var seat = SessionAttendance.Expect(session, client.Id);
        var came = story.AttendanceAt(client, group.Id, day);
        if (came.Present)
        {
            TimeOnly? left = came.LeftEarlyMinutes > 0 ? session.End.AddMinutes(-came.LeftEarlyMinutes) : null;
            if (group.Telehealth)
            {
                var seed = $"{client.Id.Value:N}{day:yyyyMMdd}";
                seat.Place(new(story.Pick(DemoWriting.Places, "place", seed), Consent: true));
            }

            seat.Correct(new(Attendance.Present, session.Start.AddMinutes(came.LateMinutes), left), session);
        }
        else if (came.Excused)
        {
            seat.Excuse(story.Pick(DemoPhrases.Reasons, "reason", $"{client.Id.Value:N}{day:yyyyMMdd}"));
        }
        else
        {
            seat.Miss();
        }

        return seat;
    }

    private List<ClientNote> Notes(GroupSession session, List<SessionAttendance> seats, DemoTopic topic, SessionState leave)
    {
        var people = _members[session.Group].ToDictionary(c => c.Id);
        var there = seats.Where(s => s.WasThere).ToList();
        // A session left open is half written; one that waits for a signature lacks two responses.
        var written = leave switch
        {
            SessionState.Signed => there.Count,
            SessionState.Finished => Math.Max(1, there.Count - 2),
            _ => there.Count / 2,
        };
        var from = story.Whole(0, DemoPhrases.Work.Length - 1, "from", session.Id.Value.ToString("N"));
        return [.. there.Take(written).Select((seat, place) => Note(session, people[seat.Client], topic, from + (place * 5)))];
    }

    private ClientNote Note(GroupSession session, DemoClient client, DemoTopic topic, int place)
    {
        var about = $"{client.Id.Value:N}{session.Id.Value:N}";
        var note = ClientNote.OfGroup(story.Id<NoteId>(session.OpenedAt, "note", about), session, client.Id);
        var open = items.GetValueOrDefault(client.Id, []);
        var plan = open.Count > 0 ? PlanLink.Of(open[story.Whole(0, open.Count - 1, "item", about)]) : null;
        note.Write(responses.Of(client, topic, session.On, place, about) with { Plan = plan });
        return note;
    }

    private void Sign(GroupSession session, List<SessionAttendance> seats, List<ClientNote> notes, DateTimeOffset at)
    {
        var lead = _staff[session.Facilitator];
        var signer = new Signer(lead.Id, lead.Name, lead.Credential, DefaultRules.Settings, calendar.DayOf(at));
        var frame = new GroupFrame(notes.Count, PrintedName.Of(lead.Name, lead.Credential), "");
        var byClient = seats.ToDictionary(s => s.Client);
        session.Sign(lead.Id, at);
        foreach (var note in notes)
        {
            note.Sign(SignedContent.OfGroup(note, session, byClient[note.Client], frame, signer, at));
        }
    }

    private static GroupMeeting Meeting(DemoGroup group, DateOnly day, string? room) =>
        new(
            group.Id,
            day,
            group.Title,
            group.Kind,
            group.Track,
            group.Start,
            group.Minutes,
            null,
            room,
            group.Facilitator,
            group.Capacity,
            group.Telehealth
        );
}
