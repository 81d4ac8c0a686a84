using Footbridge.Contracts.Messages;
using Footbridge.Risk.Listening;
using Footbridge.Risk.Safety;

namespace Footbridge.Slices.Risk;

public sealed class AlarmTests
{
    [Theory, Engines]
    public async Task Who_is_on_call_is_told_at_once_in_words_that_name_nobody(Engine engine)
    {
        await using var clinic = await AlarmedAsync(engine);
        var client = await clinic.PersonAsync("Rosalind", "Unmistakable");
        await clinic.RaiseAsync(client, SignalRules.WantsCall);
        var mail = (await clinic.ToStaffAsync()).Single(m => m.Channel == MessageChannel.Mail);
        (mail.To, mail.Body).ShouldBe((clinic.MailOf(RoleCodes.Counselor), "Somebody needs you in Footbridge. Sign in."));
        (mail.Subject, mail.About).ShouldBe(("Footbridge", null));
        var told = (await clinic.ItemAsync(client)).Steps.ShouldHaveSingleItem();
        (told.Kind, told.By).ShouldBe((SafetyStepKind.Told, ""));
    }

    [Theory, Engines]
    public async Task What_can_wait_until_today_tells_nobody(Engine engine)
    {
        await using var clinic = await AlarmedAsync(engine);
        await clinic.RaiseAsync(await clinic.PersonAsync(), SignalRules.Used);
        (await clinic.ToStaffAsync()).ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task Without_an_answer_in_ten_minutes_the_backup_is_told_and_then_every_supervisor(Engine engine)
    {
        await using var clinic = await AlarmedAsync(engine);
        await clinic.OnCallAsync(RoleCodes.Medical, backup: true);
        await clinic.RaiseAsync(await clinic.PersonAsync(), SignalRules.WantsCall);
        clinic.Clock.Advance(TimeSpan.FromMinutes(9));
        (await clinic.LookAtClocksAsync()).ShouldBe(0);
        clinic.Clock.Advance(TimeSpan.FromMinutes(1));
        (await clinic.LookAtClocksAsync()).ShouldBe(1);
        (await clinic.LookAtClocksAsync()).ShouldBe(0);
        clinic.Clock.Advance(TimeSpan.FromMinutes(10));
        await clinic.LookAtClocksAsync();
        var supervisors = clinic.Story.Staff.Where(s => s.Role == RoleCodes.Supervisor).Select(s => s.Email);
        (await MailsAsync(clinic)).ShouldBe(
            [clinic.MailOf(RoleCodes.Counselor), clinic.MailOf(RoleCodes.Medical), .. supervisors],
            ignoreOrder: true
        );
    }

    [Theory, Engines]
    public async Task After_I_have_it_nobody_else_is_told(Engine engine)
    {
        await using var clinic = await AlarmedAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.RaiseAsync(client, SignalRules.WantsCall);
        var item = await clinic.ItemAsync(client);
        await clinic.DoAsync<AcknowledgeSafetyItem.Input, ClientId>(clinic.Staff(RoleCodes.Supervisor), new(item.Id));
        clinic.Clock.Advance(TimeSpan.FromMinutes(30));
        (await clinic.LookAtClocksAsync()).ShouldBe(0);
        (await MailsAsync(clinic)).ShouldHaveSingleItem();
    }

    [Theory, Engines]
    public async Task Where_nobody_is_on_call_every_supervisor_is_told_at_once(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.EmptyRotaAsync();
        await clinic.RaiseAsync(await clinic.PersonAsync(), SignalRules.WantsCall);
        (await MailsAsync(clinic)).ShouldBe(
            clinic.Story.Staff.Where(s => s.Role == RoleCodes.Supervisor).Select(s => s.Email),
            ignoreOrder: true
        );
    }

    [Theory, Engines]
    public async Task A_deadline_that_went_by_is_told_once_and_again_after_a_day(Engine engine)
    {
        await using var clinic = await AlarmedAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.RaiseAsync(client, SignalRules.Used);
        clinic.Clock.Advance(TimeSpan.FromHours(24));
        (await clinic.LookAtClocksAsync()).ShouldBe(1);
        (await clinic.LookAtClocksAsync()).ShouldBe(0);
        var line = (await clinic.HuddleAsync()).Open.ShouldHaveSingleItem();
        (line.Overdue, line.EscalatedAt).ShouldBe((true, clinic.Clock.GetUtcNow()));
        (await clinic.ItemAsync(client)).Steps.ShouldHaveSingleItem().Kind.ShouldBe(SafetyStepKind.Escalated);
        (await MailsAsync(clinic)).ShouldBe([clinic.MailOf(RoleCodes.Counselor)]);
        clinic.Clock.Advance(TimeSpan.FromHours(24));
        (await clinic.LookAtClocksAsync()).ShouldBe(1);
    }

    [Theory, Engines]
    public async Task What_is_set_aside_is_not_told_of(Engine engine)
    {
        await using var clinic = await AlarmedAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.RaiseAsync(client, SignalRules.Used);
        var item = await clinic.ItemAsync(client);
        var aside = await clinic.DoAsync<SetSafetyItemAside.Input, ClientId>(
            clinic.Staff(RoleCodes.Counselor),
            new(item.Id, clinic.Today.AddDays(3), new(9, 0), "Away with family until Friday; agreed on the phone.")
        );
        aside.Succeeded.ShouldBeTrue();
        clinic.Clock.Advance(TimeSpan.FromHours(30));
        (await clinic.LookAtClocksAsync()).ShouldBe(0);
    }

    [Theory, Engines]
    public async Task A_minute_in_which_nothing_is_due_leaves_no_line_on_the_trail(Engine engine)
    {
        await using var clinic = await AlarmedAsync(engine);
        (await clinic.AskAsync<CountClocksOut.Input, int>(clinic.SystemCaller, new())).Value.ShouldBe(0);
        await clinic.RaiseAsync(await clinic.PersonAsync(), SignalRules.Used);
        clinic.Clock.Advance(TimeSpan.FromHours(25));
        (await clinic.AskAsync<CountClocksOut.Input, int>(clinic.SystemCaller, new())).Value.ShouldBe(1);
    }

    // The counselor is on call, and nobody as backup.
    private static async Task<Clinic> AlarmedAsync(Engine engine)
    {
        var clinic = await Clinic.OpenAsync(engine);
        await clinic.EmptyRotaAsync();
        await clinic.OnCallAsync(RoleCodes.Counselor);
        return clinic;
    }

    private static async Task<IReadOnlyList<string>> MailsAsync(Clinic clinic) =>
        [.. (await clinic.ToStaffAsync()).Where(m => m.Channel == MessageChannel.Mail).Select(m => m.To)];
}
