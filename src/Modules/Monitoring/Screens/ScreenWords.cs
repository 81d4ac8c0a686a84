using Footbridge.Kernel;

namespace Footbridge.Monitoring.Screens;

/// <summary>Typed words: what cannot be of them, and how they are kept.</summary>
internal static class ScreenWords
{
    /// <summary>Words that have to be there, and are not longer than they may be.</summary>
    public static Problem? Fault(string words, string field, int most, string missing = "core.required") =>
        words.Trim().Length == 0 ? Problem.Invalid(missing, field) : TooLong(words, field, most);

    /// <summary>Words that may be left out.</summary>
    public static Problem? TooLong(string? words, string field, int most) =>
        words?.Length > most ? Problem.Invalid("core.too-long", field, $"{most}") : null;

    /// <summary>Words without blanks at their ends; null when nothing is left.</summary>
    public static string? Tidy(string? words) => words?.Trim() is { Length: > 0 } kept ? kept : null;
}
