using System.Text.RegularExpressions;

namespace Footbridge.Clinical.Measures.Instruments;

/// <summary>LOINC codes of an instrument as a whole.</summary>
public sealed partial record Loinc
{
    /// <summary>The panel.</summary>
    public string? Panel { get; init; }

    /// <summary>The total.</summary>
    public string? Total { get; init; }

    /// <summary>Other codes by what they stand for.</summary>
    public IReadOnlyDictionary<string, string> Other { get; init; } = new Dictionary<string, string>();

    /// <summary>How well the codes are known. The check digit of each is right in any case.</summary>
    public required Evidence Evidence { get; init; }

    /// <summary>Whether the check digit of a code is right: Luhn modulo 10 over the figures. The letters of an answer code count as their
    /// character less 48.</summary>
    public static bool IsSound(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        if (!Form().IsMatch(code))
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < code.Length - 2; i++)
        {
            var figure = code[^(i + 3)] - '0';
            sum += i % 2 == 0 ? (2 * figure) - (figure / 5 * 9) : figure;
        }

        return (10 - (sum % 10)) % 10 == code[^1] - '0';
    }

    [GeneratedRegex(@"^(LA|LP)?[0-9]{1,7}-[0-9]$")]
    private static partial Regex Form();
}
