namespace Footbridge.Recovery.Demo;

/// <summary>Lines that a plan is made of.</summary>
internal sealed record PlanLines(
    IReadOnlyList<string> Reasons,
    IReadOnlyList<string> Triggers,
    IReadOnlyList<string> WarningSigns,
    IReadOnlyList<string> CopingSteps,
    IReadOnlyList<string> Places
);

/// <summary>What invented people write, in English.</summary>
internal static class DemoLines
{
    public static PlanLines General { get; } =
        new(
            [
                "I want to wake up and remember the night before.",
                "My mother is 78 and I want her to see me well.",
                "I like who I am on a clear day.",
                "My own keys, my own door, my own bed.",
                "I want to keep my promise to my brother.",
                "To play guitar again with steady hands.",
                "My dog needs me home.",
                "I am tired of lying.",
                "I want to be the one people can call.",
                "To see the ocean next summer with money I saved.",
                "My doctor said my liver can still heal.",
            ],
            [
                "Payday and cash in my pocket",
                "Sunday nights, when it gets quiet",
                "A fight on the phone",
                "Driving past the corner on Mill Street",
                "When somebody says I look tired",
                "The holidays",
                "Being praised. I know, it is odd.",
                "Pain in my back after a long day",
                "Songs from that year",
                "An empty weekend",
            ],
            [
                "I stop answering my sister.",
                "I skip breakfast and then lunch.",
                "I tell myself I have this under control.",
                "I get short with everybody.",
                "I plan errands that go past the old places.",
                "I sleep with my clothes on.",
                "I miss one group and don't say why.",
                "I clean out my messages.",
                "I start counting what is left in my wallet.",
            ],
            [
                "Leave the room first, explain later.",
                "Cold water on my wrists and face.",
                "Ten minutes on the timer, then ten more.",
                "Call someone before I decide anything.",
                "Eat something warm.",
                "Walk to the river and back.",
                "Read the letter I wrote to myself.",
                "Breathe in four, out six, ten times.",
                "Text the word RED to my sister. She knows.",
                "Go where the lights are on and people are.",
                "Put my shoes on and take the dog out.",
                "Say the craving out loud: here you are again.",
                "Pray, even if it is short.",
            ],
            [
                "The library on Ferry Road",
                "My aunt's kitchen",
                "The early meeting at St. Ann's",
                "The basketball court behind the school",
                "The coffee place next to the program",
                "The river path by the footbridge",
                "My neighbor's porch",
                "The swimming pool before eight",
            ]
        );

    public static PlanLines Of(string focus) =>
        focus switch
        {
            "alcohol" => Own(
                [
                    "The store with the cold beer by the door",
                    "Friday after work, when everybody goes",
                    "Cooking with the wine rack in sight",
                ],
                ["I buy bigger bottles of juice 'for mixing later'.", "I think about one drink, only one."],
                [
                    "Pour it out, then leave the kitchen.",
                    "Order a soda before I sit down.",
                    "Take my naltrexone in the morning, no debate.",
                ]
            ),
            "opioids" => Own(
                ["Seeing my old dealer's car", "Withdrawal feelings, or what feels like it", "Pills in someone's bathroom"],
                ["I think I could do just one, for the pain.", "I keep an old number in my phone."],
                [
                    "Take my medicine at the same hour each day.",
                    "Keep naloxone in my bag and tell someone where.",
                    "Never alone: call my brother and stay on the line.",
                ]
            ),
            "stimulants" => Own(
                ["Parties that go past midnight", "Feeling flat, like nothing is fun", "The apartment on the third floor"],
                ["I stay up two nights and call it energy.", "I say I need it to get things done."],
                [
                    "Go to bed even if I can't sleep.",
                    "Eat, shower, then see if I still want it.",
                    "Give my bank card to my cousin for the weekend.",
                ]
            ),
            "cannabis" => Own(
                ["Boredom after dinner", "The smell in the stairwell", "My roommate's friends on the couch"],
                ["I say it helps me sleep.", "I stop going outside."],
                ["Tea and a hot shower at nine.", "Go to the gym before I go home.", "Tell my roommate: not in the living room."]
            ),
            "gambling" => Own(
                ["Ads for bets during the game", "A bill I cannot pay", "A win by somebody I know"],
                ["I check odds 'just to look'.", "I move money between accounts."],
                [
                    "The blocker stays on; my wife has the code.",
                    "Watch the game with my son, phone in the car.",
                    "Look at the number I owe, then call my sponsor.",
                ]
            ),
            _ => Own(
                ["Friends online at two in the morning", "A new season of the game", "Feeling stupid in class"],
                ["I eat in front of the screen again.", "I tell people I was sick."],
                [
                    "The console stays at my uncle's during the week.",
                    "Screen off at ten, phone in the kitchen.",
                    "Go shoot hoops, even badly.",
                ]
            ),
        };

    public static PlanLines OfLife(string life) =>
        life switch
        {
            "children" => Life(
                ["My kids ask me to stay for the whole movie.", "I want to be the one who picks them up."],
                ["The playground at the big oak"]
            ),
            "work-nights" => Life(
                ["I want to drive home after my shift with a clear head."],
                ["The break room with the crew at three"]
            ),
            "work-days" => Life(
                ["I want to keep my job, and get the foreman spot.", "My crew trusts me on the ladder."],
                ["The gym on my way home"]
            ),
            "school" => Life(
                ["I want to finish my degree. Two semesters left.", "I want to walk at graduation sober."],
                ["The study room, third floor"]
            ),
            _ => Life(["I want an interview where I don't have to hide anything."], ["The job center on Tuesday mornings"]),
        };

    private static PlanLines Own(string[] triggers, string[] signs, string[] steps) => new([], triggers, signs, steps, []);

    private static PlanLines Life(string[] reasons, string[] places) => new(reasons, [], [], [], places);
}
