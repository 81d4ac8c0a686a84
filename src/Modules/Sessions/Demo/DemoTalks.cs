using System.Globalization;
using Footbridge.Contracts.Care;
using Footbridge.Contracts.Demo;
using Footbridge.Kernel;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Notes.Formatting;
using Footbridge.Sessions.Signing;
using Footbridge.Sessions.Signing.Rules;

namespace Footbridge.Sessions.Demo;

/// <summary>An individual session every second week for each person in care, with their own counselor.</summary>
internal sealed class DemoTalks(
    DemoStory story,
    ProgramCalendar calendar,
    IReadOnlyDictionary<ClientId, IReadOnlyList<PlanItem>> items
)
{
    private const int Minutes = 50;

    private static readonly string[] Data =
    [
        "Looked back on the past two weeks with the diary card. {0} came up most often; two situations were gone through step by step.",
        "Reviewed the plan together. Talked about {2} and what has changed since the last meeting.",
        "Began with sleep and food, then turned to {2}. Practised one answer to it in the room.",
        "Spoke about home and about how {1}. Made a list of what can be asked of others.",
        "Went through the safety plan and brought two numbers up to date. {0} was rated as the strongest pull now.",
        "Met by request after a hard weekend. {0} was near; help was called in time.",
    ];

    private static readonly string[] Assessment =
    [
        "Insight grows; sees the chain earlier than a month ago. Denies thoughts of self-harm. Craving {0} of 10 today.",
        "Ambivalent, and open about it. Reasons for change are own ones. Craving {0} of 10 today.",
        "Tired and steady. Keeps agreements and asks for help sooner. Craving {0} of 10 today.",
        "Mood low without hopelessness; no thoughts of self-harm. Support at home is thin. Craving {0} of 10 today.",
        "Confident after several good days, a little too sure; talked about what could still come. Craving {0} of 10 today.",
    ];

    private static readonly string[] Plan =
    [
        "Keep the evening plan; call if craving passes 7. Next meeting in two weeks.",
        "Counselor writes the letter for the employer by Friday. Client tries the plan for payday.",
        "Client brings a support person to the family evening. Counselor checks the open plan item with the team.",
        "Client books the medical visit; counselor sends the summary with consent.",
        "Client practises the refusal twice; both look at it next time.",
    ];

    /// <summary>All notes.</summary>
    public IEnumerable<ClientNote> All()
    {
        var staff = story.Staff.ToDictionary(s => s.Id);
        foreach (var client in story.Clients.Where(c => c is { Stage: "current", Counselor: not null, AdmittedOn: not null }))
        {
            var day = client.AdmittedOn!.Value.AddDays(3);
            for (var number = 0; day < story.Today; number++, day = day.AddDays(14))
            {
                var about = $"{client.Id.Value:N}-{number}";
                if (story.Unit("talk", about) < story.Engagement(client, day))
                {
                    yield return Note(client, staff[client.Counselor!.Value], day, about);
                }
            }
        }
    }

    private ClientNote Note(DemoClient client, DemoStaff counselor, DateOnly meant, string about)
    {
        // Counselors see people on weekdays, after the morning groups.
        var day = meant.DayOfWeek switch
        {
            DayOfWeek.Saturday => meant.AddDays(-1),
            DayOfWeek.Sunday => meant.AddDays(-2),
            _ => meant,
        };
        var start = new TimeOnly(story.Whole(13, 16, "hour", about), story.Whole(0, 1, "half", about) * 30);
        var at = calendar.Resolve(day, start).Instant;
        var note = new ClientNote
        {
            Id = story.Id<NoteId>(at, "talk", about),
            Client = client.Id,
            Kind = NoteKind.Individual,
            On = day,
            Author = counselor.Id,
            Start = start,
            Minutes = Minutes,
        };
        var open = items.GetValueOrDefault(client.Id, []);
        note.Write(
            Words(client, day, about) with
            {
                Plan = open.Count > 0 ? PlanLink.Of(open[story.Whole(0, open.Count - 1, "item", about)]) : null,
            }
        );
        var signer = new Signer(counselor.Id, counselor.Name, counselor.Credential, DefaultRules.Settings, day);
        note.Sign(SignedContent.Of(note, signer, at.AddMinutes(Minutes + 10)));
        return note;
    }

    private NoteWords Words(DemoClient client, DateOnly day, string about)
    {
        var pull = story.Pick(DemoPhrases.Pulls.GetValueOrDefault(client.Focus, DemoPhrases.Pulls["alcohol"]), "pull", about);
        var life = story.Pick(DemoPhrases.Lives.GetValueOrDefault(client.Life, DemoPhrases.Lives["work-days"]), "life", about);
        var data = string.Format(CultureInfo.InvariantCulture, story.Pick(Data, "data", about), Capital(pull), life, pull);
        return DemoWriting.In(
            ShippedFormats.Dap,
            data,
            string.Format(
                CultureInfo.InvariantCulture,
                story.Pick(Assessment, "assessment", about),
                story.DayOf(client, day).Craving
            ),
            story.Pick(Plan, "plan", about)
        ) with
        {
            Risk = client.LapseOn is { } lapse && Math.Abs(lapse.DayNumber - day.DayNumber) < 5 ? NoteRisk.Watch : NoteRisk.None,
        };
    }

    private static string Capital(string words) => char.ToUpperInvariant(words[0]) + words[1..];
}
