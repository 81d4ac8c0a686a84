using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Gate;

/// <summary>Does to the audit trail what only the owner of the tables can do.</summary>
internal static class AuditArrangements
{
    /// <summary>Takes the engine's lock off the audit trail.</summary>
    public static Task<int> UnlockAuditAsync(this Clinic clinic) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            services =>
            {
                var database = services.GetRequiredService<FootbridgeDb>().Database;
                return database.ExecuteSqlRawAsync(
                    database.IsSqlite()
                        ? "drop trigger if exists core_audit_no_update; drop trigger if exists core_audit_no_delete; drop trigger if exists core_audit_client_no_update; drop trigger if exists core_audit_client_no_delete; drop trigger if exists core_audit_head_no_delete;"
                        : "alter table core_audit disable trigger user; alter table core_audit_client disable trigger user; alter table core_audit_head disable trigger user;"
                );
            }
        );
}
