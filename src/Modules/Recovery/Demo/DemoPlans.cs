using Footbridge.Contracts.Demo;
using Footbridge.Recovery.Plans;

namespace Footbridge.Recovery.Demo;

/// <summary>Makes a plan out of what an invented person struggles with and lives for. Each list is walked with another step, so no two
/// people say the same.</summary>
internal static class DemoPlans
{
    private static readonly string[] Sponsors =
    [
        "Renee (sponsor)",
        "Big Lou (sponsor)",
        "Dolores (sponsor)",
        "Pastor Mike",
        "Coach Tanya",
    ];
    private static readonly string[] Friends =
    [
        "Denise",
        "Curtis",
        "Mei",
        "Alonzo",
        "Priya",
        "Jerome",
        "Kat",
        "Samira",
        "Owen",
        "Big Rob",
    ];
    private static readonly string[] Family =
    [
        "My sister",
        "My brother Ray",
        "Aunt Carol",
        "Dad",
        "My cousin Lena",
        "My wife",
        "Grandma",
    ];
    private static readonly string[] SpanishFamily =
    [
        "Mi hermana Lucía",
        "Mi tío Beto",
        "Mi mamá",
        "Mi primo Chuy",
        "La madrina Elvia",
    ];
    private static readonly string[] SpanishSponsors = ["Don Rafael (padrino)", "Teresa (madrina)", "El padre Julián"];

    public static PlanWords Of(DemoStory story, DemoClient client, int number)
    {
        var spanish = client.Person.Language == "es";
        var (general, own) = spanish
            ? (DemoSpanishLines.General, DemoSpanishLines.Of(client.Focus))
            : (DemoLines.General, DemoLines.Of(client.Focus));
        var life = spanish ? DemoSpanishLines.OfLife(client.Life) : DemoLines.OfLife(client.Life);
        return new()
        {
            Reasons = Walk([.. life.Reasons, .. general.Reasons], number, 2 + Draw("reasons", 2)),
            Triggers = Walk([.. own.Triggers, .. general.Triggers], (number * 3) + 1, 3 + Draw("triggers", 2)),
            WarningSigns = Walk([.. own.WarningSigns, .. general.WarningSigns], (number * 5) + 2, 2 + Draw("signs", 2)),
            CopingSteps = Walk([.. own.CopingSteps, .. general.CopingSteps], (number * 7) + 3, 3 + Draw("steps", 2)),
            Places = Walk([.. life.Places, .. general.Places], (number * 2) + 1, 2 + Draw("places", 1)),
            People = People(story, client, spanish),
        };

        int Draw(string what, int most) => story.Whole(0, most, "plan", what, client.Id.Value.ToString("N"));
    }

    public static IReadOnlyList<string> LapseNotes(bool spanish) =>
        spanish
            ? ["Estoy en casa con mi hermana. Me siento mal por esto.", "No quiero perder lo que llevo."]
            :
            [
                "I am at my sister's place. I don't want to be alone tonight.",
                "I was doing well and then the weekend came. I want to come in tomorrow.",
                "My partner knows. We threw everything out.",
                "I walked out before it got worse. Please don't give up on me.",
            ];

    private static List<PersonToCall> People(DemoStory story, DemoClient client, bool spanish)
    {
        var name = client.Id.Value.ToString("N");
        var people = new List<PersonToCall> { Somebody(spanish ? SpanishFamily : Family, "family") };
        if (story.Unit("has-sponsor", name) < 0.75)
        {
            people.Add(Somebody(spanish ? SpanishSponsors : Sponsors, "sponsor"));
        }

        if (story.Unit("has-friend", name) < 0.6)
        {
            people.Add(Somebody(Friends, "friend"));
        }

        return people;

        PersonToCall Somebody(string[] names, string what) =>
            new()
            {
                Name = story.Pick(names, "call", what, name),
                Phone =
                    $"{story.Pick(["202", "301", "240"], "call-area", what, name)}-555-01{story.Whole(10, 99, "call-number", what, name)}",
            };
    }

    // A step without a common divisor with the length meets every line once.
    private static List<string> Walk(IReadOnlyList<string> lines, int number, int count)
    {
        var step = 1 + (number / lines.Count % (lines.Count - 1));
        while (Divisor(step, lines.Count) > 1)
        {
            step++;
        }

        return [.. Enumerable.Range(0, Math.Min(count, lines.Count)).Select(i => lines[(number + (i * step)) % lines.Count])];
    }

    private static int Divisor(int a, int b) => b == 0 ? a : Divisor(b, a % b);
}
