namespace Footbridge.Care.Demo;

/// <summary>Threads about what goes along with it.</summary>
internal static class MindSeeds
{
    public static IReadOnlyDictionary<string, IReadOnlyList<ThreadSeed>> ByCondition { get; } =
        new Dictionary<string, IReadOnlyList<ThreadSeed>>(StringComparer.Ordinal)
        {
            ["depression"] =
            [
                new(
                    "mind",
                    "Low mood on {m} of the last 14 days, worst {when}; gave up {n} things that used to feel good.",
                    "I want to care about things again and get up for {who}, even {time}.",
                    "Quiero que las cosas me importen otra vez y levantarme por {who}, incluso {time}.",
                    "Does {n} planned activities a week {when} and rates mood before and after.",
                    "Is out of bed by 8 on {m2} of 30 mornings.",
                    "individual",
                    "cbt"
                ),
                new(
                    "mind",
                    "Stays in bed {when}; thinks {n} times a day that nothing helps. Asked for help {m} weeks ago.",
                    "I'd like to cook for {who} {time} and not feel like a burden.",
                    "Me gustaría cocinar para {who} {time} y no sentirme una carga.",
                    "Writes {n} thought records a week about moments {when}.",
                    "Keeps {n} visits about medication for mood within {m} weeks.",
                    "cbt",
                    "medication"
                ),
            ],
            ["anxiety"] =
            [
                new(
                    "mind",
                    "Panic {when}, {n} times a week; avoids {m} places.",
                    "I want to ride the bus with {who} {time} and not look for the door.",
                    "Quiero ir en autobús con {who} {time} sin buscar la puerta.",
                    "Climbs {n} steps of the exposure ladder in {m} weeks, the first on a {day} with {whose}.",
                    "Keeps worry time of {m3} minutes a day on {m2} days.",
                    "cbt",
                    "dbt"
                ),
                new(
                    "mind",
                    "Worries for hours {when}; drinks {n} energy drinks a day and sleeps badly.",
                    "I want a quiet head {time} and patience for {who}.",
                    "Quiero la cabeza tranquila {time} y paciencia para {who}.",
                    "Cuts caffeine to one drink a day and practices breathing on {m2} of 28 days, {when} most of all.",
                    "Tells {whose} one worry a day instead of {m}.",
                    "dbt",
                    "individual"
                ),
            ],
            ["ptsd"] =
            [
                new(
                    "mind",
                    "Memories come {when}, {n} nights a week; sits near doors and startles {m} times a day.",
                    "I want to feel safe in my own skin {time}, and let {who} hug me.",
                    "Quiero sentirme a salvo en mi propia piel {time} y dejar que {who} me abrace.",
                    "Uses a grounding skill {when} and names {n} that work within {m} weeks.",
                    "Agrees with {whose} on a sign for \"I need a minute\" and uses it {n} times.",
                    "dbt",
                    "education"
                ),
                new(
                    "mind",
                    "Nightmares {n} times a week and anger {when}; worst for {m} weeks.",
                    "I want to sleep through and be gentle with {who} {time}.",
                    "Quiero dormir de corrido y ser amable con {who} {time}.",
                    "Writes a new ending for the dream that comes {when} and reads it on {m2} evenings.",
                    "Takes a break before shouting {when}, {n} times of {n2}.",
                    "individual",
                    "dbt"
                ),
            ],
        };
}
