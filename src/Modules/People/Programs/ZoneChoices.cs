using Footbridge.Ui;

namespace Footbridge.People.Programs;

/// <summary>The time zones of the United States and its territories, where 42 CFR Part 2 programs are, by their ordinary names.</summary>
internal static class ZoneChoices
{
    private static readonly (string Zone, string Key)[] Known =
    [
        ("America/New_York", "people.zone.eastern"),
        ("America/Chicago", "people.zone.central"),
        ("America/Denver", "people.zone.mountain"),
        ("America/Phoenix", "people.zone.arizona"),
        ("America/Los_Angeles", "people.zone.pacific"),
        ("America/Anchorage", "people.zone.alaska"),
        ("Pacific/Honolulu", "people.zone.hawaii"),
        ("America/Puerto_Rico", "people.zone.atlantic"),
        ("Pacific/Guam", "people.zone.guam"),
    ];

    /// <summary>The choices; a zone that was set otherwise stays among them.</summary>
    public static IEnumerable<Choice> Of(IText text, string? current)
    {
        var choices = Known.Select(k => new Choice(k.Zone, text[k.Key])).ToList();
        return current is { Length: > 0 } other && choices.TrueForAll(c => c.Value != other)
            ? [new Choice(other, other), .. choices]
            : choices;
    }
}
