using Footbridge.Contracts.Care;
using Footbridge.Contracts.Demo;
using Footbridge.Kernel;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Signing;
using Footbridge.Sessions.Signing.Rules;

namespace Footbridge.Sessions.Demo;

/// <summary>Calls and errands of the clinic's intern. Each note needs a co-signature: the older ones have it, some wait, one went back.</summary>
internal sealed class DemoIntern(
    DemoStory story,
    ProgramCalendar calendar,
    IReadOnlyDictionary<ClientId, IReadOnlyList<PlanItem>> items
)
{
    /// <summary>What the co-signer of the demonstration says.</summary>
    public const string Attestation = "I reviewed this note and agree with it.";

    private const string Reason =
        "The note says what you did, and I believe it. It does not yet say how the client responded or who does what next. Please add both.";

    /// <summary>Errands of the past weeks: days ago, minutes, and the words.</summary>
    private static readonly (int Ago, int Minutes, string Data, string Response, string Next)[] Work =
    [
        (
            23,
            30,
            "Went through three room listings together and called two landlords.",
            "Asked good questions on the phone and wrote the answers down. One viewing is set.",
            "Client views the room on Thursday; intern sends the deposit form by Wednesday."
        ),
        (
            18,
            25,
            "Filled in the renewal of food assistance on the state's site.",
            "Found all papers but one pay stub. Relieved that it took less than an hour.",
            "Client brings the stub on Monday; both send the form then."
        ),
        (
            12,
            40,
            "Practised the first minutes of a job interview three times.",
            "Nervous at first, steadier each time. Chose what to say about the gap in work.",
            "Client goes to the interview on Friday and calls the intern afterwards."
        ),
        (
            6,
            30,
            "Called the bus company about the reduced fare and filled in the request.",
            "Client spoke to the clerk alone and got the date for the card.",
            "Client picks the card up next week; intern asks about it in the next meeting."
        ),
        (
            4,
            20,
            "Looked up evening child care near the clinic and made a list of three places.",
            "Two are close enough. Worried about the cost and glad that one has a sliding fee.",
            "Client calls the one with the sliding fee by Thursday."
        ),
        (
            3,
            45,
            "Went to the library together to print a letter for the court.",
            "Was calm at the desk and thanked the clerk. Said that going alone still feels hard.",
            "Client hands the letter in on Monday with a friend."
        ),
        (
            2,
            30,
            "Made a plan for the first pay day: bills first, a friend holds the card.",
            "Named Friday after work as the hardest hour and asked for a call then.",
            "Intern calls on Friday at five."
        ),
        (2, 20, "Helped with the form for the phone program.", "Done.", "Will see."),
    ];

    /// <summary>All notes.</summary>
    public IEnumerable<ClientNote> All()
    {
        var intern = story.Staff.First(s => s.Credential == "Intern");
        var supervisor = story.Staff.First(s => s.Role == RoleCodes.Supervisor);
        var people = story.Clients.Where(c => c is { Stage: "current", AdmittedOn: not null }).ToList();
        for (var number = 0; number < Work.Length; number++)
        {
            var work = Work[number];
            var day = Weekday(story.Today.AddDays(-work.Ago));
            if (people.Where(c => c.AdmittedOn <= day).Skip(number % 3).FirstOrDefault() is not { } client)
            {
                continue;
            }

            people.Remove(client);
            yield return Note(client, intern, supervisor, day, number);
        }
    }

    private ClientNote Note(DemoClient client, DemoStaff intern, DemoStaff supervisor, DateOnly day, int number)
    {
        var (ago, minutes, data, response, next) = Work[number];
        var start = new TimeOnly(13 + (number % 3), 15);
        var at = calendar.Resolve(day, start).Instant;
        var note = new ClientNote
        {
            Id = story.Id<NoteId>(at, "errand", $"{number}"),
            Client = client.Id,
            Kind = NoteKind.CaseManagement,
            On = day,
            Author = intern.Id,
            Start = start,
            Minutes = minutes,
        };
        var open = items.GetValueOrDefault(client.Id, []);
        note.Write(
            new()
            {
                Data = data,
                Response = response,
                NextStep = next,
                Plan = open.Count > 0 ? PlanLink.Of(open[number % open.Count]) : null,
            }
        );
        var signedAt = at.AddMinutes(minutes + 20 + (number * 35));
        var signer = new Signer(intern.Id, intern.Name, intern.Credential, DefaultRules.Settings, calendar.DayOf(signedAt));
        note.Sign(SignedContent.Of(note, signer, signedAt));
        var other = new Signer(supervisor.Id, supervisor.Name, supervisor.Credential);
        if (number == Work.Length - 1)
        {
            note.SendBack(other, Reason, signedAt.AddHours(15));
        }
        else if (ago > 6)
        {
            note.Cosign(other, Attestation, signedAt.AddHours(20 + (number * 13)));
        }

        return note;
    }

    private static DateOnly Weekday(DateOnly day) =>
        day.DayOfWeek switch
        {
            DayOfWeek.Saturday => day.AddDays(-1),
            DayOfWeek.Sunday => day.AddDays(-2),
            _ => day,
        };
}
