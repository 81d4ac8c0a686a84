namespace Footbridge.Privacy.Rights.Copies.Making;

/// <summary>Which tables of clients' rows do not go into a client's copy, each with its reason. Everything else goes: a test holds that a
/// table is either exported or stands here.</summary>
internal static class CopyScope
{
    /// <summary>Table and the last part of the resource key of the reason.</summary>
    public static IReadOnlyDictionary<string, string> LeftOut { get; } =
        new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            // Who looked and changed has a page of its own, and its chain makes sense only as a whole.
            ["core_audit"] = "audit",
            ["core_audit_client"] = "audit",
            // Holds one-time links.
            ["core_outbox"] = "sign-in",
            // Keys of documents, which lie opened in the copy.
            ["intake_document_key"] = "sign-in",
            ["people_membership"] = "sign-in",
            // Holds what opens a calendar without a sign-in; its entries lie in the copy as groups and visits.
            ["schedule_feed"] = "sign-in",
            // Copies of copies.
            ["privacy_copy_content"] = "copies",
            // A counselor's own notes: no right to a copy (45 CFR 164.524(a)(1)(i)), and no word on whether there are any.
            ["sessions_private_note"] = "counseling-notes",
            ["privacy_copy_key"] = "copies",
            // About two clients: it would say of the other that they are in care (42 CFR 2.13). No word on whether there are any.
            ["schedule_keep_apart"] = "others",
            // The program's own work on security, not part of the designated record set (45 CFR 164.501).
            ["privacy_incident_person"] = "security",
            ["privacy_deletion"] = "security",
            ["privacy_certificate"] = "security",
            ["privacy_legal_hold"] = "security",
            ["privacy_unusual"] = "security",
        };

    /// <summary>Columns that are handed out another way: as files of their own.</summary>
    public static IReadOnlySet<string> AsFiles { get; } = new HashSet<string>(StringComparer.Ordinal) { "Packed" };

    /// <summary>Tables without rows of clients. A new table must be put here, or hold a way to its client.</summary>
    public static IReadOnlySet<string> NotOfClients { get; } =
        new HashSet<string>(StringComparer.Ordinal)
        {
            "billing_cost_settings",
            "billing_fee",
            "care_rules",
            "care_library_own",
            "care_library_retired",
            "care_plan_rules",
            "core_audit_head",
            "core_command_key",
            "intake_placement_settings",
            "monitoring_draw_day",
            "monitoring_draw_month",
            "people_organization",
            "people_program",
            "people_role",
            "people_session",
            "people_sign_in_link",
            "people_site",
            "people_user",
            "people_user_claim",
            "people_user_login",
            "people_user_passkey",
            "people_user_token",
            "privacy_notice_key",
            "recovery_help_line",
            "recovery_reward_draw",
            "recovery_reward_item",
            "recovery_reward_month",
            "recovery_reward_stock",
            "recovery_reward_terms",
            "recovery_talk_terms",
            "risk_hand_over",
            "risk_on_call",
            "privacy_agreement",
            "privacy_incident",
            "privacy_incident_notice",
            "privacy_minor_setting",
            "skills_own_lesson",
            "skills_taught_lesson",
            "privacy_reach_settings",
            "privacy_retention_rule",
            "privacy_unusual_run",
            "privacy_study",
            "schedule_closure",
            "schedule_group",
            "schedule_group_pattern",
            "schedule_meeting_change",
            "schedule_room",
            "schedule_season",
            "schedule_site_hours",
            "schedule_staff_hours",
            "schedule_staff_leave",
            "sessions_format",
            "sessions_note_settings",
            "sessions_phrase",
            "schedule_substitution",
            "sessions_session",
            "sessions_signing_settings",
        };
}
