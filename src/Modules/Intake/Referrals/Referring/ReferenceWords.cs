using System.Security.Cryptography;

namespace Footbridge.Intake.Referrals.Referring;

/// <summary>Words a person can read out on the phone to say which referral they mean. They tell nothing about the person, and every word
/// is spelled the same in English and Spanish.</summary>
internal static class ReferenceWords
{
    private static readonly string[] Words =
    [
        "alpaca",
        "aurora",
        "banana",
        "begonia",
        "cactus",
        "canal",
        "capital",
        "chocolate",
        "coco",
        "color",
        "coral",
        "delta",
        "gardenia",
        "hotel",
        "idea",
        "iguana",
        "iris",
        "jade",
        "jaguar",
        "kiwi",
        "koala",
        "llama",
        "magnolia",
        "mambo",
        "mango",
        "marina",
        "mesa",
        "metro",
        "natural",
        "orca",
        "panda",
        "papaya",
        "patio",
        "petunia",
        "piano",
        "plaza",
        "poncho",
        "puma",
        "radio",
        "rumba",
        "salsa",
        "samba",
        "sierra",
        "solo",
        "tango",
        "tropical",
        "tuba",
        "tundra",
        "viola",
        "vista",
    ];

    /// <summary>A new reference, such as <c>mango-piano-42</c>.</summary>
    public static string New() => Of(RandomNumberGenerator.GetInt32);

    /// <summary>A reference from a source of numbers.</summary>
    /// <param name="below">A number from 0 up to, not including, its argument.</param>
    public static string Of(Func<int, int> below)
    {
        ArgumentNullException.ThrowIfNull(below);
        var first = below(Words.Length);
        var second = (first + 1 + below(Words.Length - 1)) % Words.Length;
        return $"{Words[first]}-{Words[second]}-{10 + below(90)}";
    }

    /// <summary>Whether a text can be a reference: a page shows no other text that came with an address.</summary>
    public static bool Is(string? text) =>
        text?.Split('-') is [var first, var second, { Length: 2 } number]
        && Words.Contains(first)
        && Words.Contains(second)
        && number.All(char.IsAsciiDigit);
}
