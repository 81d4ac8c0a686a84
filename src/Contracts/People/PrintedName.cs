namespace Footbridge.Contracts.People;

/// <summary>How whoever signed is printed.</summary>
public static class PrintedName
{
    /// <summary>The name, and the credential behind it where there is one: "Andre Whitaker, LCSW".</summary>
    /// <param name="name">Name as shown.</param>
    /// <param name="credential">Credential; may be empty.</param>
    public static string Of(string name, string credential)
    {
        ArgumentNullException.ThrowIfNull(credential);
        return credential.Length == 0 ? name : $"{name}, {credential}";
    }
}
