using System.Globalization;

namespace Footbridge.Kernel;

/// <summary>The seal of a signature: whoever changes one letter of it afterwards is found out.</summary>
public static class SignatureSeal
{
    /// <summary>SHA-256 over the parts of a signature and the second at which it was given, in hexadecimal.</summary>
    /// <param name="at">When it was given. Databases keep less of a second than the clock tells.</param>
    /// <param name="parts">What was signed, by whom and how, in an order that never changes.</param>
    public static string Of(DateTimeOffset at, params IEnumerable<string> parts) =>
        SecretToken.HashOf(string.Join('\n', parts.Append(at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture))));
}
