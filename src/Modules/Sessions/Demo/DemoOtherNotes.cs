using Footbridge.Contracts.Care;
using Footbridge.Contracts.Demo;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Notes.Content;
using Footbridge.Sessions.Notes.Formatting;
using Footbridge.Sessions.Notes.Voiding;
using Footbridge.Sessions.Signing;

namespace Footbridge.Sessions.Demo;

/// <summary>Family, medical and outreach notes of the invented clinic, and one that was made void.</summary>
internal sealed class DemoOtherNotes(
    DemoStory story,
    ProgramCalendar calendar,
    IReadOnlyDictionary<ClientId, IReadOnlyList<PlanItem>> items
)
{
    private const int OutreachDays = 21;

    /// <summary>All rows.</summary>
    public IEnumerable<object> All()
    {
        var current = story.Clients.Where(c => c is { Stage: "current", Counselor: not null, AdmittedOn: not null }).ToList();
        foreach (var (client, index) in current.Select((c, i) => (c, i)))
        {
            var day = Weekday(story.Today.AddDays(-3 - (index % 9)));
            if (day > client.AdmittedOn && index % 5 == 0)
            {
                yield return Family(client, day);
            }

            if (day > client.AdmittedOn && index % 4 == 1)
            {
                yield return Medical(client, day);
            }

            foreach (var row in Outreach(client))
            {
                yield return row;
            }

            if (day > client.AdmittedOn && index == 3)
            {
                foreach (var row in Twice(client, day))
                {
                    yield return row;
                }
            }
        }
    }

    private ClientNote Family(DemoClient client, DateOnly day)
    {
        var words = DemoWriting.In(
            "birp",
            "Came with a sister; both sat side by side. The sister told how evenings at home go since the program began.",
            "Listened without interrupting and said at the end what helps: a walk before dinner, no questions at the door.",
            "Both try the walk four times until next week. Family evening on the calendar."
        );
        return Signed(
            client,
            NoteKind.Family,
            day,
            new TimeOnly(12, 15),
            40,
            words with
            {
                Details = words.Details with { With = [new Companion("Sister", Released: false)], OnlyListened = true },
            },
            Counselor(client)
        );
    }

    private ClientNote Medical(DemoClient client, DateOnly day) =>
        Signed(
            client,
            NoteKind.Medical,
            day,
            new TimeOnly(8, 15),
            20,
            DemoWriting.In(
                "soap",
                "Sleeps six hours, appetite back. No side effects. Takes the medicine each morning.",
                "Stable on the present dose; no signs of withdrawal. No thoughts of self-harm.",
                "Same dose. Next visit in four weeks; liver values before."
            ),
            story.Staff.First(s => s.Role == RoleCodes.Medical)
        );

    // Somebody reaches out after a missed session of the last weeks.
    private IEnumerable<ClientNote> Outreach(DemoClient client)
    {
        var groups = story.Groups.Where(g => client.Groups.Contains(g.Id)).ToList();
        for (var day = story.Today.AddDays(-OutreachDays); day < story.Today.AddDays(-1); day = day.AddDays(1))
        {
            foreach (var group in groups.Where(g => g.Day == day.DayOfWeek && day >= client.AdmittedOn))
            {
                var came = story.AttendanceAt(client, group.Id, day);
                if (!came.Present && !came.Excused && story.Unit("outreach", $"{client.Id.Value:N}{day:yyyyMMdd}") < 0.5)
                {
                    yield return Reached(client, group, day);
                }
            }
        }
    }

    private ClientNote Reached(DemoClient client, DemoGroup group, DateOnly day)
    {
        var session = story.Id<SessionId>(
            calendar.Resolve(day, group.Start).Instant,
            "session",
            $"{group.Id.Value:N}-{day:yyyyMMdd}"
        );
        var words = DemoWriting.In(
            ShippedFormats.Short,
            "",
            "Called the number the client wants to be called at. Said the bus did not come and that it was hard to write.",
            "Bus times looked at together; will text before 8 if it happens again. Expected at the next group."
        );
        return Signed(
            client,
            NoteKind.NoShow,
            day.AddDays(1),
            new TimeOnly(9, 40),
            0,
            words with
            {
                Details = words.Details with { Missed = new MissedLink(session.Value, day, group.Title) },
            },
            Counselor(client)
        );
    }

    // The same contact was written down twice; one of the two is void.
    private IEnumerable<object> Twice(DemoClient client, DateOnly day)
    {
        var counselor = Counselor(client);
        var words = DemoWriting.In(
            ShippedFormats.Short,
            "",
            "The employer's form was filled in together and handed over.",
            "Client gives it in on Friday."
        );
        yield return Signed(client, NoteKind.CaseManagement, day, new TimeOnly(12, 0), 15, words, counselor);
        var twice = Signed(client, NoteKind.CaseManagement, day, new TimeOnly(12, 5), 10, words, counselor, "twice");
        var at = twice.SignedAt!.Value.AddMinutes(12);
        twice.Void(at);
        yield return twice;
        yield return new NoteVoid
        {
            Id = story.Id<NoteId>(at, "void", $"{twice.Id.Value:N}").Value,
            Note = twice.Id,
            Reason = "Written down twice: the other note of that day is the right one.",
            By = counselor.Id,
            ByName = counselor.Name,
            At = at,
        };
    }

    private ClientNote Signed(
        DemoClient client,
        NoteKind kind,
        DateOnly day,
        TimeOnly start,
        int minutes,
        NoteWords words,
        DemoStaff writer,
        string which = ""
    )
    {
        var at = calendar.Resolve(day, start).Instant;
        var open = items.GetValueOrDefault(client.Id, []);
        var note = new ClientNote
        {
            Id = story.Id<NoteId>(at, $"{kind}{which}", $"{client.Id.Value:N}{day:yyyyMMdd}{start:HHmm}"),
            Client = client.Id,
            Kind = kind,
            On = day,
            Author = writer.Id,
            Start = start,
            Minutes = minutes,
        };
        note.Write(words with { Plan = open.Count > 0 ? PlanLink.Of(open[0]) : null });
        note.Sign(
            SignedContent.Of(
                note,
                new Signer(writer.Id, writer.Name, writer.Credential),
                at.AddMinutes(Math.Max(minutes, 5) + 10)
            )
        );
        return note;
    }

    private DemoStaff Counselor(DemoClient client) => story.Staff.First(s => s.Id == client.Counselor);

    private static DateOnly Weekday(DateOnly day) =>
        day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.AddDays(-1),
            DayOfWeek.Sunday => day.AddDays(-2),
            _ => day,
        };
}
