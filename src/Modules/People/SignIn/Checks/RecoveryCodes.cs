using Footbridge.Kernel;

namespace Footbridge.People.SignIn;

/// <summary>Codes to write down, each good once, for the day the phone is lost.</summary>
internal static class RecoveryCodes
{
    private const int Count = 10;
    private const int HalfLength = 5;

    public static IReadOnlyList<string> New() =>
        [.. Enumerable.Range(0, Count).Select(_ => $"{PlainCode.New(HalfLength)}-{PlainCode.New(HalfLength)}")];

    public static List<string> Hashes(IEnumerable<string> codes) => [.. codes.Select(HashOf)];

    /// <summary>Uses a code up.</summary>
    /// <returns>The hashes that remain, or null when the code is none of them.</returns>
    public static List<string>? Without(IReadOnlyList<string> hashes, string code)
    {
        var hash = HashOf(code);
        return hashes.Contains(hash) ? [.. hashes.Where(h => h != hash)] : null;
    }

    private static string HashOf(string code) =>
        SecretToken.HashOf(new string([.. code.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit)]));
}
