using Footbridge.Kernel.Access;

namespace Footbridge.Privacy.Looks;

/// <summary>Tells a refusal of access from other ways in which something did not come about.</summary>
internal static class Refusals
{
    /// <summary>What the trail holds for something that was done.</summary>
    public const string Done = "done";

    // Codes that slices give for a record that is not there, or not for this person, end like this.
    private const string NotFound = "not-found";

    /// <summary>Whether a result says that somebody was not let in, or that there is no such record.</summary>
    public static bool Is(string result) =>
        result is AccessReasons.RoleForbids or AccessReasons.NoSuchRecord or "core.not-your-record" or "core.not-found"
        || (result.StartsWith("core.access.", StringComparison.Ordinal))
        || result.EndsWith($".{NotFound}", StringComparison.Ordinal)
        || result.EndsWith($"-{NotFound}", StringComparison.Ordinal);
}
