using Footbridge.Contracts.Messages;
using Footbridge.Contracts.Privacy;
using Footbridge.Monitoring.CheckIns;
using Footbridge.Privacy.Rights.Contact;
using Footbridge.Recovery.Reminders;
using Footbridge.Schedule.Meetings;
using Footbridge.Slices.Care;
using Footbridge.Slices.Schedule;
using Footbridge.Storage;
using Footbridge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Recovery;

/// <summary>People are reminded of what they want to be reminded of, once, in words that give nothing away.</summary>
public sealed class ReminderTests
{
    // Sunday, half past five in the afternoon in the program's zone, before a Monday with a meeting.
    private static readonly DateTimeOffset Sunday = new(2026, 3, 15, 21, 30, 0, TimeSpan.Zero);

    [Theory, Engines]
    public async Task The_evening_before_a_person_is_told_once_when_the_day_begins(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await InMondayGroupAsync(clinic);
        clinic.Clock.SetUtcNow(Sunday.AddHours(-1));
        (await RemindAsync(clinic)).ShouldBe(0);
        clinic.Clock.SetUtcNow(Sunday);
        (await RemindAsync(clinic)).ShouldBe(1);
        (await RemindAsync(clinic)).ShouldBe(0);
        var told = (await OutboxAsync(clinic)).ShouldHaveSingleItem();
        (told.Channel, told.To, told.Subject).ShouldBe((MessageChannel.Mail, "own@example.org", "Reminder"));
        told.Body.ShouldBe("Reminder: you have something tomorrow at 9:00 AM.");
    }

    [Theory, Engines]
    public async Task Who_turned_it_off_is_not_reminded(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await InMondayGroupAsync(clinic);
        await WantAsync(clinic, client, meetings: false, checkInAt: null);
        clinic.Clock.SetUtcNow(Sunday);
        (await RemindAsync(clinic)).ShouldBe(0);
    }

    [Theory, Engines]
    public async Task Nobody_is_reminded_of_a_meeting_that_does_not_take_place(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await InMondayGroupAsync(clinic);
        var group = clinic.Group("day", DayOfWeek.Monday);
        await clinic.DoAsync<CancelMeeting.Input, Done>(
            clinic.Staff(RoleCodes.Counselor),
            new(group.Id, clinic.Next(DayOfWeek.Monday), "Burst pipe.", Quiet: true)
        );
        clinic.Clock.SetUtcNow(Sunday);
        (await RemindAsync(clinic)).ShouldBe(0);
    }

    [Theory, Engines]
    public async Task A_minute_for_oneself_is_reminded_of_at_the_hour_named_unless_it_was_taken(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await InMondayGroupAsync(clinic);
        // It is ten in the morning.
        await WantAsync(clinic, client, meetings: false, checkInAt: new(10, 30));
        (await RemindAsync(clinic)).ShouldBe(0);
        clinic.Clock.Advance(TimeSpan.FromMinutes(40));
        (await RemindAsync(clinic)).ShouldBe(1);
        (await RemindAsync(clinic)).ShouldBe(0);
        (await OutboxAsync(clinic)).ShouldHaveSingleItem().Body.ShouldBe("Reminder: take a minute for yourself today.");

        clinic.Clock.Advance(TimeSpan.FromDays(1));
        var taken = await clinic.DoAsync<SubmitCheckIn.Input, SubmitCheckIn.Receipt>(
            clinic.ClientCaller(client),
            new(client, clinic.Clock.GetUtcNow(), new() { Mood = 6 })
        );
        taken.Problem.ShouldBeNull();
        (await RemindAsync(clinic)).ShouldBe(0);
    }

    [Theory, Engines]
    public async Task A_program_that_stood_still_does_not_remind_hours_late(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await InMondayGroupAsync(clinic);
        await WantAsync(clinic, client, meetings: false, checkInAt: new(10, 30));
        clinic.Clock.Advance(TimeSpan.FromHours(4));
        (await RemindAsync(clinic)).ShouldBe(0);
    }

    private static async Task<ClientId> InMondayGroupAsync(Clinic clinic)
    {
        var client = await clinic.AdmittedPersonAsync();
        var wish = new ContactWish
        {
            ByPhone = true,
            ByText = true,
            ByMail = true,
            ByLetter = true,
            Email = "own@example.org",
        };
        (
            await clinic.DoAsync<SaveContact.Input, Done>(clinic.ClientCaller(client), new(client, null, wish))
        ).Problem.ShouldBeNull();
        await clinic.AssignAsync(client, clinic.Group("day", DayOfWeek.Monday).Id, clinic.Today);
        return client;
    }

    private static async Task WantAsync(Clinic clinic, ClientId client, bool meetings, TimeOnly? checkInAt) =>
        (
            await clinic.DoAsync<SaveReminders.Input, Done>(clinic.ClientCaller(client), new(client, meetings, checkInAt))
        ).Problem.ShouldBeNull();

    private static async Task<int> RemindAsync(Clinic clinic) =>
        (await clinic.DoAsync<SendReminders.Input, int>(clinic.SystemCaller, new())).Value;

    private static Task<List<OutboxMessage>> OutboxAsync(Clinic clinic) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            s =>
                s.GetRequiredService<FootbridgeDb>()
                    .Set<OutboxMessage>()
                    .AsNoTracking()
                    .ToListAsync(Xunit.TestContext.Current.CancellationToken)
        );
}
