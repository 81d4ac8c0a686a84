using System.Security.Cryptography;

namespace Footbridge.Monitoring.Measures;

/// <summary>Codes that are read out and typed on a tablet. Without letters and figures that look alike.</summary>
internal static class KioskCode
{
    /// <summary>Minutes a code is good.</summary>
    public const int Minutes = 30;

    /// <summary>Signs of a code.</summary>
    public const int Length = 6;

    private const string Signs = "ACDEFHJKMNPRTUVWXY3479";

    public static string New() => RandomNumberGenerator.GetString(Signs, Length);

    /// <summary>The code as it is kept, however it was typed.</summary>
    public static string Tidy(string? typed) =>
        string.Concat((typed ?? "").ToUpperInvariant().Where(char.IsLetterOrDigit).Take(Length + 1));
}
