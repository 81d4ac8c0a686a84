namespace Footbridge.Intake.Demo;

/// <summary>Sentences for the invented clinic. Taken by number, so that no two people have the same story.</summary>
internal static class DemoWords
{
    private static readonly Dictionary<string, string[]> Ways = new(StringComparer.Ordinal)
    {
        ["alcohol"] =
        [
            "Drinks in the evening, more since spring.",
            "Stopped twice this year and started again at a family party.",
            "Says two glasses became a bottle over the last year.",
            "Left detox last week and wants to keep what was won.",
            "Was sent home from work once and does not want it to happen again.",
        ],
        ["opioids"] =
        [
            "Takes buprenorphine for three months and wants more support.",
            "Finished residential care and looks for the next step.",
            "Began with pain pills after an operation; now buys them.",
            "Had an overdose last year; keeps naloxone at home.",
            "Uses fentanyl on most days and asks about medication.",
        ],
        ["stimulants"] =
        [
            "Uses cocaine on weekends, lately on weekdays too.",
            "Meth since two years; sleeps badly and lost weight.",
            "Stopped for a month alone, then old friends called.",
            "Wants help before it costs the apartment.",
            "Uses to get through night shifts.",
        ],
        ["cannabis"] =
        [
            "Smokes from morning on and cannot remember a day without.",
            "Wants to stop before a new job starts.",
            "Feels foggy in class and has tried to cut down.",
            "Partner is worried; so is the person by now.",
            "Edibles every night to sleep, and more each month.",
        ],
        ["gambling"] =
        [
            "Sports bets on the phone; savings are gone.",
            "Told the family about the debts last week.",
            "Stopped the casino, but the phone is harder.",
            "Payday is the hardest day.",
            "Has not placed a bet for nine days and wants to keep it so.",
        ],
        ["gaming"] =
        [
            "Plays through the night and misses classes.",
            "Spent the rent on a game and asked for help the next day.",
            "Parents called first; the person came along willingly.",
            "Wants to keep gaming but sleep again.",
            "Dropped out last fall and wants to go back.",
        ],
    };

    private static readonly Dictionary<string, string[]> Lives = new(StringComparer.Ordinal)
    {
        ["work-days"] =
        [
            "Works days, so evenings would fit.",
            "The boss knows and gives time off.",
            "Needs to keep the job.",
            "Can come after five.",
        ],
        ["work-nights"] =
        [
            "Works nights and sleeps until noon.",
            "Mornings after the shift are possible.",
            "Shifts change every two weeks.",
            "Drives a night bus.",
        ],
        ["school"] =
        [
            "Is in college.",
            "Has exams in six weeks.",
            "Evening classes on Tuesday.",
            "Wants to finish the semester.",
        ],
        ["children"] =
        [
            "Two children; needs sitters.",
            "School pick-up is at three.",
            "The grandmother can help on some days.",
            "Video would make it possible at all.",
        ],
        ["looking-for-work"] =
        [
            "Is looking for work.",
            "Has time during the day.",
            "Lost a job in March.",
            "Wants a week with some shape again.",
        ],
    };

    private static readonly string[] Ends =
    [
        "Lives with a sister who supports this.",
        "Has a sponsor.",
        "Prefers to be texted.",
        "Asked whether family can come.",
        "Worried about cost.",
        "Was here two years ago and liked the group.",
        "Would like a counselor who speaks plainly.",
        "Comes by bus; Riverside is closer.",
        "Has a supportive partner.",
        "Wants to start small and see.",
        "Found us through a friend.",
        "Hopes for a morning group.",
    ];

    /// <summary>What a person's story says; different for each number.</summary>
    public static string Story(string focus, string life, int number)
    {
        var ways = Ways[focus];
        var lives = Lives[life];
        return string.Join(
            ' ',
            ways[number % ways.Length],
            lives[number / ways.Length % lives.Length],
            Ends[number / (ways.Length * lives.Length) % Ends.Length]
        );
    }

    /// <summary>What was noted when a person was reached.</summary>
    public static string Reached(string focus, int number) =>
        string.Join(
            ' ',
            (focus, number % 4) switch
            {
                (_, 0) => "Friendly talk, wants to come.",
                (_, 1) => "Was relieved that somebody called.",
                ("gambling", _) => "Spoke openly about money.",
                (_, 2) => "Short call between two shifts.",
                _ => "Had questions about the groups.",
            },
            Ends[(number + 5) % Ends.Length],
            (number % 3) switch
            {
                0 => "Agreed on a time for the assessment.",
                1 => "Will bring the insurance card.",
                _ => "Wants to hear about cost first.",
            }
        );

    /// <summary>Why a decision differs from what the aid proposed.</summary>
    public static string Reason(string level, int number) =>
        string.Join(
            ' ',
            level == "1.5" ? "Finds two evenings a week enough for now and has strong support."
                : number % 2 == 0 ? "Talked through with the person and the prescriber; nine hours a week beside medical visits."
                : "The person wants to live at home and has a safe place; medical visits run beside the groups.",
            Ends[number % Ends.Length]
        );
}
