using System.Text.Json.Serialization;

namespace Footbridge.Clinical.Reviews;

/// <summary>The sides of a life that a review looks at one by one, in the program's own words.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReviewDimension>))]
public enum ReviewDimension
{
    /// <summary>What substances do to the person now: intoxication, withdrawal, medication for addiction.</summary>
    Effects,

    /// <summary>Physical health.</summary>
    Body,

    /// <summary>Feelings, thinking, memory.</summary>
    Mind,

    /// <summary>How likely use or gambling that does harm is.</summary>
    Use,

    /// <summary>Home, people, work and money.</summary>
    Surroundings,

    /// <summary>What the person wants, and what stands in the way.</summary>
    Wishes,
}

/// <summary>Where care may go from a review.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReviewCourse>))]
public enum ReviewCourse
{
    /// <summary>Go on at this level.</summary>
    Continue,

    /// <summary>Stay at this level and change the plan first.</summary>
    RevisePlan,

    /// <summary>Less care.</summary>
    StepDown,

    /// <summary>More care.</summary>
    StepUp,

    /// <summary>The stay ends for another reason.</summary>
    Discharge,
}

/// <summary>Why a stay ends other than by its goals. A positive test is not among them.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StayEnding>))]
public enum StayEnding
{
    /// <summary>The person says no to more care.</summary>
    Declined,

    /// <summary>Another program takes over.</summary>
    Transferred,

    /// <summary>In jail or prison.</summary>
    Incarcerated,

    /// <summary>The person died.</summary>
    Died,

    /// <summary>The program ends the stay and says why.</summary>
    Administrative,
}
