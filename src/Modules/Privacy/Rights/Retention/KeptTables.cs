namespace Footbridge.Privacy.Rights.Retention;

/// <summary>What a deletion leaves: the trail that it happened, and its proof. Both hold ids and codes only.</summary>
internal static class KeptTables
{
    public static IReadOnlySet<string> All { get; } =
        new HashSet<string>(StringComparer.Ordinal) { "core_audit", "core_audit_client", "privacy_certificate" };

    /// <summary>Counts as a person may see them. A counselor's own notes are counted among the notes, so that the number does not say
    /// whether there were any (42 CFR 2.11); nor does it say whether somebody was kept apart from the client.</summary>
    public static IReadOnlyDictionary<string, int> Shown(IReadOnlyDictionary<string, int> counts)
    {
        var shown = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var (table, count) in counts)
        {
            var name = table switch
            {
                "sessions_private_note" => "sessions_note",
                "schedule_keep_apart" => "schedule_enrollment",
                _ => table,
            };
            shown[name] = shown.GetValueOrDefault(name) + count;
        }

        return shown;
    }
}
