namespace Footbridge.Care.Demo;

/// <summary>How one knows, by area of the plan.</summary>
internal sealed record MeasureSeed(string Measure, string Known, string KnownInSpanish);

/// <summary>Measures of the invented plans.</summary>
internal static class MeasureSeeds
{
    private static readonly Dictionary<string, MeasureSeed> ByArea = new(StringComparer.Ordinal)
    {
        ["use"] = new("number", "Days in the check-in", "Días en el registro"),
        ["mind"] = new("scale", "Tension from 0 to 10", "Tensión de 0 a 10"),
        ["body"] = new("number", "Days in the log", "Días anotados"),
        ["relationships"] = new("behavior", "Told in the session", "Contado en la sesión"),
        ["daily-life"] = new("number", "Days as planned", "Días como estaba planeado"),
        ["money-law"] = new("behavior", "Papers seen together", "Papeles vistos juntos"),
    };

    public static MeasureSeed Of(string area) => ByArea[area];

    public static string Baseline(string area, int draw, bool spanish) => Said(area, draw, spanish, scale: 8 - draw);

    public static string Target(string area, int draw, bool spanish) => Said(area, draw + 4, spanish, scale: 4 - draw);

    private static string Said(string area, int count, bool spanish, int scale) =>
        Of(area).Measure switch
        {
            "scale" => spanish ? $"{scale} de 10" : $"{scale} of 10",
            "behavior" => spanish ? $"{count} veces al mes" : $"{count} times a month",
            _ => spanish ? $"{count} de 7 días" : $"{count} of 7 days",
        };
}
