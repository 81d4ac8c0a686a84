using System.Text.Json;
using System.Text.RegularExpressions;
using Footbridge.Clinical.Measures.Reading;
using Footbridge.Contracts.Risk;

namespace Footbridge.Risk.Rules;

/// <summary>Reads the file of rules. It is taken whole, or refused with every place that is wrong, by line and reason; a file that is not
/// JSON is refused with the first such place.</summary>
internal static partial class RuleReader
{
    public const string Format = "footbridge-signal-rules/1";

    private static readonly string[] RuleFields = ["code", "listens", "urgency", "hours", "steps", "source", "validated"];

    public static RuleReading Read(string text)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(text);
        }
        catch (JsonException error)
        {
            return new(null, [new((int)(error.LineNumber ?? 0) + 1, "", "is not JSON from here on")]);
        }

        using (document)
        {
            var walk = new JsonWalk();
            var content = ContentOf(walk, document.RootElement);
            return walk.Faults.Count == 0 ? new(content, []) : new(null, JsonLines.Of(text).Place(walk.Faults));
        }
    }

    private static RuleContent ContentOf(JsonWalk walk, JsonElement root)
    {
        var fields = walk.Fields(root, "", ["format", "clock", "steps", "rules"]);
        if (walk.Text(fields, "", "format") is { Length: > 0 } format && format != Format)
        {
            walk.Fault("format", $"is \"{Format}\"");
        }

        var steps = fields.TryGetValue("steps", out var named) ? StepsOf(walk, named) : [];
        var rules = walk.Items(fields, "", "rules").Select((rule, i) => RuleOf(walk, rule, $"rules[{i}]", steps)).ToList();
        for (var i = 0; i < rules.Count; i++)
        {
            if (rules.FindIndex(r => r.Code == rules[i].Code) < i)
            {
                walk.Fault($"rules[{i}].code", $"there is another \"{rules[i].Code}\"");
            }
        }

        return new(ClockOf(walk, fields), steps, rules);
    }

    private static SafetyClock ClockOf(JsonWalk walk, IReadOnlyDictionary<string, JsonElement> root)
    {
        if (!root.TryGetValue("clock", out var at))
        {
            return new(new(1, 24, 168), new(1, 24, 24), 10, 7);
        }

        var fields = walk.Fields(at, "clock", ["hours", "tellAgainHours", "acknowledgeMinutes", "snoozeMostDays"]);
        return new(
            Hours("hours"),
            Hours("tellAgainHours"),
            walk.Whole(fields, "clock", "acknowledgeMinutes", 1, 60),
            walk.Whole(fields, "clock", "snoozeMostDays", 1, 31)
        );

        HoursByUrgency Hours(string name)
        {
            var path = $"clock.{name}";
            var hours = fields.TryGetValue(name, out var given) ? walk.Fields(given, path, ["now", "today", "week"]) : fields;
            return new(
                walk.Whole(hours, path, "now", 1, MostHours(Urgency.Now)),
                walk.Whole(hours, path, "today", 1, MostHours(Urgency.Today)),
                walk.Whole(hours, path, "week", 1, MostHours(Urgency.Week))
            );
        }
    }

    private static Dictionary<string, string> StepsOf(JsonWalk walk, JsonElement at)
    {
        var steps = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, page) in walk.Open(at, "steps"))
        {
            if (!Name().IsMatch(name))
            {
                walk.Fault($"steps.{name}", "a name has small letters and hyphens");
            }

            var to = walk.Text(page, $"steps.{name}", mayBeEmpty: true);
            if (to.Length > 0 && !Name().IsMatch(to))
            {
                walk.Fault($"steps.{name}", "is the name of a page of the record, or empty");
            }

            steps[name] = to;
        }

        return steps;
    }

    private static SignalRule RuleOf(JsonWalk walk, JsonElement at, string path, Dictionary<string, string> known)
    {
        var fields = walk.Fields(at, path, RuleFields, ["thresholds"]);
        var kind = walk.One<SignalKind>(fields, path, "listens");
        var urgency = walk.One<Urgency>(fields, path, "urgency");
        var code = walk.Text(fields, path, "code");
        if (code.Length > 0 && !Code().IsMatch(code))
        {
            walk.Fault($"{path}.code", "is like \"risk.signal.silence\"");
        }

        var steps = walk.Items(fields, path, "steps").Select((s, i) => walk.Text(s, $"{path}.steps[{i}]")).ToList();
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Length > 0 && !known.ContainsKey(steps[i]))
            {
                walk.Fault($"{path}.steps[{i}]", $"there is no step \"{steps[i]}\"");
            }
        }

        return new(
            code,
            kind,
            ThresholdsOf(walk, fields, path, kind),
            urgency,
            walk.Whole(fields, path, "hours", 1, MostHours(urgency)),
            steps,
            walk.Text(fields, path, "source"),
            walk.Flag(fields, path, "validated")
        );
    }

    private static Dictionary<string, int> ThresholdsOf(
        JsonWalk walk,
        IReadOnlyDictionary<string, JsonElement> rule,
        string path,
        SignalKind kind
    )
    {
        // What a rule needs cannot be said while nobody knows what it listens to.
        if (walk.Faults.Any(f => f.Path == $"{path}.listens") || !rule.ContainsKey("listens"))
        {
            return [];
        }

        var needed = ThresholdFields.Of(kind);
        if (!rule.TryGetValue("thresholds", out var at))
        {
            if (needed.Count > 0)
            {
                walk.Fault(path, "lacks \"thresholds\"");
            }

            return [];
        }

        var fields = walk.Fields(at, $"{path}.thresholds", [.. needed.Select(n => n.Name)]);
        return needed.ToDictionary(n => n.Name, n => walk.Whole(fields, $"{path}.thresholds", n.Name, n.Least, n.Most));
    }

    // An hour, a day, a week: what each urgency says on the screen.
    private static int MostHours(Urgency urgency) =>
        urgency switch
        {
            Urgency.Now => 1,
            Urgency.Today => 24,
            _ => 168,
        };

    [GeneratedRegex("^[a-z]+(-[a-z]+)*$")]
    private static partial Regex Name();

    [GeneratedRegex(@"^[a-z]+\.signal\.[a-z]+(-[a-z]+)*$")]
    private static partial Regex Code();
}
