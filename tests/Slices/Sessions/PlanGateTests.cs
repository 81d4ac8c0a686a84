using Footbridge.Care.Plans;
using Footbridge.Care.Plans.Rules;
using Footbridge.Care.Plans.Standing;
using Footbridge.Contracts.Care;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Notes.Individual;
using Footbridge.Slices.Care;

namespace Footbridge.Slices.Sessions;

public sealed class PlanGateTests
{
    [Theory, Engines]
    public async Task A_service_note_waits_for_the_plan_where_the_program_wants_it(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        await RulesAsync(clinic, PlanRules.GateBlock);
        (await SignAsync(clinic, client, NoteKind.Individual)).Problem!.Code.ShouldBe("sessions.sign.plan-unsigned");
        await PlanSigningTests.AsCounselorAsync(clinic, client);
        (await SignAsync(clinic, client, NoteKind.Individual)).Problem!.Code.ShouldBe("sessions.sign.plan-unsigned");
        await PlanSigningTests.AsClientAsync(clinic, client, PlanSignature.Agree);
        (await SignAsync(clinic, client, NoteKind.Individual)).Succeeded.ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task A_crisis_note_never_waits(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        await RulesAsync(clinic, PlanRules.GateBlock);
        (await SignAsync(clinic, client, NoteKind.Crisis)).Succeeded.ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task A_warning_does_not_hold_the_note(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        await RulesAsync(clinic, PlanRules.GateWarn);
        (await SignAsync(clinic, client, NoteKind.Individual)).Succeeded.ShouldBeTrue();
        var asked = await clinic.AskAsync<PlanGateOf.Input, PlanGateOf.View>(
            clinic.Staff(RoleCodes.Counselor),
            new([client], clinic.Today)
        );
        asked.Value.Gate.ShouldBe(PlanGate.Warn);
        asked.Value.Lines.Single().Missing.ShouldBe(["counselor", "client"]);
    }

    [Theory, Engines]
    public async Task Without_the_switch_nobody_is_told(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonWithPlanAsync();
        var asked = await clinic.AskAsync<PlanGateOf.Input, PlanGateOf.View>(
            clinic.Staff(RoleCodes.Counselor),
            new([client], clinic.Today)
        );
        asked.Value.Lines.ShouldBeEmpty();
        (await SignAsync(clinic, client, NoteKind.Individual)).Succeeded.ShouldBeTrue();
    }

    private static Task<Outcome<int>> RulesAsync(Clinic clinic, string gate) =>
        PlanSigningTests.RulesAsync(clinic, PlanRules.Default with { Gate = gate });

    private static Task<Outcome<WriteNote.Written>> SignAsync(Clinic clinic, ClientId client, NoteKind kind) =>
        clinic.WriteAsync(clinic.Staff(RoleCodes.Counselor), NoteDesk.Input(clinic, client, kind).Signed());
}
