using System.Data.Common;
using System.Text;
using Footbridge.Monitoring.CheckIns;
using Footbridge.Sessions.Signing;
using Footbridge.Slices.Sessions;
using Footbridge.Storage;
using Footbridge.Storage.Protection;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Security;

/// <summary>The words of people in care lie in the database sealed.</summary>
public sealed class EncryptionTests
{
    private static readonly string[] MustBeSealed =
    [
        "core_outbox.body",
        "intake_contact.note",
        "intake_document_key.key",
        "intake_document_label.reason",
        "intake_referral.notes",
        "intake_referral.self_check_json",
        "monitoring_check_in.note",
        "monitoring_check_in.substances",
        "monitoring_check_in.what_helped",
        "recovery_lapse_report.note",
        "recovery_lapse_report.substances",
        "recovery_relapse_plan.people",
        "recovery_relapse_plan.triggers",
        "recovery_reward_line.note",
        "recovery_reward_month.seed",
        "risk_item.closing_note",
        "risk_item.next_step",
        "risk_hand_over.note",
        "risk_step.note",
        "sessions_addendum.text",
        "sessions_note.content",
        "sessions_note.data",
        "sessions_note.next_step",
        "sessions_note.response",
        "sessions_private_note.text",
        "sessions_session.shared_text",
        "sessions_signing_step.content",
        "sessions_signing_step.words",
        "care_plan_signature.drawn",
    ];

    [Theory, Engines]
    public async Task The_columns_with_the_most_sensitive_words_are_sealed(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var columns = await ColumnsAsync(clinic);
        MustBeSealed.Except(columns.Select(c => $"{c.Table}.{c.Column}")).ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task No_sealed_column_holds_a_readable_value(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 2);
        await room.SignedAsync();
        var seen = 0;
        foreach (var column in await ColumnsAsync(clinic))
        {
            foreach (var value in await RawAsync(clinic, column, clinic.OtherStaff(RoleCodes.Director)))
            {
                value[0].ShouldBe((byte)1, $"{column.Table}.{column.Column}");
                column.Cipher.Open(value).Length.ShouldBe(value.Length - Envelope.Overhead);
                seen++;
            }
        }

        seen.ShouldBeGreaterThan(500);
    }

    [Theory, Engines]
    public async Task What_a_person_wrote_is_nowhere_in_the_file_or_the_rows(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        const string Words = "The corner by the old bakery pulls me back.";
        await CheckInAsync(clinic, Words);
        var columns = await ColumnsAsync(clinic);
        var note = columns.Single(c => c is { Table: "monitoring_check_in", Column: "note" });
        // A plain statement on SQLite reaches both programs.
        var raw = (await RawAsync(clinic, note, clinic.SystemCaller)).Single(r => note.Cipher.OpenText(r) == Words);
        raw.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Words)).ShouldBe(-1);
        if (engine == Engine.Sqlite)
        {
            await ExecuteAsync(clinic, "pragma wal_checkpoint(truncate)");
            var file = await ReadSharedAsync(clinic.Settings.SqliteFile);
            file.AsSpan().IndexOf("monitoring_check_in"u8).ShouldBeGreaterThan(0);
            file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(Words)).ShouldBe(-1);
        }
    }

    [Theory, Engines]
    public async Task A_value_copied_into_another_column_does_not_open(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await CheckInAsync(clinic, "Only for the note.");
        await ExecuteAsync(clinic, "update monitoring_check_in set what_helped = note where length(note) > 0");
        var refused = await Should.ThrowAsync<ProtectionException>(() => CheckInsAsync(clinic));
        refused.Fault.ShouldBe(ProtectionFault.Changed);
    }

    [Theory, Engines]
    public async Task The_seal_over_a_signed_note_is_of_its_plain_words_and_still_holds(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 2);
        await room.SignedAsync();
        foreach (var note in (await room.RowsAsync()).Notes.Values)
        {
            Seal.Holds(note).ShouldBeTrue();
            note.Hash.ShouldBe(Seal.HashOf(note.Content!));
        }
    }

    [Theory, Engines]
    public async Task A_one_time_link_in_the_outbox_is_sealed(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var body = (await ColumnsAsync(clinic)).Single(c => c.Table == "core_outbox");
        await People.PeopleArrangements.InvitedAsync(clinic, await clinic.PersonAsync());
        foreach (var raw in await RawAsync(clinic, body, clinic.SystemCaller))
        {
            raw.AsSpan().IndexOf("http"u8).ShouldBe(-1);
            body.Cipher.OpenText(raw).ShouldContain("http");
        }
    }

    internal static async Task CheckInAsync(Clinic clinic, string words)
    {
        var client = await clinic.PersonAsync();
        (
            await clinic.DoAsync<SubmitCheckIn.Input, SubmitCheckIn.Receipt>(
                clinic.ClientCaller(client),
                new(client, null, new CheckInAnswers { Mood = 5, Note = words })
            )
        ).Problem.ShouldBeNull();
    }

    internal static Task<List<CheckIn>> CheckInsAsync(Clinic clinic) =>
        clinic.InScopeAsync(clinic.SystemCaller, s => s.GetRequiredService<FootbridgeDb>().Set<CheckIn>().ToListAsync());

    internal static Task<int> ExecuteAsync(Clinic clinic, string statement) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            s => s.GetRequiredService<FootbridgeDb>().Database.ExecuteSqlRawAsync(statement)
        );

    internal static Task<IReadOnlyList<EncryptedColumn>> ColumnsAsync(Clinic clinic) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            s => Task.FromResult(EncryptedColumns.Of(s.GetRequiredService<FootbridgeDb>().Model))
        );

    internal static Task<List<byte[]>> RawAsync(Clinic clinic, EncryptedColumn column, Caller program) =>
        clinic.InScopeAsync(
            program,
            async services =>
            {
                var db = services.GetRequiredService<FootbridgeDb>();
                await db.Database.OpenConnectionAsync();
                await using var command = db.Database.GetDbConnection().CreateCommand();
                command.CommandText = $"select {column.Column} from {column.Table} where length({column.Column}) > 0";
                await using var reader = await command.ExecuteReaderAsync();
                return await AllAsync(reader);
            }
        );

    private static async Task<List<byte[]>> AllAsync(DbDataReader reader)
    {
        var found = new List<byte[]>();
        while (await reader.ReadAsync())
        {
            found.Add((byte[])reader.GetValue(0));
        }

        return found;
    }

    private static async Task<byte[]> ReadSharedAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
