using System.Text.Json.Serialization;

namespace Footbridge.Clinical.Measures.Instruments;

/// <summary>Where the words of an instrument may stand.</summary>
public enum LicenseClass
{
    /// <summary>Public domain, or no permission is needed: the words ship with the source.</summary>
    [JsonStringEnumMemberName("A")]
    A,

    /// <summary>Free under conditions: the words stand in a set of their own, unmodified, with their own license.</summary>
    [JsonStringEnumMemberName("B")]
    B,

    /// <summary>Only how it is scored: the words are had from the owner.</summary>
    [JsonStringEnumMemberName("C")]
    C,

    /// <summary>Proprietary: nothing of it ships, only bands of a total that somebody types in.</summary>
    [JsonStringEnumMemberName("D")]
    D,

    /// <summary>Licensed to one program, which adds the file itself. Never part of the product.</summary>
    [JsonStringEnumMemberName("L")]
    L,
}

/// <summary>How well something is known.</summary>
public enum Evidence
{
    /// <summary>Seen in the source that is named.</summary>
    Verified,

    /// <summary>Seen in a source that reports the source.</summary>
    Secondary,

    /// <summary>From memory, not looked up again.</summary>
    Memory,

    /// <summary>Chosen by this project.</summary>
    Own,
}

/// <summary>Who owns an instrument and what may be done with its words.</summary>
public sealed record InstrumentLicense
{
    /// <summary>What may ship.</summary>
    public required LicenseClass Class { get; init; }

    /// <summary>Who owns it.</summary>
    public required string Owner { get; init; }

    /// <summary>What the owner allows, and what is still to be confirmed.</summary>
    public required string Note { get; init; }

    /// <summary>How well the license is known.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>The file holds how it is scored and none of its words.</summary>
    public bool ScoringOnly { get; init; }

    /// <summary>The program has no form of it: a total from a licensed form is typed in.</summary>
    public bool NotShipped { get; init; }
}
