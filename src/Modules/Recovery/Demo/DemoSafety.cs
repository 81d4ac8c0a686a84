using Footbridge.Contracts.Demo;
using Footbridge.Recovery.Plans;

namespace Footbridge.Recovery.Demo;

/// <summary>What invented people add to their plan for safety: where it gets hard and how sure they are, whom of the program they call,
/// what they put away, and their naloxone.</summary>
internal static class DemoSafety
{
    private static readonly string[] Safer =
    [
        "My sister keeps my pills and gives me one day at a time.",
        "No alcohol in the apartment.",
        "I deleted the numbers and blocked the rest.",
        "Cash stays with my brother; I carry ten dollars.",
        "My uncle locked the hunting rifle in his safe.",
    ];
    private static readonly string[] SaferInSpanish =
    [
        "Mi hermana guarda mis pastillas y me da las de un día.",
        "En la casa no hay alcohol.",
        "Borré los números y bloqueé los demás.",
        "Mi primo guarda el dinero; yo cargo diez dólares.",
    ];
    private static readonly string[] Places = ["Kitchen drawer, left", "My backpack", "On top of the fridge"];
    private static readonly string[] PlacesInSpanish = ["En el cajón de la cocina", "En mi mochila"];

    public static PlanWords Onto(PlanWords words, DemoStory story, DemoClient client)
    {
        var name = client.Id.Value.ToString("N");
        var spanish = client.Person.Language == "es";
        var counselor = story.Staff.FirstOrDefault(s => s.Id == client.Counselor)?.Name;
        return words with
        {
            Situations =
            [
                .. words
                    .Triggers.Take(story.Whole(2, 3, "situations", name))
                    .Select(
                        (place, i) => new RiskSituation { Name = place, Confidence = story.Whole(2, 9, "sure", name, $"{i}") }
                    ),
            ],
            Professionals = counselor is null ? [] : [spanish ? $"{counselor}, de mi equipo" : $"{counselor}, my counselor"],
            SaferHome = [story.Pick(spanish ? SaferInSpanish : Safer, "safer", name)],
            Naloxone = NaloxoneOf(story, client, name, spanish),
        };
    }

    private static NaloxoneAtHome NaloxoneOf(DemoStory story, DemoClient client, string name, bool spanish)
    {
        var there = story.Unit("naloxone", name) < (client.Focus == "opioids" ? 0.85 : 0.4);
        return there
            ? new()
            {
                IsThere = true,
                Place = story.Pick(spanish ? PlacesInSpanish : Places, "naloxone-place", name),
                EndsOn = story.Today.AddDays(story.Whole(-40, 700, "naloxone-ends", name)),
            }
            : new() { IsThere = client.Focus == "opioids" ? false : null };
    }
}
