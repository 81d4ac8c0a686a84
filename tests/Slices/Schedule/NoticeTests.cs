using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Contracts.Schedule;
using Footbridge.Privacy.Rights.Contact;
using Footbridge.Schedule.Groups;
using Footbridge.Schedule.Meetings;
using Footbridge.Schedule.Meetings.Notices;
using Footbridge.Storage;
using Footbridge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Schedule;

/// <summary>Clients are told of changes the way they asked for, in words that give nothing away.</summary>
public sealed class NoticeTests
{
    [Theory, Engines]
    public async Task Who_is_told_gets_an_appointment_and_no_word_of_treatment_or_of_the_reason(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (group, monday) = (clinic.Group("day", DayOfWeek.Monday), clinic.Next(DayOfWeek.Monday));
        await JoinAsync(clinic, group.Id, "a@example.org", "en");
        await JoinAsync(clinic, group.Id, "b@example.org", "es");
        await CancelAsync(clinic, group.Id, monday);
        var sent = (await OutboxAsync(clinic)).OrderBy(m => m.To).ToList();
        sent.Select(m => m.To).ShouldBe(["a@example.org", "b@example.org"]);
        sent[0].Body.ShouldStartWith("Your appointment on Monday, March 16 at 9:00 AM will not take place.");
        sent[1].Body.ShouldStartWith("Su cita del lunes 16 de marzo");
        string[] telling = [group.Title, clinic.Story.ProgramName, "Burst pipe", "group", "treatment"];
        sent.ShouldAllBe(m => !telling.Any(t => m.Body.Contains(t, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory, Engines]
    public async Task Who_wants_no_messages_is_not_written_to_and_stands_in_the_preview(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (group, monday) = (clinic.Group("day", DayOfWeek.Monday), clinic.Next(DayOfWeek.Monday));
        var client = await JoinAsync(clinic, group.Id, "a@example.org", "en");
        await clinic.InScopeAsync(
            clinic.SystemCaller,
            async s =>
            {
                var db = s.GetRequiredService<FootbridgeDb>();
                var wish = new ContactWishRow { Id = Ids.New<ContactWishId>(clinic.Clock), Client = client };
                var calls = new ContactWish
                {
                    ByPhone = true,
                    ByText = false,
                    ByMail = false,
                    ByLetter = false,
                };
                wish.Take(calls, null, clinic.Clock.GetUtcNow());
                db.Add(wish);
                return await db.SaveChangesAsync();
            }
        );
        var preview = (
            await clinic.AskAsync<PreviewNotices.Input, PreviewNotices.Output>(
                clinic.Staff(RoleCodes.Counselor),
                new(NoticeKind.Cancelled, group.Id, new(monday, group.Start, group.Minutes))
            )
        ).Value;
        preview.Lines.Single().Channel.ShouldBeNull();
        await CancelAsync(clinic, group.Id, monday);
        (await OutboxAsync(clinic)).ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task A_quiet_change_writes_to_nobody(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (group, monday) = (clinic.Group("day", DayOfWeek.Monday), clinic.Next(DayOfWeek.Monday));
        await JoinAsync(clinic, group.Id, "a@example.org", "en");
        await CancelAsync(clinic, group.Id, monday, quiet: true);
        (await OutboxAsync(clinic)).ShouldBeEmpty();
        await clinic.DoAsync<RestoreMeeting.Input, Done>(clinic.Staff(RoleCodes.Counselor), new(group.Id, monday));
        (await OutboxAsync(clinic)).Single().Body.ShouldContain("will take place after all");
    }

    [Theory, Engines]
    public async Task A_series_at_a_new_hour_is_told_of_and_a_new_room_is_not(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var group = clinic.Group("day", DayOfWeek.Monday);
        await JoinAsync(clinic, group.Id, "a@example.org", "en");
        var director = clinic.Staff(RoleCodes.Director);
        var plan = clinic.PlanOf(group) with { From = clinic.Next(DayOfWeek.Monday), Room = null };
        await clinic.DoAsync<SaveGroup.Input, GroupId>(director, new(group.Id, 0, plan));
        (await OutboxAsync(clinic)).ShouldBeEmpty();
        var later = plan with { Start = new(13, 0), From = plan.From.AddDays(7) };
        (await clinic.DoAsync<SaveGroup.Input, GroupId>(director, new(group.Id, 1, later))).Problem.ShouldBeNull();
        (await OutboxAsync(clinic))
            .Single()
            .Body.ShouldStartWith("From Monday, March 23 on, your weekly appointment is on Monday at 1:00 PM.");
    }

    [Theory, Engines]
    public async Task A_meeting_that_only_ends_at_another_time_is_told_of_with_its_start_and_end(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (group, monday) = (clinic.Group("day", DayOfWeek.Monday), clinic.Next(DayOfWeek.Monday));
        await JoinAsync(clinic, group.Id, "a@example.org", "en");
        await MoveAsync(clinic, new(group.Id, monday, group.Start, group.Minutes - 60, group.Room, "Fire drill."));
        (await OutboxAsync(clinic))
            .Single()
            .Body.ShouldStartWith("Your appointment on Monday, March 16 is now from 9:00 AM to 11:00 AM. Questions?");
    }

    [Theory, Engines]
    public async Task A_meeting_at_another_time_and_in_another_place_is_told_of_with_both(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (group, monday) = (clinic.Group("day", DayOfWeek.Monday), clinic.Next(DayOfWeek.Monday));
        await JoinAsync(clinic, group.Id, "a@example.org", "en");
        await MoveAsync(clinic, new(group.Id, monday, group.Start.AddHours(4), group.Minutes, null, "Burst pipe."));
        (await OutboxAsync(clinic))
            .Single()
            .Body.ShouldStartWith("Your appointment on Monday, March 16 is now from 1:00 PM to 4:00 PM, in another place.");
    }

    [Theory, Engines]
    public async Task A_meeting_in_another_place_alone_is_told_of_as_that(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (group, monday) = (clinic.Group("day", DayOfWeek.Monday), clinic.Next(DayOfWeek.Monday));
        await JoinAsync(clinic, group.Id, "a@example.org", "en");
        await MoveAsync(clinic, new(group.Id, monday, group.Start, group.Minutes, null, "Burst pipe."));
        (await OutboxAsync(clinic)).Single().Body.ShouldContain("Monday, March 16 at 9:00 AM is in another place.");
    }

    private static async Task MoveAsync(Clinic clinic, MoveMeeting.Input input) =>
        (await clinic.DoAsync<MoveMeeting.Input, Done>(clinic.Staff(RoleCodes.Counselor), input)).Problem.ShouldBeNull();

    private static async Task<ClientId> JoinAsync(Clinic clinic, GroupId group, string mail, string language)
    {
        var client = await clinic.InScopeAsync(
            clinic.SystemCaller,
            async s =>
            {
                var id = await s.GetRequiredService<IClients>()
                    .AddAsync(
                        new NewClient
                        {
                            GivenName = "Testperson",
                            Email = mail,
                            Language = language,
                        },
                        CancellationToken.None
                    );
                await s.GetRequiredService<FootbridgeDb>().SaveChangesAsync();
                return id;
            }
        );
        await clinic.AssignAsync(client, group, clinic.Today);
        return client;
    }

    private static Task<Outcome<Done>> CancelAsync(Clinic clinic, GroupId group, DateOnly on, bool quiet = false) =>
        clinic.DoAsync<CancelMeeting.Input, Done>(
            clinic.Staff(RoleCodes.Counselor),
            new(group, on, "Burst pipe in the hall.", quiet)
        );

    private static Task<List<OutboxMessage>> OutboxAsync(Clinic clinic) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            s => s.GetRequiredService<FootbridgeDb>().Set<OutboxMessage>().Where(m => m.About != null).ToListAsync()
        );
}
