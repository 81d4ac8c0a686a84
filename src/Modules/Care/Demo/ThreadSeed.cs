namespace Footbridge.Care.Demo;

/// <summary>Words of an invented thread. Places in braces are filled per person, so that no two people say the same.</summary>
/// <param name="Area">Area of the plan.</param>
/// <param name="Problem">What is hard.</param>
/// <param name="Goal">The goal as a person says it.</param>
/// <param name="GoalInSpanish">The same, said in Spanish.</param>
/// <param name="Objective">A step one can measure.</param>
/// <param name="Second">Another one.</param>
/// <param name="Kinds">What the team does.</param>
internal sealed record ThreadSeed(
    string Area,
    string Problem,
    string Goal,
    string GoalInSpanish,
    string Objective,
    string Second,
    params IReadOnlyList<string> Kinds
);

/// <summary>People and moments in an invented life.</summary>
internal static class Lives
{
    public static IReadOnlyList<(string English, string Spanish)> People { get; } =
    [
        ("my daughter", "mi hija"),
        ("my two boys", "mis dos hijos"),
        ("my sister", "mi hermana"),
        ("my partner", "mi pareja"),
        ("my mom", "mi mamá"),
        ("my dad", "mi papá"),
        ("my brother", "mi hermano"),
        ("my best friend", "mi mejor amiga"),
        ("my grandmother", "mi abuela"),
        ("my crew at work", "mis compañeros de trabajo"),
        ("my neighbors", "mis vecinos"),
        ("my nephew", "mi sobrino"),
    ];

    public static IReadOnlyList<(string English, string Spanish)> Times { get; } =
    [
        ("on Sundays", "los domingos"),
        ("in the evenings", "por las noches"),
        ("at breakfast", "en el desayuno"),
        ("on weekends", "los fines de semana"),
        ("on birthdays", "en los cumpleaños"),
        ("at dinner", "en la cena"),
        ("in the mornings", "por las mañanas"),
        ("on Friday nights", "los viernes por la noche"),
        ("on holidays", "en los días de fiesta"),
        ("on rainy days", "en los días de lluvia"),
        ("after work", "después del trabajo"),
        ("on long weekends", "en los puentes"),
    ];

    public static IReadOnlyList<(string English, string Spanish)> Moments { get; } =
    [
        ("on Friday evenings", "los viernes por la noche"),
        ("after a late shift", "después del turno de noche"),
        ("on payday", "el día de pago"),
        ("on Sunday afternoons", "los domingos por la tarde"),
        ("when the house is quiet", "cuando la casa está en silencio"),
        ("after an argument", "después de una discusión"),
        ("on the way home", "de camino a casa"),
        ("around family dinners", "en las cenas de familia"),
        ("on nights without sleep", "en las noches sin dormir"),
        ("in the first hour after work", "en la primera hora después del trabajo"),
        ("when old friends call", "cuando llaman viejos amigos"),
        ("on days off", "en los días libres"),
    ];

    public static IReadOnlyList<(string English, string Spanish)> Days { get; } =
    [
        ("Monday", "lunes"),
        ("Tuesday", "martes"),
        ("Wednesday", "miércoles"),
        ("Thursday", "jueves"),
        ("Friday", "viernes"),
        ("Saturday", "sábado"),
    ];
}
