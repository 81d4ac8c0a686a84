using Footbridge.Risk.Safety;
using Footbridge.Storage;
using Footbridge.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Gate;

/// <summary>The audit trail shows each change made behind its back.</summary>
public sealed class AuditChainTests
{
    [Theory, Engines]
    public async Task An_untouched_trail_is_whole(Engine engine)
    {
        await using var clinic = await OpenWithLinesAsync(engine, 6);
        (await clinic.VerifyAuditAsync()).Faults.ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task A_changed_line_is_named(Engine engine)
    {
        await using var clinic = await OpenWithLinesAsync(engine, 6);
        await TamperAsync(clinic, "update core_audit set action = 'Care.AdmitClient' where sequence = 3");
        (await clinic.VerifyAuditAsync()).Faults.ShouldBe([new AuditFault(3, 3, AuditFaultKind.Changed)]);
    }

    [Theory, Engines]
    public async Task A_missing_line_is_named(Engine engine)
    {
        await using var clinic = await OpenWithLinesAsync(engine, 6);
        await TamperAsync(clinic, "delete from core_audit where sequence in (3, 4)");
        (await clinic.VerifyAuditAsync()).Faults.ShouldBe([new AuditFault(3, 4, AuditFaultKind.Missing)]);
    }

    [Theory, Engines]
    public async Task Lines_cut_off_at_the_end_are_named(Engine engine)
    {
        await using var clinic = await OpenWithLinesAsync(engine, 6);
        await TamperAsync(clinic, "delete from core_audit where sequence > 4");
        (await clinic.VerifyAuditAsync()).Faults.ShouldBe([new AuditFault(5, 6, AuditFaultKind.Missing)]);
    }

    [Theory, Engines]
    public async Task Exchanged_lines_are_named(Engine engine)
    {
        await using var clinic = await OpenWithLinesAsync(engine, 6);
        await TamperAsync(clinic, "update core_audit set sequence = 1003 where sequence = 3");
        await TamperAsync(clinic, "update core_audit set sequence = 3 where sequence = 4");
        await TamperAsync(clinic, "update core_audit set sequence = 4 where sequence = 1003");
        var faults = (await clinic.VerifyAuditAsync()).Faults;
        faults.ShouldContain(f => f.From == 3 && f.Kind == AuditFaultKind.Reordered);
        faults.ShouldContain(f => f.From == 4 && f.Kind == AuditFaultKind.Reordered);
    }

    [Theory, Engines]
    public async Task An_end_made_anew_is_told_by_the_hash_noted_down_before(Engine engine)
    {
        await using var clinic = await OpenWithLinesAsync(engine, 6);
        var noted = (await clinic.VerifyAuditAsync()).Head;
        await TamperAsync(clinic, "delete from core_audit where sequence > 3");
        await TamperAsync(
            clinic,
            "update core_audit_head set sequence = 3, hash = (select hash from core_audit where sequence = 3 and core_audit.program_id = core_audit_head.program_id)"
        );
        (await clinic.VerifyAuditAsync()).Faults.ShouldBeEmpty();
        (
            await clinic.InScopeAsync(
                clinic.SystemCaller,
                s => AuditChain.HoldsAsync(s.GetRequiredService<FootbridgeDb>(), noted, CancellationToken.None)
            )
        ).ShouldBeFalse();
    }

    [Theory, Engines]
    public async Task Many_writers_at_once_leave_a_whole_trail(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var item = await clinic.SafetyItemAsync();
        await Task.WhenAll(
            Enumerable
                .Range(0, 20)
                .Select(i =>
                    clinic.DoAsync<NoteSafetyStep.Input, ClientId>(
                        clinic.Staff(RoleCodes.Counselor),
                        new(item.Id, SafetyStepKind.Team, $"Step {i}"),
                        $"k{i}"
                    )
                )
        );
        var verdict = await clinic.VerifyAuditAsync();
        verdict.Faults.ShouldBeEmpty();
        verdict.Lines.ShouldBeGreaterThanOrEqualTo(21);
    }

    private static async Task<Clinic> OpenWithLinesAsync(Engine engine, int lines)
    {
        var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        for (var i = 0; i < lines; i++)
        {
            await clinic.AskAsync<OpenItemOf.Input, OpenItemOf.Output>(clinic.Staff(RoleCodes.Counselor), new(client));
        }

        return clinic;
    }

    // Plain statements on SQLite reach all programs; there the other program's lines are left alone by name.
    private static async Task TamperAsync(Clinic clinic, string statement)
    {
        await clinic.UnlockAuditAsync();
        await clinic.InScopeAsync(
            clinic.SystemCaller,
            services =>
            {
                var db = services.GetRequiredService<FootbridgeDb>();
                var owner = db.Database.IsSqlite()
                    ? $" '{clinic.Story.Program.Value.ToString().ToUpperInvariant()}'"
                    : $" '{clinic.Story.Program.Value}'";
                var scoped =
                    statement.Contains(" where ", StringComparison.Ordinal)
                    && !statement.Contains("core_audit_head", StringComparison.Ordinal)
                        ? $"{statement} and program_id ={owner}"
                        : $"{statement} where program_id ={owner}";
                return db.Database.ExecuteSqlRawAsync(scoped);
            }
        );
    }
}
