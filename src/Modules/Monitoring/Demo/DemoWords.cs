namespace Footbridge.Monitoring.Demo;

/// <summary>Words of invented people, by what fills their days.</summary>
internal static class DemoWords
{
    private static readonly string[] AnyHelped =
    [
        "Called my sponsor before it got big.",
        "Walked around the block twice.",
        "Put the phone in a drawer and took a shower.",
        "The breathing from Tuesday, four in and six out.",
        "Went to a meeting online.",
        "Ate something and sat down for ten minutes.",
        "Played my old records loud.",
        "Told my sister the truth for once.",
        "Wrote down why I came here.",
        "Waited it out. It passed after about twenty minutes.",
        "Took the long way home, not past the store.",
        "Ice water on my face.",
        "Group helped. I said it out loud.",
        "Played cards with my neighbor.",
        "Cleaned the kitchen from top to bottom.",
    ];

    private static readonly Dictionary<string, string[]> HelpedByLife = new(StringComparer.Ordinal)
    {
        ["children"] =
        [
            "Baked with the kids.",
            "Bedtime stories, two of them.",
            "Watched my daughter's game and stayed till the end.",
        ],
        ["work-days"] = ["Ate lunch with the crew instead of alone.", "Left work on time and went straight to the gym."],
        ["work-nights"] =
        [
            "Slept before my shift for once.",
            "Brought tea to work in a big thermos.",
            "A coworker covered my break so I could call.",
        ],
        ["school"] = ["Studied at the library so I was not alone.", "Handed in my paper. Felt good."],
        ["looking-for-work"] =
        [
            "Sent off two applications.",
            "Volunteered at the food bank.",
            "Kept my morning routine, up at seven.",
        ],
    };

    private static readonly string[] SpanishHelped =
    [
        "Llamé a mi hermano antes de que creciera.",
        "Salí a caminar y respiré despacio.",
        "Cociné con música.",
        "Fui a misa con mi mamá.",
        "Esperé. Se me pasó en veinte minutos.",
        "Lo dije en el grupo y me sentí más ligero.",
        "Jugué con mis sobrinos.",
        "Apagué el teléfono y me bañé.",
    ];

    private static readonly string[] QuietNotes =
    [
        "Nothing special today, and that is nice.",
        "Slept better than I have in months.",
        "Payday is Friday. I want a plan for it.",
        "My mother is visiting. It is a lot.",
        "Bus was late again, sorry about Monday.",
        "First week I cooked every night.",
    ];

    private static readonly string[] HardNotes =
    [
        "Old friend texted me. I did not answer, but it stays in my head.",
        "Fight at home. My hands were shaking after.",
        "Could not stop thinking about it on the drive.",
        "It would have been his birthday today.",
        "Bad news from the landlord. I feel it in my chest.",
        "Everyone at the party was drinking. I left early.",
    ];

    private static readonly string[] UseNotes =
    [
        "I used last night. I am safe. I am scared to walk in.",
        "It happened after the fight. I threw the rest out.",
        "I slipped. I want to come tomorrow anyway.",
        "One time, and I told my wife. I don't want it to be two.",
    ];

    private static readonly string[] SpanishNotes =
    [
        "Hoy estuvo tranquilo.",
        "El viernes me pagan y quiero tener un plan.",
        "Discutí en casa y me quedé con ganas.",
        "Un amigo me escribió. No le contesté.",
        "Dormí mejor.",
    ];

    private static readonly string[] SpanishUseNotes =
    [
        "Pasó anoche. Estoy bien. Quiero ir mañana.",
        "Recaí una vez y se lo dije a mi familia.",
    ];

    public static IReadOnlyList<string> ScreenNotes { get; } =
    [
        "Talked right after, calm and open. Looked at the evening together; plan for Fridays added.",
        "Came to group the same day. Wants to move the individual session to Monday.",
        "Told us before the result came. Reviewed overdose safety, naloxone at home.",
        "Sent to the laboratory to confirm. No change of plan until then.",
    ];

    public static IReadOnlyList<string> Helped(string life, bool spanish) =>
        spanish ? SpanishHelped : [.. AnyHelped, .. HelpedByLife.GetValueOrDefault(life, [])];

    public static IReadOnlyList<string> Notes(bool used, bool hard, bool spanish) =>
        (used, hard, spanish) switch
        {
            (true, _, true) => SpanishUseNotes,
            (_, _, true) => SpanishNotes,
            (true, _, _) => UseNotes,
            (_, true, _) => HardNotes,
            _ => QuietNotes,
        };

    public static IReadOnlyList<string> Explanations(bool spanish) =>
        spanish
            ? ["Fue una sola noche. Ya lo hablé con mi consejera."]
            :
            [
                "It was the weekend of the wedding. I told you Monday.",
                "I took something from a friend, I did not know what was in it.",
                "I had a hard night and I used. I want to talk about it.",
                "That is from before I started here, I think.",
            ];

    public static string Substance(string focus, bool spanish) =>
        (focus, spanish) switch
        {
            ("alcohol", true) => "cerveza",
            ("alcohol", _) => "wine, most of a bottle",
            ("opioids", true) => "pastillas",
            ("opioids", _) => "pills, maybe fentanyl",
            ("stimulants", true) => "cocaína",
            ("stimulants", _) => "coke",
            ("cannabis", true) => "marihuana",
            ("cannabis", _) => "weed",
            ("gambling", true) => "apuestas",
            ("gambling", _) => "bets on my phone",
            (_, true) => "jugué toda la noche",
            _ => "gamed all night",
        };
}
