using Footbridge.Sessions.Notes.Content;

namespace Footbridge.Sessions.Notes.Formatting;

/// <summary>The formats that come with the software. A program changes them, and adds its own.</summary>
internal static class ShippedFormats
{
    public const string Dap = "dap";
    public const string Short = "short";

    private static readonly FormatSection Plan = new(
        "plan",
        "Plan",
        "Plan",
        "Who does what until when? When do you meet next?",
        "¿Quién hace qué y hasta cuándo? ¿Cuándo es la próxima cita?",
        NotePart.NextStep
    );

    /// <summary>In the order of lists.</summary>
    public static IReadOnlyList<NoteFormat> All { get; } =
    [
        new()
        {
            Code = Dap,
            Name = "DAP",
            NameEs = "DAP",
            Sections =
            [
                new(
                    "data",
                    "Data",
                    "Datos",
                    "What was talked about and done? What did the client say, in their own words?",
                    "¿De qué se habló y qué se hizo? ¿Qué dijo la persona, con sus propias palabras?",
                    NotePart.Data
                ),
                new(
                    "assessment",
                    "Assessment",
                    "Valoración",
                    "How did the client respond? What does it mean for the goal? Any risk?",
                    "¿Cómo respondió la persona? ¿Qué significa para la meta? ¿Hay algún riesgo?",
                    NotePart.Response
                ),
                Plan,
            ],
        },
        new()
        {
            Code = "soap",
            Name = "SOAP",
            NameEs = "SOAP",
            Sections =
            [
                new(
                    "subjective",
                    "Subjective",
                    "Subjetivo",
                    "What does the client tell of how they are, of use, cravings and sleep?",
                    "¿Qué cuenta la persona sobre cómo está, el consumo, las ganas de consumir y el sueño?",
                    NotePart.Data
                ),
                new(
                    "objective",
                    "Objective",
                    "Objetivo",
                    "What did you see or measure: mood, test results, scores, vital signs?",
                    "¿Qué vio o midió: ánimo, resultados de pruebas, puntajes, signos vitales?",
                    NotePart.Data
                ),
                new(
                    "assessment",
                    "Assessment",
                    "Valoración",
                    "What does it mean together? Progress towards the goal, risk.",
                    "¿Qué significa todo junto? Avance hacia la meta, riesgo.",
                    NotePart.Response
                ),
                Plan,
            ],
        },
        new()
        {
            Code = "birp",
            Name = "BIRP",
            NameEs = "BIRP",
            Sections =
            [
                new(
                    "behavior",
                    "Behavior",
                    "Conducta",
                    "What did the client bring, say and show?",
                    "¿Qué trajo, dijo y mostró la persona?",
                    NotePart.Data
                ),
                new(
                    "intervention",
                    "Intervention",
                    "Intervención",
                    "What did you do, and by which method?",
                    "¿Qué hizo usted y con qué método?",
                    NotePart.Data
                ),
                new(
                    "response",
                    "Response",
                    "Respuesta",
                    "How did the client respond to it?",
                    "¿Cómo respondió la persona?",
                    NotePart.Response
                ),
                Plan,
            ],
        },
        new()
        {
            Code = "girp",
            Name = "GIRP",
            NameEs = "GIRP",
            Sections =
            [
                new(
                    "goal",
                    "Goal",
                    "Meta",
                    "Which goal and step of the plan was it about today?",
                    "¿De qué meta y paso del plan se trató hoy?",
                    NotePart.Data
                ),
                new(
                    "intervention",
                    "Intervention",
                    "Intervención",
                    "What did you do to come nearer to it?",
                    "¿Qué hizo para acercarse a ella?",
                    NotePart.Data
                ),
                new(
                    "response",
                    "Response",
                    "Respuesta",
                    "How did the client respond? How near is the goal now?",
                    "¿Cómo respondió la persona? ¿Qué tan cerca está la meta?",
                    NotePart.Response
                ),
                Plan,
            ],
        },
        new()
        {
            Code = Short,
            Name = "Short note",
            NameEs = "Nota breve",
            Sections =
            [
                new(
                    "happened",
                    "What happened",
                    "Qué pasó",
                    "Who reached out to whom, by which way, and what was said?",
                    "¿Quién contactó a quién, por qué medio y qué se dijo?",
                    NotePart.Response
                ),
                new("next", "Next step", "Próximo paso", "Who does what next?", "¿Quién hace qué después?", NotePart.NextStep),
            ],
        },
    ];

    /// <summary>The format a kind of note begins with.</summary>
    public static string For(NoteKind kind) =>
        kind switch
        {
            NoteKind.Medical => "soap",
            NoteKind.Contact or NoteKind.NoShow => Short,
            _ => Dap,
        };
}
