using Footbridge.Contracts.Care;
using Footbridge.Intake.Board;
using Footbridge.Intake.Contacts;
using Footbridge.Intake.Referrals;
using Footbridge.Intake.SelfChecks;
using Footbridge.Storage;

namespace Footbridge.Slices.Intake;

/// <summary>Asking for help, and what intake does with it.</summary>
public sealed class ReferralSliceTests
{
    [Theory, Engines]
    public async Task Anybody_may_ask_and_intake_sees_it_on_the_board(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var asked = await clinic.AskedAsync();
        var board = await clinic.AskAsync<IntakeBoard.Input, IntakeBoard.Output>(
            clinic.Staff(RoleCodes.Intake),
            new(MineOnly: false)
        );
        board.Value.Cards.ShouldContain(c => c.Referral == asked.Referral && c.Stage == ReferralStage.New);
    }

    [Theory, Engines]
    public async Task A_form_sent_twice_makes_one_referral(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var first = await clinic.AskedAsync(key: "form-1");
        var second = await clinic.AskedAsync(key: "form-1");
        second.ShouldBe(first);
    }

    [Theory, Engines]
    public async Task Nobody_reads_the_board_without_signing_in(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var board = await clinic.AskAsync<IntakeBoard.Input, IntakeBoard.Output>(clinic.Anonymous, new(MineOnly: false));
        board.Problem!.Code.ShouldBe("core.sign-in-first");
    }

    [Theory, Engines]
    public async Task A_referral_of_another_program_is_not_there(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var asked = await clinic.AskedAsync();
        var found = await clinic.AskAsync<WhoseReferral.Input, ClientId>(
            clinic.OtherStaff(RoleCodes.Intake),
            new(asked.Referral)
        );
        found.Problem!.Code.ShouldBe("core.no-such-record");
    }

    [Theory, Engines]
    public async Task No_message_is_logged_for_a_person_who_has_not_allowed_one(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var asked = await clinic.AskedAsync(mayLeaveMessage: false);
        var logged = await LogAsync(clinic, asked, ContactOutcome.LeftMessage);
        logged.Problem!.Code.ShouldBe("intake.contact.no-message");
    }

    [Theory, Engines]
    public async Task A_logged_contact_stands_in_the_log_with_who_made_it(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var asked = await clinic.AskedAsync();
        await LogAsync(clinic, asked, ContactOutcome.Reached);
        var view = await clinic.LookAsync(asked);
        view.Stage.ShouldBe(ReferralStage.Contacted);
        view.Contacts.ShouldHaveSingleItem().By.ShouldNotBeNull();
    }

    [Theory, Engines]
    public async Task Two_people_who_close_and_assign_at_once_do_not_overwrite_each_other(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var asked = await clinic.AskedAsync();
        var seen = await clinic.LookAsync(asked);
        var staff = clinic.Staff(RoleCodes.Intake);
        await clinic.DoAsync<AssignReferral.Input, Done>(staff, new(asked.Referral, asked.Client, seen.Version, staff.User));
        var closed = await clinic.DoAsync<CloseReferral.Input, Done>(
            staff,
            new(asked.Referral, asked.Client, seen.Version, CloseReason.Cost, null)
        );
        closed.Problem!.Code.ShouldBe("core.changed-meanwhile");
    }

    [Theory, Engines]
    public async Task A_person_is_not_given_up_after_one_try(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var asked = await clinic.AskedAsync();
        await LogAsync(clinic, asked, ContactOutcome.NoAnswer);
        var view = await clinic.LookAsync(asked);
        var closed = await clinic.DoAsync<CloseReferral.Input, Done>(
            clinic.Staff(RoleCodes.Intake),
            new(asked.Referral, asked.Client, view.Version, CloseReason.NotReached, null)
        );
        closed.Problem!.Code.ShouldBe("intake.close.try-again");
    }

    [Theory, Engines]
    public async Task An_opened_episode_ends_the_referral(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var asked = await clinic.AskedAsync();
        await clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
            {
                var opened = new EpisodeOpened(Ids.New<EpisodeId>(clinic.Clock), asked.Client, clinic.Today);
                foreach (
                    var hearer in services
                        .GetServices<IHear<EpisodeOpened>>()
                        .Where(h => h.GetType().Namespace!.Contains("Intake"))
                )
                {
                    await hearer.HearAsync(opened, CancellationToken.None);
                }

                return await services.GetRequiredService<FootbridgeDb>().SaveChangesAsync();
            }
        );
        (await clinic.LookAsync(asked)).Stage.ShouldBe(ReferralStage.Admitted);
    }

    [Theory, Engines]
    public async Task The_answers_of_a_self_check_are_kept_only_when_the_person_sends_them(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var answers = new SelfCheckAnswers { Days = UseDays.SixteenOrMore, Harm = HarmThoughts.Thoughts };
        var with = await AskForCallAsync(clinic, answers);
        var without = await AskForCallAsync(clinic, answers: null);
        (await clinic.LookAsync(with)).Answers!.Days.ShouldBe(UseDays.SixteenOrMore);
        (await clinic.LookAsync(without)).Answers.ShouldBeNull();
    }

    [Theory, Engines]
    public async Task Thoughts_of_suicide_make_a_call_urgent(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var asked = await AskForCallAsync(clinic, new() { Harm = HarmThoughts.Thoughts });
        (await clinic.LookAsync(asked)).Story.Urgency.ShouldBe(ReferralUrgency.Today);
    }

    private static async Task<ReceivedReferral> AskForCallAsync(Clinic clinic, SelfCheckAnswers? answers) =>
        (
            await clinic.DoAsync<AskForCall.Input, ReceivedReferral>(clinic.Anonymous, new(IntakeSteps.Somebody(), null, answers))
        ).Value;

    private static Task<Outcome<Done>> LogAsync(Clinic clinic, ReceivedReferral asked, ContactOutcome outcome) =>
        clinic.DoAsync<LogContact.Input, Done>(
            clinic.Staff(RoleCodes.Intake),
            new(asked.Referral, asked.Client, null, ContactChannel.Call, ContactWith.Person, outcome, null)
        );
}
