using Footbridge.Ui;

namespace Footbridge.Privacy.Rights.Breaches;

/// <summary>Words and tones of incidents on pages.</summary>
internal static class IncidentWords
{
    public static string Tone(BreachFinding finding) =>
        finding switch
        {
            BreachFinding.Breach => "danger",
            BreachFinding.Presumed => "warn",
            _ => "good",
        };

    public static string Left(IText text, int days) =>
        days switch
        {
            < 0 => text["privacy.clock.over", -days],
            0 => text["privacy.clock.today"],
            1 => text["privacy.clock.one"],
            _ => text["privacy.clock.left", days],
        };

    public static string Name(IText text, NoticeDue due)
    {
        var name = text[$"privacy.incident.notice.{due.Kind.ToString().ToLowerInvariant()}"];
        return due.State.Length > 0 ? $"{name} ({due.State})" : name;
    }

    /// <summary>One state per line: its name, then the number of people. Null when a line says neither.</summary>
    public static IReadOnlyList<StateCount>? StatesOf(string? lines)
    {
        var states = new List<StateCount>();
        foreach (var line in (lines ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var cut = line.LastIndexOf(' ');
            if (cut < 1 || !int.TryParse(line[(cut + 1)..], out var people) || people < 0)
            {
                return null;
            }

            states.Add(new(line[..cut].Trim(), people));
        }

        return states;
    }

    public static string LinesOf(IEnumerable<StateCount> states) =>
        string.Join('\n', states.Select(s => $"{s.State} {s.People}"));
}
