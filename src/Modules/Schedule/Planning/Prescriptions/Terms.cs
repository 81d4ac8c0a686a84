using Footbridge.Contracts.People;
using Footbridge.Kernel;

namespace Footbridge.Schedule.Prescriptions;

/// <summary>Everything a prescription says; <see cref="Prescription"/> holds what each part means.</summary>
public sealed record Terms
{
    /// <summary>Parts of the day a person may prefer; empty for none.</summary>
    public static IReadOnlyList<string> PartsOfDay { get; } = ["", "morning", "afternoon", "evening"];

    /// <summary>Languages of groups; empty for any.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["", "en", "es"];

    /// <summary>Whether somebody takes groups in a language.</summary>
    /// <param name="prescribed">One of <see cref="Languages"/>.</param>
    /// <param name="held">The language of the group.</param>
    internal static bool Suits(string prescribed, string held) => prescribed.Length == 0 || prescribed == held;

    /// <summary>Fewest hours a week.</summary>
    public required int HoursLeast { get; init; }

    /// <summary>Most hours a week.</summary>
    public required int HoursMost { get; init; }

    /// <summary>Fewest days a week.</summary>
    public required int DaysLeast { get; init; }

    /// <summary>Most days a week.</summary>
    public required int DaysMost { get; init; }

    /// <summary>Fewest minutes on a day with treatment.</summary>
    public required int DayLeastMinutes { get; init; }

    /// <summary>Most minutes on a day.</summary>
    public required int DayMostMinutes { get; init; }

    /// <summary>Fewest services on a day with treatment.</summary>
    public required int ServicesLeast { get; init; }

    /// <summary>Group sessions a week by kind.</summary>
    public required IReadOnlyList<KindCount> Mix { get; init; }

    /// <summary>One individual session a week.</summary>
    public bool Individual { get; init; }

    /// <summary>One family session a week.</summary>
    public bool Family { get; init; }

    /// <summary>Who leads the family session.</summary>
    public UserId? FamilyTherapist { get; init; }

    /// <summary>Where the person goes.</summary>
    public SiteId? Site { get; init; }

    /// <summary>Where they can go instead.</summary>
    public SiteId? OtherSite { get; init; }

    /// <summary>Only groups of women.</summary>
    public bool WomenOnly { get; init; }

    /// <summary>Rather groups of women.</summary>
    public bool PrefersWomen { get; init; }

    /// <summary>Groups of the trauma track.</summary>
    public bool TraumaTrack { get; init; }

    /// <summary>One of <see cref="PartsOfDay"/>.</summary>
    public string PartOfDay { get; init; } = "";

    /// <summary>One of <see cref="Languages"/>.</summary>
    public string Language { get; init; } = "";
}
