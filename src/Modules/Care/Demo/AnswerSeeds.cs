using Footbridge.Contracts.Demo;

namespace Footbridge.Care.Demo;

/// <summary>Invented answers to the questions of the assessment.</summary>
internal static class AnswerSeeds
{
    public static string[] Treatment { get; } =
    [
        "First time in treatment.",
        "Outpatient group two years ago; the evenings suited, the drive did not.",
        "Detox once, left on day three. A sponsor helped for a while.",
        "28 days residential last year; did well until the job ended.",
    ];

    public static string Amount(string what) =>
        what switch
        {
            "alcohol" => "8 to 10 beers",
            "fentanyl" => "half a gram",
            "heroin" => "half a gram",
            "opioid-medicine" => "8 to 10 pills",
            "methamphetamine" => "a quarter gram",
            "cannabis" => "3 to 4 joints",
            _ => "a pack",
        };

    public static Dictionary<string, string> Of(string section, DemoClient client, Func<string[], string> pick) =>
        section switch
        {
            "mind" => new(StringComparer.Ordinal)
            {
                ["now"] = client.CoOccurring switch
                {
                    "depression" => pick([
                        "Low since spring, wakes at four, little joy.",
                        "Tired, slow, cries easily; eats once a day.",
                    ]),
                    "anxiety" => pick([
                        "Worries most of the day; heart races in shops.",
                        "Cannot switch off; sleeps four hours.",
                    ]),
                    "ptsd" => pick([
                        "Nightmares twice a week, startles at doors.",
                        "Avoids buses since the accident; numb in between.",
                    ]),
                    _ => pick(["Steady mood, sleep short.", "Irritable in the evening, otherwise well."]),
                },
                ["harm"] = pick(["none", "none", "earlier"]),
                ["trauma"] = client.CoOccurring == "ptsd" ? "yes" : pick(["no", "not-now"]),
            },
            "body" => new(StringComparer.Ordinal)
            {
                ["conditions"] = pick(["None known.", "Back pain after a fall at work.", "High blood pressure, treated."]),
                ["medicines"] = pick(["None besides those of the program.", "See the medication list; vitamins now and then."]),
                ["allergies"] = pick(["See the list of allergies.", "As on the list; nothing new."]),
                ["pregnant"] = "not-apply",
                ["doctor"] = pick(["Community clinic, last spring", "No doctor now", "Family doctor, two months ago"]),
            },
            "family" => new(StringComparer.Ordinal)
            {
                ["household"] = client.Household > 1 ? $"{client.Household} people in the household." : "Lives alone.",
                ["support"] = pick([
                    "A sister calls every day.",
                    "Partner is worried and on board.",
                    "A friend from work knows; the others do not.",
                ]),
                ["family-use"] = pick(["Father drank.", "A brother in recovery for six years.", "Not that the client knows."]),
                ["safe"] = "yes",
            },
            "work" => new(StringComparer.Ordinal)
            {
                ["standing"] = client.Life switch
                {
                    "work-days" or "work-nights" => "full-time",
                    "school" => "school",
                    "children" => "home",
                    _ => "looking",
                },
                ["more"] = pick([
                    "Wants to keep mornings free.",
                    "Two warnings this year.",
                    "Hopes for a certificate by summer.",
                ]),
            },
            "legal" => new(StringComparer.Ordinal)
            {
                ["standing"] = pick(["none", "none", "none", "probation", "pending"]),
                ["mandated"] = "no",
            },
            "housing" => new(StringComparer.Ordinal)
            {
                ["place"] = pick(["own", "own", "with-others", "recovery-residence"]),
                ["safe-night"] = "yes",
                ["stable"] = pick(["yes", "yes", "no"]),
            },
            "strengths" => new(StringComparer.Ordinal)
            {
                ["brings"] = pick([
                    "Shows up on time, asks good questions.",
                    "Patient with others, honest about slips.",
                    "Keeps a notebook and uses it.",
                ]),
                ["enjoys"] = pick(["Cooking, walking the dog.", "Fixing bikes.", "Choir, long bus rides."]),
            },
            "preferences" => new(StringComparer.Ordinal)
            {
                ["wants"] = pick([
                    "To wake up clear and be there for the kids.",
                    "To keep the job and pay the debts.",
                    "To feel calm without it.",
                ]),
                ["medication"] = client.Focus is "alcohol" or "opioids" ? pick(["takes", "open"]) : pick(["unsure", "no"]),
                ["involve"] = pick(["Partner yes, employer no.", "Nobody for now.", "A sister, by phone."]),
            },
            _ => new(StringComparer.Ordinal)
            {
                ["formulation"] = pick([
                    "Use grew with shift work and loss; it now steadies sleep and mood for an hour and makes both worse.",
                    "A way to belong at first, later a way to get through the evening. Shame keeps it going.",
                ]),
                ["risk"] = pick([
                    "Return to use in the first weeks; plan and contacts agreed.",
                    "No current danger; naloxone and crisis line explained.",
                ]),
                ["recommendation"] =
                    "Intensive outpatient program, individual session each week, medication visit where it applies.",
            },
        };
}
