using System.Text.Json.Serialization;

namespace Footbridge.Solver.Instances;

/// <summary>What a client's plan prescribes and what the client's life allows.</summary>
public sealed record ClientNeed
{
    public int Id { get; init; }
    public required int Site { get; init; }

    /// <summary>Another site the client can reach, or -1.</summary>
    public int AltSite { get; init; } = -1;

    /// <summary><c>in</c>, <c>tele</c> or <c>either</c>.</summary>
    public required string Modality { get; init; }

    /// <summary>Who holds the individual sessions.</summary>
    public required int Counselor { get; init; }

    /// <summary>Who holds the family sessions, or -1.</summary>
    public int FamStaff { get; init; } = -1;

    public bool Female { get; init; }

    /// <summary>Whether process groups are taken with women only.</summary>
    public bool WomenOnly { get; init; }

    /// <summary>Whether process groups with women are preferred.</summary>
    public bool PrefWomen { get; init; }

    /// <summary>Whether DBT is taken in the trauma track, and only there.</summary>
    public bool Trauma { get; init; }

    /// <summary>Language in which groups are taken: 0 the usual one, 1 the other one, -1 both.</summary>
    public int Language { get; init; } = -1;

    /// <summary>Prescribed slots of a week.</summary>
    public required int Dose { get; init; }

    /// <summary>Most slots of a week.</summary>
    public required int DoseMax { get; init; }

    public required int DaysMin { get; init; }
    public required int DaysMax { get; init; }

    /// <summary>Fewest slots of a day that is attended.</summary>
    public required int DayMin { get; init; }

    /// <summary>Most slots of a day.</summary>
    public required int DayMax { get; init; }

    /// <summary>Fewest services of a day that is attended.</summary>
    public required int SvcMin { get; init; }

    /// <summary>Sessions of each type that the week must hold.</summary>
    public required IReadOnlyList<int> MixMin { get; init; }

    /// <summary>Sessions of each type that the week may hold.</summary>
    public required IReadOnlyList<int> MixMax { get; init; }

    /// <summary>Individual sessions of a week: 0 or 1.</summary>
    public int Ind { get; init; }

    /// <summary>Family sessions of a week: 0 or 1.</summary>
    public int Fam { get; init; }

    /// <summary>When the client cannot come.</summary>
    public IReadOnlyList<Stretch> Busy { get; init; } = [];

    /// <summary>When the family can.</summary>
    public IReadOnlyList<Stretch> FamAvail { get; init; } = [];

    /// <summary>Preferred part of the day: 0 morning, 1 afternoon, 2 evening, -1 none.</summary>
    public int PrefBlock { get; init; } = -1;

    /// <summary>When the client would rather not come: a session there counts like one outside the preferred part of the day.</summary>
    public IReadOnlyList<Stretch> Avoid { get; init; } = [];

    /// <summary>First day of care.</summary>
    public int StartDay { get; init; }

    /// <summary>Order of arrival; -1 when discharged.</summary>
    public int Order { get; init; }

    /// <summary>Cohort the client belongs to, or -1.</summary>
    public int ClosedGroup { get; init; } = -1;

    /// <summary>Whether groups for a population are in a language the client takes them in.</summary>
    public bool Understands(int population) => Language < 0 || Language == (population == Offer.OtherLanguage ? 1 : 0);

    /// <summary>Whether the client is still in care.</summary>
    [JsonIgnore]
    public bool InCare => Order >= 0;
}
