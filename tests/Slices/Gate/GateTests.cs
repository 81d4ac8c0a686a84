using Footbridge.Contracts.Risk;
using Footbridge.Risk.Safety;
using Footbridge.Storage;
using Footbridge.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Gate;

/// <summary>What holds for every slice, shown on the slices of the safety list.</summary>
public sealed class GateTests
{
    [Theory, Engines]
    public async Task A_command_sent_twice_with_one_key_acts_once(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var item = await clinic.SafetyItemAsync();
        var first = await NoteAsync(clinic, item, key: "form-1");
        var second = await NoteAsync(clinic, item, key: "form-1");
        first.Succeeded.ShouldBeTrue();
        second.Succeeded.ShouldBeTrue();
        (await StepsAsync(clinic, item)).ShouldBe(1);
    }

    [Theory, Engines]
    public async Task Two_keys_act_twice(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var item = await clinic.SafetyItemAsync();
        await NoteAsync(clinic, item, key: "form-1");
        await NoteAsync(clinic, item, key: "form-2");
        (await StepsAsync(clinic, item)).ShouldBe(2);
    }

    [Theory, Engines]
    public async Task Eight_at_once_with_one_key_act_once(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var item = await clinic.SafetyItemAsync();
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => NoteAsync(clinic, item, key: "double-click")));
        outcomes.ShouldAllBe(o => o.Succeeded);
        (await StepsAsync(clinic, item)).ShouldBe(1);
    }

    [Theory, Engines]
    public async Task A_refused_command_may_be_corrected_and_sent_again_with_the_same_key(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var item = await clinic.SafetyItemAsync();
        (await CloseAsync(clinic, item, note: "short", key: "close-1")).Problem!.Code.ShouldBe("risk.item.note-too-short");
        (await CloseAsync(clinic, item, note: "Talked, will come tomorrow.", key: "close-1")).Succeeded.ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task Somebody_without_the_permission_is_refused(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var item = await clinic.SafetyItemAsync();
        var refused = await NoteAsync(clinic, item, caller: clinic.Staff(RoleCodes.Biller));
        refused.Problem!.Kind.ShouldBe(ProblemKind.Forbidden);
    }

    [Theory, Engines]
    public async Task A_refusal_is_on_the_audit_trail(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var item = await clinic.SafetyItemAsync();
        await NoteAsync(clinic, item, caller: clinic.Staff(RoleCodes.Biller));
        (await clinic.LinesAsync())[^1].Result.ShouldBe("core.forbidden");
    }

    [Theory, Engines]
    public async Task A_look_at_a_record_is_on_the_audit_trail_with_the_client(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.AskAsync<OpenItemOf.Input, OpenItemOf.Output>(clinic.Staff(RoleCodes.Counselor), new(client));
        var line = (await clinic.LinesAsync())[^1];
        (line.Action, line.IsChange, line.Client).ShouldBe(("Risk.OpenItemOf", false, client));
    }

    [Theory, Engines]
    public async Task Rows_of_another_program_are_not_found(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var foreign = await clinic.InScopeAsync(
            clinic.OtherStaff(RoleCodes.Counselor),
            services => services.GetRequiredService<FootbridgeDb>().Set<SafetyItem>().Select(i => i.Id).FirstAsync()
        );
        var answer = await clinic.AskAsync<ReadSafetyItem.Input, SafetyItemView>(clinic.Staff(RoleCodes.Counselor), new(foreign));
        answer.Problem!.Code.ShouldBe("core.no-such-record");
    }

    [Theory, Engines]
    public async Task A_row_for_another_program_is_never_saved(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var foreign = new AuditHead { ProgramId = clinic.Other.Program, Hash = AuditLine.Beginning };
        var saving = () =>
            clinic.InScopeAsync(
                clinic.SystemCaller,
                services =>
                {
                    var db = services.GetRequiredService<FootbridgeDb>();
                    db.Add(foreign);
                    return db.SaveChangesAsync();
                }
            );
        await saving.ShouldThrowAsync<InvalidOperationException>();
    }

    [Theory, Engines]
    public async Task A_lost_race_is_a_conflict(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var item = await clinic.SafetyItemAsync();
        // A new signal arrives after the page was drawn.
        await clinic.RaiseAsync(item.Client, Urgency.Now);
        var lost = await CloseAsync(clinic, item, note: "Talked, will come tomorrow.");
        lost.Problem!.Code.ShouldBe("core.changed-meanwhile");
    }

    [Fact]
    public async Task Row_level_security_hides_other_programs_from_plain_statements()
    {
        Assert.SkipWhen(
            string.IsNullOrEmpty(Environment.GetEnvironmentVariable(EnginesAttribute.PostgresVariable)),
            $"PostgreSQL is not set up: {EnginesAttribute.PostgresVariable} is empty."
        );
        await using var clinic = await Clinic.OpenAsync(Engine.Postgres);
        var seen = await clinic.InScopeAsync(
            clinic.SystemCaller,
            services =>
                services
                    .GetRequiredService<FootbridgeDb>()
                    .Database.SqlQuery<int>($"select count(*)::int as \"Value\" from risk_item")
                    .SingleAsync()
        );
        seen.ShouldBe(0);
    }

    private static Task<Outcome<ClientId>> NoteAsync(
        Clinic clinic,
        (Guid Id, ClientId Client) item,
        string? key = null,
        Caller? caller = null
    ) =>
        clinic.DoAsync<NoteSafetyStep.Input, ClientId>(
            caller ?? clinic.Staff(RoleCodes.Counselor),
            new(item.Id, SafetyStepKind.Tried, "No answer yet."),
            key
        );

    private static Task<Outcome<ClientId>> CloseAsync(
        Clinic clinic,
        (Guid Id, ClientId Client) item,
        string note,
        string? key = null
    ) =>
        clinic.DoAsync<CloseSafetyItem.Input, ClientId>(
            clinic.Staff(RoleCodes.Counselor),
            new(item.Id, 0, SafetyEnding.Talked, note),
            key
        );

    private static async Task<int> StepsAsync(Clinic clinic, (Guid Id, ClientId Client) item) =>
        (await clinic.AskAsync<ReadSafetyItem.Input, SafetyItemView>(clinic.Staff(RoleCodes.Counselor), new(item.Id)))
            .Value
            .Steps
            .Count;
}
