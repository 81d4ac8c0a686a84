using Footbridge.Contracts.Messages;
using Footbridge.Contracts.Privacy;
using Footbridge.Privacy.Rights.Contact;
using Footbridge.Privacy.Rights.Contact.Held;
using Footbridge.Slices.Security;
using Footbridge.Storage;
using Footbridge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Privacy;

/// <summary>A message that was held back has somebody who answers for it.</summary>
public sealed class HeldMessageTests
{
    [Theory, Engines]
    public async Task Intake_answers_for_people_without_a_counselor(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await HeldAsync(clinic);
        (await ListAsync(clinic, RoleCodes.Intake)).ShouldHaveSingleItem().IsMine.ShouldBeTrue();
        (await ListAsync(clinic, RoleCodes.Counselor)).ShouldHaveSingleItem().IsMine.ShouldBeFalse();
    }

    [Theory, Engines]
    public async Task A_held_message_leaves_by_a_way_that_the_client_allows(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, message) = await HeldAsync(clinic);
        (await AnswerAsync(clinic, new(client, message, MessageChannel.Text, ""))).Succeeded.ShouldBeTrue();
        (await ListAsync(clinic, RoleCodes.Intake)).ShouldBeEmpty();
        var sent = (await OutboxAsync(clinic)).Single(m => m.HeldAt is null);
        (sent.Channel, sent.To, sent.Body).ShouldBe((MessageChannel.Text, "2025550177", "Please call."));
    }

    [Theory, Engines]
    public async Task A_held_message_does_not_leave_by_a_way_that_the_client_does_not_allow(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, message) = await HeldAsync(clinic);
        var refused = await AnswerAsync(clinic, new(client, message, MessageChannel.Mail, ""));
        refused.Problem!.Code.ShouldBe("privacy.held.no-such-way");
    }

    [Theory, Engines]
    public async Task A_held_message_is_dropped_with_a_reason_and_once(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (client, message) = await HeldAsync(clinic);
        (await AnswerAsync(clinic, new(client, message, null, ""))).Problem!.Code.ShouldBe("core.choose-one");
        (await AnswerAsync(clinic, new(client, message, null, "told-by-phone"))).Succeeded.ShouldBeTrue();
        (await AnswerAsync(clinic, new(client, message, null, "told-by-phone"))).Problem!.Code.ShouldBe("privacy.held.answered");
        (await OutboxAsync(clinic)).ShouldHaveSingleItem().AnsweredWith.ShouldBe("privacy.held.reason.told-by-phone");
    }

    [Fact]
    public async Task Staff_answer_for_a_held_message_on_its_page()
    {
        await using var web = await WebClinic.OpenAsync();
        var (client, message) = await HeldAsync(web.Clinic);
        var staff = await web.StaffAsync(RoleCodes.Intake);
        using var form = new FormUrlEncodedContent(
            new Dictionary<string, string>
            {
                ["_handler"] = $"held-{message:N}",
                ["__RequestVerificationToken"] = await staff.FormTokenAsync("/messages/held"),
                ["Given.Client"] = client.Value.ToString(),
                ["Given.Message"] = message.ToString(),
                ["Given.What"] = "told-in-person",
            }
        );
        using var answer = await staff.Http.PostAsync("/messages/held", form, TestContext.Current.CancellationToken);
        answer.EnsureSuccessStatusCode();
        (await OutboxAsync(web.Clinic)).Single(m => m.Id == message).AnsweredWith.ShouldBe("privacy.held.reason.told-in-person");
    }

    private static async Task<(ClientId Client, Guid Message)> HeldAsync(Clinic clinic)
    {
        var client = await clinic.PersonAsync();
        var wish = new ContactWish
        {
            ByPhone = true,
            ByText = true,
            ByMail = false,
            ByLetter = false,
            Phone = "2025550177",
        };
        await clinic.DoAsync<SaveContact.Input, Done>(clinic.ClientCaller(client), new(client, null, wish));
        var message = await clinic.InScopeAsync(
            clinic.SystemCaller,
            async s =>
            {
                var db = s.GetRequiredService<FootbridgeDb>();
                var held = new OutboxMessage
                {
                    Id = Ids.NewGuid(clinic.Clock),
                    Channel = MessageChannel.Mail,
                    To = "somebody@example.org",
                    Subject = "A word",
                    Body = "Please call.",
                    About = client,
                    CreatedAt = clinic.Clock.GetUtcNow(),
                    HeldAt = clinic.Clock.GetUtcNow(),
                    HeldFor = "privacy.contact.no-mail",
                };
                db.Add(held);
                await db.SaveChangesAsync();
                return held.Id;
            }
        );
        return (client, message);
    }

    private static Task<Outcome<Done>> AnswerAsync(Clinic clinic, AnswerHeldMessage.Input input) =>
        clinic.DoAsync<AnswerHeldMessage.Input, Done>(clinic.Staff(RoleCodes.Intake), input);

    private static async Task<IReadOnlyList<HeldMessages.Row>> ListAsync(Clinic clinic, string role) =>
        (await clinic.AskAsync<HeldMessages.Input, HeldMessages.View>(clinic.Staff(role), new())).Value.Rows;

    private static Task<List<OutboxMessage>> OutboxAsync(Clinic clinic) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            s => s.GetRequiredService<FootbridgeDb>().Set<OutboxMessage>().AsNoTracking().ToListAsync()
        );
}
