using Footbridge.Care.Episodes;
using Footbridge.Contracts.Care;
using Footbridge.Contracts.Privacy;
using Footbridge.Privacy.Looks;
using Footbridge.Privacy.Reach.Openings;
using Footbridge.Sessions.Private;
using Footbridge.Storage;
using Footbridge.Storage.Export;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Sessions;

/// <summary>A counselor's own notes of counseling: only their author reads them, or learns that they are there.</summary>
public sealed class PrivateNoteTests
{
    private const string Words = "Spoke of the brother for the first time.";

    [Theory, Engines]
    public async Task The_author_writes_reads_changes_and_deletes(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var counselor = clinic.Staff(RoleCodes.Counselor);
        var client = await InCareOfAsync(clinic, counselor);
        (await WriteAsync(clinic, counselor, client, Words)).Succeeded.ShouldBeTrue();
        var note = (await ReadAsync(clinic, counselor, client)).Value.Notes.ShouldHaveSingleItem();
        note.Text.ShouldBe(Words);
        (await WriteAsync(clinic, counselor, client, "Other words.", note)).Succeeded.ShouldBeTrue();
        (await WriteAsync(clinic, counselor, client, "Lost race.", note)).Problem!.Code.ShouldBe("core.changed-meanwhile");
        note = (await ReadAsync(clinic, counselor, client)).Value.Notes.ShouldHaveSingleItem();
        note.Text.ShouldBe("Other words.");
        note.ChangedAt.ShouldNotBeNull();
        (await DeleteAsync(clinic, counselor, client, note)).Succeeded.ShouldBeTrue();
        (await ReadAsync(clinic, counselor, client)).Value.Notes.ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task A_second_assigned_counselor_sees_only_their_own(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (counselor, supervisor) = (clinic.Staff(RoleCodes.Counselor), clinic.Staff(RoleCodes.Supervisor));
        var client = await InCareOfAsync(clinic, counselor);
        (await WriteAsync(clinic, counselor, client, Words)).Succeeded.ShouldBeTrue();
        var theirs = (await ReadAsync(clinic, counselor, client)).Value.Notes[0];
        await StoreAsync(
            clinic,
            db => db.Set<Episode>().ExecuteUpdateAsync(s => s.SetProperty(e => e.Counselor, supervisor.User!.Value))
        );
        (await ReadAsync(clinic, supervisor, client)).Value.Notes.ShouldBeEmpty();
        (await WriteAsync(clinic, supervisor, client, "Mine now.", theirs)).Problem!.Code.ShouldBe("sessions.private.not-found");
        (await DeleteAsync(clinic, supervisor, client, theirs)).Problem!.Code.ShouldBe("sessions.private.not-found");
    }

    [Theory, Engines]
    public async Task Everybody_else_gets_the_same_answer_whether_there_are_notes_or_not(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var counselor = clinic.Staff(RoleCodes.Counselor);
        var (with, without) = (await InCareOfAsync(clinic, counselor), await InCareOfAsync(clinic, counselor));
        (await WriteAsync(clinic, counselor, with, Words)).Succeeded.ShouldBeTrue();
        foreach (var role in RoleCodes.Staff.Where(r => r != RoleCodes.Counselor))
        {
            var caller = clinic.Staff(role);
            var answer = await ReadAsync(clinic, caller, with);
            answer.Problem.ShouldNotBeNull(role).Kind.ShouldBe(ProblemKind.Forbidden);
            answer.Problem.ShouldBe((await ReadAsync(clinic, caller, without)).Problem);
        }

        (await ReadAsync(clinic, clinic.ClientCaller(with), with)).Problem.ShouldNotBeNull();
    }

    [Theory, Engines]
    public async Task An_emergency_opens_none_of_them(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (counselor, medical) = (clinic.Staff(RoleCodes.Counselor), clinic.Staff(RoleCodes.Medical));
        var client = await InCareOfAsync(clinic, counselor);
        await StoreAsync(
            clinic,
            db =>
            {
                db.Add(
                    new OpenedRecord
                    {
                        Id = Ids.NewGuid(clinic.Clock),
                        Client = client,
                        By = medical.User!.Value,
                        Kind = OpeningKind.Emergency,
                        Reason = "Found unconscious in the hallway.",
                        From = clinic.Clock.GetUtcNow(),
                        Until = clinic.Clock.GetUtcNow().AddHours(4),
                    }
                );
                return db.SaveChangesAsync();
            }
        );
        (await ReadAsync(clinic, medical, client)).Problem!.Kind.ShouldBe(ProblemKind.Forbidden);
    }

    [Theory, Engines]
    public async Task No_part_of_a_copy_holds_them(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var counselor = clinic.Staff(RoleCodes.Counselor);
        var client = await InCareOfAsync(clinic, counselor);
        (await WriteAsync(clinic, counselor, client, Words)).Succeeded.ShouldBeTrue();
        var entries = await clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
            {
                var all = new List<RecordEntry>();
                foreach (var part in services.GetServices<IRecordPart>())
                {
                    all.AddRange(await part.OfAsync(client, CancellationToken.None));
                }

                return all;
            }
        );
        System.Text.Json.JsonSerializer.Serialize(entries).ShouldNotContain("brother");
        Footbridge.Privacy.Rights.Copies.Making.CopyScope.LeftOut.Keys.ShouldContain("sessions_private_note");
    }

    [Theory, Engines]
    public async Task They_go_when_the_record_goes(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var counselor = clinic.Staff(RoleCodes.Counselor);
        var client = await InCareOfAsync(clinic, counselor);
        (await WriteAsync(clinic, counselor, client, Words)).Succeeded.ShouldBeTrue();
        var tables = await clinic.InScopeAsync(
            clinic.SystemCaller,
            s =>
                Task.FromResult(
                    ClientTables
                        .ForDeletion(ClientTables.Of(s.GetRequiredService<FootbridgeDb>().Model))
                        .Select(t => t.Name)
                        .ToList()
                )
        );
        tables.ShouldContain("sessions_private_note");
    }

    [Fact]
    public void Whoever_reads_the_trail_cannot_tell_reading_from_writing() =>
        new[] { "Sessions.ReadPrivateNotes", "Sessions.WritePrivateNote", "Sessions.DeletePrivateNote" }
            .Select(LookPhrases.Of)
            .Distinct()
            .ShouldBe(["private-page"]);

    private static async Task<ClientId> InCareOfAsync(Clinic clinic, Caller counselor)
    {
        var client = await clinic.PersonAsync();
        await StoreAsync(
            clinic,
            db =>
            {
                db.Add(
                    new Episode
                    {
                        Id = Ids.New<EpisodeId>(clinic.Clock),
                        Client = client,
                        Level = "2.1",
                        LevelReason = "",
                        AdmittedOn = clinic.Today,
                        Counselor = counselor.User!.Value,
                        HoursPerWeek = 9,
                        DaysPerWeek = 3,
                        ReviewDueOn = clinic.Today,
                    }
                );
                return db.SaveChangesAsync();
            }
        );
        return client;
    }

    private static Task<Outcome<ReadPrivateNotes.Page>> ReadAsync(Clinic clinic, Caller caller, ClientId client) =>
        clinic.AskAsync<ReadPrivateNotes.Input, ReadPrivateNotes.Page>(caller, new(client));

    private static Task<Outcome<Done>> WriteAsync(
        Clinic clinic,
        Caller caller,
        ClientId client,
        string words,
        ReadPrivateNotes.Row? note = null
    ) => clinic.DoAsync<WritePrivateNote.Input, Done>(caller, new(client, note?.Id, note?.Version ?? 0, clinic.Today, words));

    private static Task<Outcome<Done>> DeleteAsync(Clinic clinic, Caller caller, ClientId client, ReadPrivateNotes.Row note) =>
        clinic.DoAsync<DeletePrivateNote.Input, Done>(caller, new(client, note.Id, note.Version));

    private static Task<int> StoreAsync(Clinic clinic, Func<FootbridgeDb, Task<int>> work) =>
        clinic.InScopeAsync(clinic.SystemCaller, services => work(services.GetRequiredService<FootbridgeDb>()));
}
