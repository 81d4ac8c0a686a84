using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Privacy.Looks.Reports;
using Footbridge.Privacy.Looks.Unusual;
using Footbridge.Ui;

namespace Footbridge.Privacy.Looks.Pages;

/// <summary>Words for looks, the same on pages and in files.</summary>
internal static class LookWords
{
    /// <summary>Who looked.</summary>
    public static string Who(LookGroup look, IReadOnlyDictionary<UserId, StaffName> staff, IText text) =>
        look.Actor is { } actor && staff.TryGetValue(actor, out var person)
            ? $"{person.Name}, {text[$"people.role.{person.Role}"]}"
            : Kind(look.ActorKind, text);

    /// <summary>Somebody without a name here.</summary>
    public static string Kind(CallerKind kind, IText text) =>
        kind switch
        {
            CallerKind.Client => text["privacy.looks.kind.client"],
            CallerKind.Family => text["privacy.looks.kind.family"],
            CallerKind.System => text["privacy.looks.kind.program"],
            CallerKind.Staff => text["privacy.looks.kind.staff"],
            _ => text["privacy.looks.kind.nobody"],
        };

    /// <summary>At whose record.</summary>
    public static string Whose(LookGroup look, IReadOnlyDictionary<Guid, string> names, IText text) =>
        look.IsSealed ? text["privacy.sealed.record"]
        : look.Client is { } client ? names.GetValueOrDefault(client.Value, text["privacy.looks.gone"])
        : text[look.People == 1 ? "privacy.looks.list-one" : "privacy.looks.list", look.People];

    /// <summary>The first and the last time.</summary>
    public static string Span(LookGroup look, ProgramCalendar calendar, Formats formats)
    {
        var (first, last) = (calendar.TimeOf(look.FirstAt), calendar.TimeOf(look.LastAt));
        return (first.Hour, first.Minute) == (last.Hour, last.Minute)
            ? formats.Time(first)
            : $"{formats.Time(first)} – {formats.Time(last)}";
    }

    /// <summary>For which reason it was allowed.</summary>
    public static string Ground(LookGroup look, IText text) =>
        look.Ground is { } ground and not AccessReasons.RoleOnly && text.Has(ground)
            ? text[ground]
            : text["privacy.looks.by-role"];

    /// <summary>What was found, in words, with its numbers.</summary>
    public static string Evidence(UnusualRule rule, int count, int usual, IText text) =>
        text[
            $"privacy.unusual.evidence.{Key(rule)}{(usual > 0 && text.Has($"privacy.unusual.evidence.{Key(rule)}-usual") ? "-usual" : "")}",
            count,
            usual
        ];

    /// <summary>A rule as part of a text's key.</summary>
    public static string Key(UnusualRule rule) =>
        string.Concat($"{rule}".Select((letter, at) => char.IsUpper(letter) && at > 0 ? $"-{letter}" : $"{letter}"))
            .ToLowerInvariant();

    /// <summary>The numbers that a rule's words name, in the order of their placeholders.</summary>
    public static object[] Numbers(UnusualRule rule) =>
        rule switch
        {
            UnusualRule.ManyInAnHour => [UnusualLimits.Hour, UnusualLimits.Times, UnusualLimits.HistoryDays],
            UnusualRule.ManyInADay => [UnusualLimits.Day, UnusualLimits.Times, UnusualLimits.HistoryDays],
            UnusualRule.ManyInLists => [UnusualLimits.Lists, UnusualLimits.Times, UnusualLimits.HistoryDays],
            UnusualRule.RefusedInARow => [UnusualLimits.Refusals, UnusualLimits.RefusalMinutes],
            _ => [],
        };

    /// <summary>How grave a finding may be.</summary>
    public static string Tone(UnusualRule rule) =>
        rule switch
        {
            UnusualRule.Sealed or UnusualRule.OwnRecord or UnusualRule.Emergency => "danger",
            UnusualRule.SameFamilyName or UnusualRule.Covering or UnusualRule.AtNight => "info",
            _ => "warn",
        };
}
