namespace Footbridge.Privacy.Rights.Retention;

/// <summary>What a deletion leaves: the trail that it happened, and its proof. Both hold ids and codes only.</summary>
internal static class KeptTables
{
    public static IReadOnlySet<string> All { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "core_audit", "core_audit_client", "privacy_certificate" };
}
