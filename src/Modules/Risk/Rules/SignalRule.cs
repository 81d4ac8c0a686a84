using Footbridge.Contracts.Risk;
using Footbridge.Kernel;

namespace Footbridge.Risk.Rules;

/// <summary>A rule that turns a happening into a signal. Its words stand under its code in the text resources, in both languages.</summary>
/// <param name="Code">Code; also the key of its words.</param>
/// <param name="Listens">What it listens to.</param>
/// <param name="Thresholds">Its numbers by name.</param>
/// <param name="Urgency">How soon the person should hear from the team.</param>
/// <param name="Hours">Hours from the signal until somebody must have acted.</param>
/// <param name="Steps">What is suggested, in this order; the words of each are <c>risk.do.(step)</c>.</param>
/// <param name="Source">Where it comes from, for those who read the file.</param>
/// <param name="Validated">Whether a study showed that it finds what it looks for.</param>
internal sealed record SignalRule(
    string Code,
    SignalKind Listens,
    IReadOnlyDictionary<string, int> Thresholds,
    Urgency Urgency,
    int Hours,
    IReadOnlyList<string> Steps,
    string Source,
    bool Validated
)
{
    /// <summary>One of its numbers.</summary>
    public int this[string threshold] => Thresholds[threshold];
}

/// <summary>Hours for each urgency.</summary>
internal sealed record HoursByUrgency(int Now, int Today, int Week)
{
    public int Of(Urgency urgency) =>
        urgency switch
        {
            Urgency.Now => Now,
            Urgency.Today => Today,
            _ => Week,
        };
}

/// <summary>The clocks of the safety list. Own design.</summary>
/// <param name="Hours">Hours to act for signals that no rule of the file knows.</param>
/// <param name="TellAgainHours">Hours after which somebody is told again that a deadline went by.</param>
/// <param name="AcknowledgeMinutes">Minutes in which somebody must say "I have it" before the next person is told.</param>
/// <param name="SnoozeMostDays">The most days an item may be set aside.</param>
internal sealed record SafetyClock(
    HoursByUrgency Hours,
    HoursByUrgency TellAgainHours,
    int AcknowledgeMinutes,
    int SnoozeMostDays
);

/// <summary>What the file of rules holds.</summary>
/// <param name="Clock">The clocks.</param>
/// <param name="Steps">Every step that can be suggested, with the page of the record it leads to; empty for none.</param>
/// <param name="Rules">The rules.</param>
internal sealed record RuleContent(SafetyClock Clock, IReadOnlyDictionary<string, string> Steps, IReadOnlyList<SignalRule> Rules);

/// <summary>The rules, or all that is wrong with their file.</summary>
internal sealed record RuleReading(RuleContent? Content, IReadOnlyList<FileFault> Faults);
