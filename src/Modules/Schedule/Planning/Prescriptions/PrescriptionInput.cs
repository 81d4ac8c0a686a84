using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Schedule.Groups;

namespace Footbridge.Schedule.Prescriptions;

/// <summary>What the form of a prescription holds.</summary>
public sealed class PrescriptionInput
{
    public int HoursLeast { get; set; }

    public int HoursMost { get; set; }

    public int DaysLeast { get; set; }

    public int DaysMost { get; set; }

    public int DayLeastMinutes { get; set; }

    public int DayMostMinutes { get; set; }

    public int ServicesLeast { get; set; } = 1;

    /// <summary>Fewest group sessions of each kind.</summary>
    public KindNumbers Least { get; set; } = new();

    /// <summary>Most group sessions of each kind.</summary>
    public KindNumbers Most { get; set; } = new();

    public bool Individual { get; set; }

    public bool Family { get; set; }

    /// <summary>Id of a member of staff; empty for anybody.</summary>
    public string? FamilyTherapist { get; set; }

    /// <summary>Id of a site; empty for any.</summary>
    public string? Site { get; set; }

    /// <summary>Id of another site; empty for none.</summary>
    public string? OtherSite { get; set; }

    /// <summary><c>women-only</c>, <c>prefers-women</c> or <c>any</c>.</summary>
    public string? Women { get; set; } = "any";

    public bool TraumaTrack { get; set; }

    /// <summary>A part of the day; <c>any</c> for none.</summary>
    public string? PartOfDay { get; set; } = "any";

    /// <summary>A language; <c>any</c> for any.</summary>
    public string? Language { get; set; } = "any";

    /// <summary>First day of what the form was made from.</summary>
    public DateOnly? SeenFrom { get; set; }

    /// <summary>Its version.</summary>
    public int Version { get; set; }

    internal static PrescriptionInput Of(Terms terms, DateOnly? seenFrom, int version) =>
        new()
        {
            HoursLeast = terms.HoursLeast,
            HoursMost = terms.HoursMost,
            DaysLeast = terms.DaysLeast,
            DaysMost = terms.DaysMost,
            DayLeastMinutes = terms.DayLeastMinutes,
            DayMostMinutes = terms.DayMostMinutes,
            ServicesLeast = terms.ServicesLeast,
            Least = KindNumbers.Of(terms.Mix, m => m.Least),
            Most = KindNumbers.Of(terms.Mix, m => m.Most),
            Individual = terms.Individual,
            Family = terms.Family,
            FamilyTherapist = $"{terms.FamilyTherapist?.Value}",
            Site = $"{terms.Site?.Value}",
            OtherSite = $"{terms.OtherSite?.Value}",
            Women =
                terms.WomenOnly ? "women-only"
                : terms.PrefersWomen ? "prefers-women"
                : "any",
            TraumaTrack = terms.TraumaTrack,
            PartOfDay = terms.PartOfDay.Length == 0 ? "any" : terms.PartOfDay,
            Language = terms.Language.Length == 0 ? "any" : terms.Language,
            SeenFrom = seenFrom,
            Version = version,
        };

    internal Terms Terms() =>
        new()
        {
            HoursLeast = HoursLeast,
            HoursMost = HoursMost,
            DaysLeast = DaysLeast,
            DaysMost = DaysMost,
            DayLeastMinutes = DayLeastMinutes,
            DayMostMinutes = DayMostMinutes,
            ServicesLeast = ServicesLeast,
            Mix = [.. GroupPlan.Kinds.Select(kind => new KindCount(kind, Least.Of(kind), Most.Of(kind)))],
            Individual = Individual,
            Family = Family,
            FamilyTherapist = Guid.TryParse(FamilyTherapist, out var leads) ? new UserId(leads) : null,
            Site = Guid.TryParse(Site, out var site) ? new SiteId(site) : null,
            OtherSite = Guid.TryParse(OtherSite, out var other) ? new SiteId(other) : null,
            WomenOnly = Women == "women-only",
            PrefersWomen = Women == "prefers-women",
            TraumaTrack = TraumaTrack,
            PartOfDay = PartOfDay is null or "any" ? "" : PartOfDay,
            Language = Language is null or "any" ? "" : Language,
        };
}
