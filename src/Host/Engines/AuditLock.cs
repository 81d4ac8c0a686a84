using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Host.Engines;

/// <summary>Makes the engine itself refuse to change or delete lines of the audit trail (45 CFR 164.312(b), (c)). Whoever owns the tables can
/// take the lock off; then the chain of hashes still shows what was done.</summary>
internal static class AuditLock
{
    private const string Words = "core_audit is append-only";

    public static Task BuildAsync(FootbridgeDb db, CancellationToken ct) =>
        db.Database.ExecuteSqlRawAsync(db.IsSqlite ? Sqlite : Postgres, ct);

    private const string Sqlite = $"""
        create trigger if not exists core_audit_no_update before update on core_audit begin select raise(abort, '{Words}'); end;
        create trigger if not exists core_audit_no_delete before delete on core_audit begin select raise(abort, '{Words}'); end;
        create trigger if not exists core_audit_client_no_update before update on core_audit_client begin select raise(abort, '{Words}'); end;
        create trigger if not exists core_audit_client_no_delete before delete on core_audit_client begin select raise(abort, '{Words}'); end;
        create trigger if not exists core_audit_head_no_delete before delete on core_audit_head begin select raise(abort, '{Words}'); end;
        """;

    private const string Postgres = $"""
        create or replace function core_audit_refuse() returns trigger language plpgsql as
          $lock$ begin raise exception '{Words}' using errcode = 'insufficient_privilege'; end $lock$;
        create or replace trigger core_audit_no_change before update or delete on core_audit
          for each row execute function core_audit_refuse();
        create or replace trigger core_audit_no_truncate before truncate on core_audit
          for each statement execute function core_audit_refuse();
        create or replace trigger core_audit_client_no_change before update or delete on core_audit_client
          for each row execute function core_audit_refuse();
        create or replace trigger core_audit_client_no_truncate before truncate on core_audit_client
          for each statement execute function core_audit_refuse();
        create or replace trigger core_audit_head_no_delete before delete on core_audit_head
          for each row execute function core_audit_refuse();
        create or replace trigger core_audit_head_no_truncate before truncate on core_audit_head
          for each statement execute function core_audit_refuse();
        """;
}
