using System.Collections.Frozen;
using Footbridge.Contracts.Risk;

namespace Footbridge.Risk.Rules;

/// <summary>The rules that the program ships. A test reads the file: a fault in it is a bug.</summary>
internal static class RuleBook
{
    private const string FileName = "signal-rules.json";

    private static readonly RuleContent Content = Load();

    private static readonly FrozenDictionary<string, SignalRule> ByCode = Content.Rules.ToFrozenDictionary(r => r.Code);

    public static IReadOnlyList<SignalRule> All => Content.Rules;

    public static SafetyClock Clock => Content.Clock;

    /// <summary>A rule; null when a module raises a signal that the file does not know.</summary>
    public static SignalRule? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>A rule that the file is known to have.</summary>
    public static SignalRule Of(string code) => ByCode[code];

    /// <summary>How soon: by the rule, and by whoever raised the signal where no rule knows it.</summary>
    public static Urgency UrgencyOf(Signal signal) => Find(signal.Rule)?.Urgency ?? signal.Urgency;

    /// <summary>When somebody must have acted.</summary>
    public static DateTimeOffset Deadline(Signal signal) =>
        signal.At.AddHours(Find(signal.Rule)?.Hours ?? Clock.Hours.Of(signal.Urgency));

    /// <summary>What is suggested for several signals, each step once, in the order of the rules given.</summary>
    public static IReadOnlyList<string> StepsFor(IEnumerable<string> codes) =>
        [.. codes.SelectMany(c => Find(c)?.Steps ?? []).Distinct()];

    /// <summary>The page of the record that a step leads to; null when it leads nowhere.</summary>
    public static string? PageOf(string step) => Content.Steps.GetValueOrDefault(step) is { Length: > 0 } page ? page : null;

    /// <summary>Every step there is.</summary>
    public static IEnumerable<string> Steps => Content.Steps.Keys;

    /// <summary>The file as it lies in the program.</summary>
    public static string Text()
    {
        using var stream = typeof(RuleBook).Assembly.GetManifestResourceStream(FileName)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static RuleContent Load()
    {
        var reading = RuleReader.Read(Text());
        return reading.Content ?? throw new InvalidOperationException($"{FileName}: {reading.Faults[0]}");
    }
}
