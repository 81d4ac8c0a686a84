using Footbridge.Contracts.Demo;
using Footbridge.Kernel;
using Footbridge.Recovery.Talks;

namespace Footbridge.Recovery.Demo;

/// <summary>What some invented people and the team wrote to each other: most of it answered, one message that waits, one thank-you that
/// needed no answer.</summary>
internal sealed class DemoTalks(DemoStory story, ProgramCalendar calendar)
{
    private const string FirstPerson = "amara.client@example.org";
    private const string SecondPerson = "mateo.client@example.org";
    private const int Others = 4;

    private static readonly (string Asks, string Answers, string Thanks)[] English =
    [
        (
            "Can I come to the evening group this Thursday? My shift was moved.",
            "Yes, there is a free place on Thursday evening. I put you on the list. See you there.",
            "Great, thank you!"
        ),
        (
            "I have a job interview on Friday morning. Nervous, but happy. Does that count as excused?",
            "Congratulations on the interview! Yes, you are excused. Tell us how it went.",
            "Will do. Thanks for believing in me."
        ),
        (
            "Which bus stops near the new room? I don't want to be late again.",
            "Line 12 stops at the corner of Ferry Road, two minutes on foot. You are doing well.",
            "Found it, thanks."
        ),
    ];

    private static readonly (string Asks, string Answers, string Thanks)[] Spanish =
    [
        (
            "¿Puedo traer a mi hermana a la sesión de familia? Ella pregunta mucho por mí.",
            "Claro que sí. Dígale que llegue diez minutos antes; la esperamos con gusto.",
            "Muchas gracias."
        ),
        (
            "Se me olvidó la hora del grupo del martes. ¿Es a las nueve?",
            "Sí, el martes a las nueve. Nos vemos allí.",
            "Gracias, ahí estaré."
        ),
    ];

    /// <summary>The rows, for people in care.</summary>
    /// <param name="current">Who is in care.</param>
    public IEnumerable<object> Of(IReadOnlyList<DemoClient> current)
    {
        var chosen = current.Where(c => c is { User: { }, Counselor: { }, AdmittedOn: { } }).ToList();
        var named = chosen.Where(c => c.Person.Email is FirstPerson or SecondPerson);
        var others = chosen.Where(c => c.Person.Email is not (FirstPerson or SecondPerson)).Take(Others);
        return named.Concat(others).Where(c => story.Today.DayNumber - c.AdmittedOn!.Value.DayNumber > 7).SelectMany(TalkOf);
    }

    private IEnumerable<object> TalkOf(DemoClient client, int number)
    {
        var (user, counselor) = (client.User!.Value, client.Counselor!.Value);
        var name = client.Id.Value.ToString("N");
        var all = client.Person.Language == "es" ? Spanish : English;
        var (asks, answers, thanks) = all[number % all.Length];
        // One has just come.
        var waits = number == 2;
        var asked = waits ? calendar.Now.AddMinutes(-20) : At(number);
        var talk = new Talk { Id = story.Id<TalkId>(asked, "talk", name), Client = client.Id };
        var lines = new List<object> { talk, talk.Write(Line(asked, 1), user, asks, asked, By(asked)) };
        if (waits)
        {
            return lines;
        }

        var answered = asked.AddMinutes(25);
        talk.SeenByTeam(1, answered);
        lines.Add(talk.Answer(Line(answered, 2), counselor, answers, answered, after: null));
        if (number != 0)
        {
            var thanked = answered.AddMinutes(50);
            talk.SeenByClient(2, thanked);
            lines.Add(talk.Write(Line(thanked, 3), user, thanks, thanked, By(thanked)));
            talk.SeenByTeam(3, thanked.AddMinutes(15));
            lines.Add(talk.Close(Line(thanked.AddMinutes(15), 4), counselor, thanked.AddMinutes(15)));
        }
        else
        {
            talk.Told(answered);
        }

        return lines;

        TalkLineId Line(DateTimeOffset at, int line) => story.Id<TalkLineId>(at, "talk-line", name, $"{line}");
    }

    // A workday some days ago, each at another time.
    private DateTimeOffset At(int number)
    {
        var day = story.Today.AddDays(-4);
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            day = day.AddDays(-1);
        }

        return calendar.Resolve(day, new TimeOnly(9, 40).AddMinutes(35 * number)).Instant;
    }

    private DateTimeOffset By(DateTimeOffset at) => AnswerPromise.By(calendar, at, AnswerPromise.UsualHours);
}
