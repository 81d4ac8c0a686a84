using System.Text.Json.Serialization;

namespace Footbridge.Intake.SelfChecks;

/// <summary>On how many of the last 30 days.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<UseDays>))]
public enum UseDays
{
    None,
    OneToThree,
    FourToFifteen,
    SixteenOrMore,
}

/// <summary>What happened when the person stopped or cut down before.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StoppingSigns>))]
public enum StoppingSigns
{
    None,

    /// <summary>Shaking, sweating, throwing up, no sleep.</summary>
    Unwell,

    /// <summary>A seizure, or seeing or hearing things.</summary>
    Severe,
}

/// <summary>Thoughts of ending one's life or of harming somebody.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HarmThoughts>))]
public enum HarmThoughts
{
    None,

    /// <summary>Thoughts in the last month, without a plan.</summary>
    Thoughts,

    /// <summary>A plan, or the fear of acting on it now.</summary>
    Now,
}

/// <summary>A yes-or-no answer.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<YesNo>))]
public enum YesNo
{
    Yes,
    No,
    NotSure,
}

/// <summary>What a person answered. Null is a question that was left out.</summary>
public sealed record SelfCheckAnswers
{
    /// <summary>Codes from <see cref="Referrals.Substances"/>.</summary>
    public IReadOnlyList<string> What { get; init; } = [];

    public UseDays? Days { get; init; }

    public YesNo? TriedToCutDown { get; init; }

    public YesNo? SomeoneWorried { get; init; }

    public StoppingSigns? Stopping { get; init; }

    public HarmThoughts? Harm { get; init; }

    public YesNo? SafePlace { get; init; }

    public YesNo? ThreeDays { get; init; }

    /// <summary>Whether one of several is among what the person named, or nothing was named and it could be.</summary>
    public bool MayBe(params string[] codes) => What.Count == 0 || What.Any(codes.Contains);

    public bool Names(string code) => What.Contains(code);
}
