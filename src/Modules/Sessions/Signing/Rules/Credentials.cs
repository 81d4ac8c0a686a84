namespace Footbridge.Sessions.Signing.Rules;

/// <summary>Credentials as they are printed behind a name: several with commas.</summary>
internal static class Credentials
{
    /// <summary>Each of them.</summary>
    public static IReadOnlyList<string> Of(string printed) =>
        printed.Split([',', ';', '/'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Whether two lists have one in common.</summary>
    public static bool Share(string one, string other) => Of(one).Intersect(Of(other), StringComparer.OrdinalIgnoreCase).Any();
}
