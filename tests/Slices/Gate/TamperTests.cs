using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Footbridge.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Gate;

/// <summary>Ten thousand lines, and every way to tamper with them: each is found, and the place is named.</summary>
public sealed class TamperTests
{
    private const int Lines = 10_000;
    private const long Middle = 5_001;
    private const long List = 5_000;

    [Theory, Engines]
    public async Task Every_changed_column_is_found_at_its_line(Engine engine)
    {
        await using var clinic = await OpenAsync(engine);
        var at = engine == Engine.Sqlite ? "at + 10000" : "at + interval '1 millisecond'";
        var other = Literal(engine, Guid.Parse("01958000-0000-7000-8000-00000000beef"));
        string[] changes =
        [
            $"at = {at}",
            $"actor = {other}",
            "actor = null",
            "actor_kind = actor_kind + 1",
            "action = 'Care.AdmitClient'",
            "is_change = case when is_change then false else true end",
            $"client = {other}",
            "client = null",
            "purpose = purpose + 1",
            "purpose = null",
            "ground = 'core.access.oversight'",
            "ground = null",
            "result = 'core.forbidden'",
            "origin = 'GET /elsewhere'",
            $"previous = '{new string('1', 64)}'",
            $"hash = '{new string('1', 64)}'",
        ];
        var missed = new List<string>();
        foreach (var change in changes)
        {
            var verdict = await AfterAsync(
                clinic,
                $"update core_audit set {change} where {Own(clinic, engine)} and sequence = {Middle}"
            );
            if (!verdict.Faults.Contains(new(Middle, Middle, AuditFaultKind.Changed)) || verdict.Faults.Count > 3)
            {
                missed.Add($"{change}: {string.Join(", ", verdict.Faults.Take(5))}");
            }
        }

        missed.ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task Lines_removed_moved_cut_off_or_put_in_are_found_at_their_place(Engine engine)
    {
        await using var clinic = await OpenAsync(engine);
        var own = Own(clinic, engine);
        var forged = await ForgedAsync(clinic, Lines + 1);
        var between = await ForgedAsync(clinic, Middle);
        (string[] Statements, AuditFault Fault)[] ways =
        [
            ([$"delete from core_audit where {own} and sequence = 1"], new(1, 1, AuditFaultKind.Missing)),
            ([$"delete from core_audit where {own} and sequence = {Middle}"], new(Middle, Middle, AuditFaultKind.Missing)),
            ([$"delete from core_audit where {own} and sequence between 5001 and 5003"], new(5001, 5003, AuditFaultKind.Missing)),
            ([$"delete from core_audit where {own} and sequence > 9990"], new(9991, Lines, AuditFaultKind.Missing)),
            (
                Move(own, "= 5001", 100_000).Concat(Move(own, "= 5002", -1)).Concat(Move(own, "= 105001", -99_999)).ToArray(),
                new(5001, 5001, AuditFaultKind.Reordered)
            ),
            ([Insert(forged, clinic, engine)], new(Lines, Lines + 1, AuditFaultKind.HeadLost)),
            // Whoever puts one in between must renumber all that follow; the one behind it then follows the wrong line.
            (
                Move(own, $">= {Middle}", 100_000)
                    .Concat(Move(own, "> 100000", -99_999))
                    .Append(Insert(between, clinic, engine))
                    .ToArray(),
                new(Middle + 1, Middle + 1, AuditFaultKind.Reordered)
            ),
            (
                [$"update core_audit_head set sequence = sequence + 1 where {own}"],
                new(Lines + 1, Lines + 1, AuditFaultKind.Missing)
            ),
            ([$"update core_audit_head set sequence = sequence - 1 where {own}"], new(Lines - 1, Lines, AuditFaultKind.HeadLost)),
            (
                [$"update core_audit_head set hash = '{new string('1', 64)}' where {own}"],
                new(Lines, Lines, AuditFaultKind.HeadLost)
            ),
            ([$"delete from core_audit_head where {own}"], new(Lines, Lines, AuditFaultKind.HeadLost)),
        ];
        var missed = new List<string>();
        foreach (var (statements, fault) in ways)
        {
            var verdict = await AfterAsync(clinic, statements);
            if (!verdict.Faults.Contains(fault))
            {
                missed.Add($"{statements[0]}: {string.Join(", ", verdict.Faults.Take(5))}");
            }
        }

        missed.ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task A_changed_list_of_clients_is_found_at_its_line(Engine engine)
    {
        await using var clinic = await OpenAsync(engine);
        var rows = $"{Own(clinic, engine)} and sequence = {List}";
        var first = $"(select min(client{(engine == Engine.Sqlite ? "" : "::text")}) from core_audit_client where {rows})";
        var client = engine == Engine.Sqlite ? "client" : "client::text";
        var other = Literal(engine, Guid.Parse("01958000-0000-7000-8000-00000000beef"));
        var program = Literal(engine, clinic.Story.Program.Value);
        (string Statement, AuditFault Fault)[] ways =
        [
            (
                $"update core_audit_client set client = {other} where {rows} and {client} = {first}",
                new(List, List, AuditFaultKind.Changed)
            ),
            ($"delete from core_audit_client where {rows} and {client} = {first}", new(List, List, AuditFaultKind.Changed)),
            ($"delete from core_audit_client where {rows}", new(List, List, AuditFaultKind.Changed)),
            (
                $"insert into core_audit_client (program_id, sequence, client) values ({program}, {List}, {other})",
                new(List, List, AuditFaultKind.Changed)
            ),
            (
                $"insert into core_audit_client (program_id, sequence, client) values ({program}, {Lines + 5}, {other})",
                new(Lines + 5, Lines + 5, AuditFaultKind.Stray)
            ),
        ];
        var missed = new List<string>();
        foreach (var (statement, fault) in ways)
        {
            var verdict = await AfterAsync(clinic, statement);
            if (!verdict.Faults.SequenceEqual([fault]))
            {
                missed.Add($"{statement}: {string.Join(", ", verdict.Faults.Take(5))}");
            }
        }

        missed.ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task The_untouched_trail_of_ten_thousand_lines_is_whole(Engine engine)
    {
        await using var clinic = await OpenAsync(engine);
        var verdict = await clinic.VerifyAuditAsync();
        (verdict.Lines, verdict.Faults.Count).ShouldBe((Lines, 0));
    }

    [Theory, Engines]
    public async Task The_first_line_since_an_instant_is_found(Engine engine)
    {
        await using var clinic = await OpenAsync(engine);
        var found = await clinic.InScopeAsync(
            clinic.SystemCaller,
            s => AuditChain.FirstSinceAsync(s.GetRequiredService<FootbridgeDb>(), At(clinic, 7_321), CancellationToken.None)
        );
        found.ShouldBe(7_321);
    }

    private static async Task<Clinic> OpenAsync(Engine engine)
    {
        var clinic = await Clinic.OpenAsync(engine);
        await clinic.UnlockAuditAsync();
        var entries = Enumerable.Range(1, Lines).Select(number => Entry(clinic, number)).ToList();
        await clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
            {
                var db = services.GetRequiredService<FootbridgeDb>();
                await using var transaction = await db.Database.BeginTransactionAsync();
                await AuditChain.AppendAsync(db, clinic.Clock, entries, CancellationToken.None);
                await transaction.CommitAsync();
                return true;
            }
        );
        return clinic;
    }

    private static DateTimeOffset At(Clinic clinic, int number) => clinic.Clock.GetUtcNow().AddMinutes(number - Lines);

    // Every tenth line is about a group of twelve.
    private static AuditEntry Entry(Clinic clinic, int number)
    {
        var people = Enumerable.Range(0, 12).Select(i => ClientId.From(Guid.CreateVersion7(At(clinic, number + i)))).ToList();
        return new(
            clinic.Story.Staff[number % clinic.Story.Staff.Count].Id,
            CallerKind.Staff,
            "Care.ChartFront",
            IsChange: number % 3 == 0,
            number % 10 == 0 ? null : people[0],
            "done",
            "GET /clients/{client:guid}"
        )
        {
            At = At(clinic, number),
            Clients = number % 10 == 0 ? people : [],
            Purpose = Purpose.Treatment,
            Ground = AccessReasons.CareInside,
        };
    }

    // What somebody would put in who knows how the hash is made.
    private static Task<(AuditEntry Entry, long Sequence, string Previous, string Hash)> ForgedAsync(
        Clinic clinic,
        long sequence
    ) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
            {
                var before = await services
                    .GetRequiredService<FootbridgeDb>()
                    .Set<AuditLine>()
                    .SingleAsync(l => l.Sequence == sequence - 1);
                var entry = Entry(clinic, 7) with { At = before.At };
                return (
                    entry,
                    sequence,
                    before.Hash,
                    AuditLine.HashOf(entry, clinic.Story.Program, sequence, before.At, before.Hash)
                );
            }
        );

    private static string Insert(
        (AuditEntry Entry, long Sequence, string Previous, string Hash) line,
        Clinic clinic,
        Engine engine
    )
    {
        var at = engine == Engine.Sqlite ? $"{line.Entry.At!.Value.UtcTicks}" : $"'{line.Entry.At!.Value:O}'";
        return $"""
            insert into core_audit
              (program_id, sequence, at, actor, actor_kind, action, is_change, client, purpose, ground, result, origin, previous, hash)
            values (
              {Literal(engine, clinic.Story.Program.Value)}, {line.Sequence}, {at}, {Literal(
                engine,
                line.Entry.Actor!.Value.Value
            )},
              {(int)line.Entry.ActorKind}, '{line.Entry.Action}', {(line.Entry.IsChange ? "true" : "false")},
              {Literal(engine, line.Entry.Client!.Value.Value)}, {(int)line.Entry.Purpose!.Value}, '{line.Entry.Ground}', 'done',
              'GET /clients/{"{client:guid}"}', '{line.Previous}', '{line.Hash}')
            """;
    }

    private static IEnumerable<string> Move(string own, string which, int by) =>
        [$"update core_audit set sequence = sequence + {by} where {own} and sequence {which}"];

    private static string Own(Clinic clinic, Engine engine) => $"program_id = {Literal(engine, clinic.Story.Program.Value)}";

    private static string Literal(Engine engine, Guid id) =>
        engine == Engine.Sqlite ? $"'{id.ToString().ToUpperInvariant()}'" : $"'{id}'";

    // What a check finds after these statements; then everything is as before.
    private static Task<AuditVerdict> AfterAsync(Clinic clinic, params string[] statements) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
            {
                var db = services.GetRequiredService<FootbridgeDb>();
                await using var transaction = await db.Database.BeginTransactionAsync();
                foreach (var statement in statements)
                {
                    await using var command = db.Database.GetDbConnection().CreateCommand();
                    command.Transaction = Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(
                        transaction
                    );
                    command.CommandText = statement;
                    (await command.ExecuteNonQueryAsync()).ShouldBeGreaterThan(0, statement);
                }

                var verdict = await AuditChain.VerifyAsync(db, null, CancellationToken.None);
                await transaction.RollbackAsync();
                return verdict;
            }
        );
}
