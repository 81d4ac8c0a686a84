using Footbridge.Contracts.Risk;
using Footbridge.Risk.Listening;
using Footbridge.Risk.OnCall;

namespace Footbridge.Slices.Risk;

public sealed class OnCallTests
{
    [Theory, Engines]
    public async Task Gaps_are_shown_until_somebody_fills_them(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.EmptyRotaAsync();
        (await RotaAsync(clinic)).Gaps.ShouldHaveSingleItem();
        await clinic.OnCallAsync(RoleCodes.Counselor);
        var rota = await RotaAsync(clinic);
        rota.First.ShouldBe(clinic.Story.Staff.First(s => s.Id == clinic.UserOf(RoleCodes.Counselor)).Name);
        rota.Gaps.ShouldHaveSingleItem().From.ShouldBe(rota.Shifts.ShouldHaveSingleItem().Until);
    }

    [Theory, Engines]
    public async Task Two_people_are_never_first_at_one_hour(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.EmptyRotaAsync();
        await clinic.OnCallAsync(RoleCodes.Counselor);
        (await PutAsync(clinic, RoleCodes.Director)).Problem!.Code.ShouldBe("risk.on-call.taken");
    }

    [Theory, Engines]
    public async Task The_same_hours_of_several_weeks_are_set_at_once(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.EmptyRotaAsync();
        (await PutAsync(clinic, RoleCodes.Director, weeks: 3)).Value.ShouldBe(3);
        (await AtAsync(clinic, clinic.Clock.GetUtcNow().AddDays(14))).First.ShouldBe(clinic.UserOf(RoleCodes.Counselor));
        (await AtAsync(clinic, clinic.Clock.GetUtcNow().AddDays(21))).First.ShouldBeNull();
    }

    [Theory, Engines]
    public async Task A_counselor_does_not_set_the_rota(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        (await PutAsync(clinic, RoleCodes.Counselor)).Problem!.Kind.ShouldBe(ProblemKind.Forbidden);
    }

    [Theory, Engines]
    public async Task Hours_change_hands_when_the_taker_says_yes(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.EmptyRotaAsync();
        await clinic.OnCallAsync(RoleCodes.Counselor);
        await clinic.RaiseAsync(await clinic.PersonAsync(), SignalRules.WantsCall);
        var asked = await HandOverAsync(clinic, RoleCodes.Counselor, RoleCodes.Medical);
        (await NowAsync(clinic)).First.ShouldBe(clinic.UserOf(RoleCodes.Counselor));
        var waiting = (await RotaAsync(clinic)).Waiting.ShouldHaveSingleItem();
        (waiting.OpenNow, waiting.Note).ShouldBe((1, "One call is open; the rest is quiet."));
        (await AnswerAsync(clinic, RoleCodes.Medical, asked.Value)).Succeeded.ShouldBeTrue();
        (await NowAsync(clinic)).First.ShouldBe(clinic.UserOf(RoleCodes.Medical));
        (await RotaAsync(clinic)).Latest.ShouldHaveSingleItem().Accepted.ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task Until_then_and_after_a_no_nothing_changes(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.EmptyRotaAsync();
        await clinic.OnCallAsync(RoleCodes.Counselor);
        var asked = await HandOverAsync(clinic, RoleCodes.Counselor, RoleCodes.Medical);
        (await AnswerAsync(clinic, RoleCodes.Medical, asked.Value, yes: false)).Succeeded.ShouldBeTrue();
        (await NowAsync(clinic)).First.ShouldBe(clinic.UserOf(RoleCodes.Counselor));
        (await AnswerAsync(clinic, RoleCodes.Medical, asked.Value)).Problem!.Code.ShouldBe("risk.on-call.answered-already");
    }

    [Theory, Engines]
    public async Task Only_who_was_asked_answers(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.EmptyRotaAsync();
        await clinic.OnCallAsync(RoleCodes.Counselor);
        var asked = await HandOverAsync(clinic, RoleCodes.Counselor, RoleCodes.Medical);
        (await AnswerAsync(clinic, RoleCodes.Director, asked.Value)).Problem!.Code.ShouldBe("risk.on-call.no-such-hand-over");
    }

    [Theory, Engines]
    public async Task Nobody_hands_over_the_hours_of_another(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.EmptyRotaAsync();
        await clinic.OnCallAsync(RoleCodes.Counselor);
        (await HandOverAsync(clinic, RoleCodes.Medical, RoleCodes.Director)).Problem!.Code.ShouldBe("risk.on-call.not-yours");
        (await HandOverAsync(clinic, RoleCodes.Supervisor, RoleCodes.Medical)).Succeeded.ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task Hours_that_have_begun_end_now_and_those_to_come_are_gone(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.EmptyRotaAsync();
        await PutAsync(clinic, RoleCodes.Director, weeks: 2);
        foreach (var shift in (await RotaAsync(clinic)).Shifts)
        {
            await clinic.DoAsync<TakeOffCall.Input, Done>(clinic.Staff(RoleCodes.Supervisor), new(shift.Id));
        }

        (await RotaAsync(clinic)).Shifts.ShouldBeEmpty();
        (await NowAsync(clinic)).First.ShouldBeNull();
    }

    private static Task<Outcome<int>> PutAsync(Clinic clinic, string by, int weeks = 1) =>
        clinic.DoAsync<PutOnCall.Input, int>(
            clinic.Staff(by),
            new(
                clinic.UserOf(RoleCodes.Counselor),
                clinic.Today,
                new(0, 0),
                clinic.Today.AddDays(1),
                new(8, 0),
                Backup: false,
                weeks
            )
        );

    private static Task<Outcome<Guid>> HandOverAsync(Clinic clinic, string by, string to) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            async _ =>
            {
                var shift = (await RotaAsync(clinic)).Shifts.First(s => s.IsNow);
                return await clinic.DoAsync<HandOverCall.Input, Guid>(
                    clinic.Staff(by),
                    new(shift.Id, clinic.UserOf(to), "One call is open; the rest is quiet.")
                );
            }
        );

    private static Task<Outcome<Done>> AnswerAsync(Clinic clinic, string by, Guid handOver, bool yes = true) =>
        clinic.DoAsync<AnswerHandOver.Input, Done>(clinic.Staff(by), new(handOver, yes));

    private static async Task<RotaView> RotaAsync(Clinic clinic) =>
        (await clinic.AskAsync<OnCallRota.Input, RotaView>(clinic.Staff(RoleCodes.Counselor), new())).Value;

    private static Task<OnCallNow> NowAsync(Clinic clinic) => AtAsync(clinic, clinic.Clock.GetUtcNow());

    private static Task<OnCallNow> AtAsync(Clinic clinic, DateTimeOffset at) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            services => services.GetRequiredService<IOnCall>().AtAsync(at, CancellationToken.None)
        );
}
