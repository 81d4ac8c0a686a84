using System.Net;
using System.Text;
using Footbridge.Contracts.Messages;
using Footbridge.Contracts.Privacy;
using Footbridge.Host.Outgoing;
using Footbridge.Privacy.Rights.Contact;
using Footbridge.Privacy.Rights.Contact.Notices;
using Footbridge.Storage;
using Footbridge.Storage.Gate;
using Footbridge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Footbridge.Slices.Privacy;

/// <summary>Notices on phones, and the way a message takes out of the house.</summary>
public sealed class NoticeTests
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    private static readonly ContactWish Everything = new()
    {
        ByPhone = true,
        ByText = true,
        ByMail = true,
        ByLetter = true,
        Phone = "202-555-0177",
        Email = "own@example.org",
    };

    [Theory, Engines]
    public async Task The_phone_reads_a_notice_and_its_push_service_does_not(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await using var service = new PushService();
        var client = await clinic.PersonAsync();
        var phone = await PushService.NewPhoneAsync();
        var sender = await OnAsync(clinic, client, service.Of("phone"), phone);
        await TryAsync(clinic, client);
        await SendAsync(clinic);

        var (path, body, headers) = service.Taken.ShouldHaveSingleItem();
        (path, headers["Content-Encoding"]).ShouldBe(("/phone", "aes128gcm"));
        int.Parse(headers["TTL"]!, System.Globalization.CultureInfo.InvariantCulture).ShouldBeGreaterThan(0);
        Encoding.Latin1.GetString(body).ShouldNotContain("notice");
        var read = await service.ReadAsync(phone, sender);
        read.Text.ShouldBe("""{"title":"It works","body":"This is how a notice looks."}""");
        (read.IsSigned, read.IsSender).ShouldBe((true, true));
        service.Origin.ShouldStartWith(read.Claims.Aud);
        (await OutboxAsync(clinic)).ShouldHaveSingleItem().SentAt.ShouldNotBeNull();
    }

    [Theory, Engines]
    public async Task A_phone_that_is_gone_is_forgotten_and_the_message_goes_the_next_way(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await using var service = new PushService(HttpStatusCode.Gone);
        var client = await clinic.PersonAsync();
        await WishAsync(clinic, client, Everything);
        await OnAsync(clinic, client, service.Of("phone"), await PushService.NewPhoneAsync());
        await TryAsync(clinic, client);
        await SendAsync(clinic);

        (await PhonesAsync(clinic, client)).ShouldBeEmpty();
        var message = (await OutboxAsync(clinic)).ShouldHaveSingleItem();
        (message.Channel, message.To, message.SentAt).ShouldBe((MessageChannel.Mail, "own@example.org", null));
    }

    [Theory, Engines]
    public async Task A_phone_shows_notices_of_one_person_at_a_time(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await using var service = new PushService();
        var (first, second) = (await clinic.PersonAsync(), await clinic.PersonAsync("Other"));
        var phone = await PushService.NewPhoneAsync();
        await OnAsync(clinic, first, service.Of("shared"), phone);
        await OnAsync(clinic, second, service.Of("shared"), phone);
        (await PhonesAsync(clinic, first)).ShouldBeEmpty();
        (await PhonesAsync(clinic, second)).ShouldHaveSingleItem();
    }

    [Theory, Engines]
    public async Task Notices_are_turned_off_for_a_phone_from_another_one(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await using var service = new PushService();
        var (client, other) = (await clinic.PersonAsync(), await clinic.PersonAsync("Other"));
        await OnAsync(clinic, client, service.Of("lost"), await PushService.NewPhoneAsync());
        var lost = (await PhonesAsync(clinic, client)).ShouldHaveSingleItem();
        // Somebody else's hand does not reach it.
        await clinic.DoAsync<TurnNoticesOff.Input, Done>(clinic.ClientCaller(other), new(other, lost.Id));
        (await PhonesAsync(clinic, client)).ShouldHaveSingleItem();
        await clinic.DoAsync<TurnNoticesOff.Input, Done>(clinic.ClientCaller(client), new(client, lost.Id));
        (await PhonesAsync(clinic, client)).ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task The_program_writes_to_no_machine_that_is_no_push_service(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var phone = await PushService.NewPhoneAsync();
        foreach (
            var endpoint in (string[])
                ["https://internal.example.org/x", "http://fcm.googleapis.com/x", "https://fcm.googleapis.com.example.org/x", "x"]
        )
        {
            (await TurnOnAsync(clinic, client, endpoint, phone)).Problem!.Code.ShouldBe("privacy.notices.unknown-service");
        }

        (await TurnOnAsync(clinic, client, "https://fcm.googleapis.com/fcm/send/x", phone)).Succeeded.ShouldBeTrue();
        (
            await TurnOnAsync(clinic, client, "https://web.push.apple.com/x", phone with { Secret = "short" })
        ).Problem!.Code.ShouldBe("privacy.notices.bad-key");
    }

    [Theory, Engines]
    public async Task A_message_written_before_a_number_changed_goes_to_the_new_one(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await using var gateway = new PushService(HttpStatusCode.OK);
        var client = await clinic.PersonAsync();
        await MessageAsync(clinic, new(MessageChannel.Text, "202-555-0199", "", "Please call.", client));
        await WishAsync(clinic, client, Everything);
        await SendAsync(clinic, gateway);
        Encoding
            .UTF8.GetString(gateway.Taken.ShouldHaveSingleItem().Body)
            .ShouldBe("To=202-555-0177&From=Clinic&Body=Please+call.");
    }

    [Theory, Engines]
    public async Task A_text_that_a_number_does_not_take_waits_for_somebody_to_answer_for_it(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await using var gateway = new PushService(HttpStatusCode.BadRequest);
        var client = await clinic.PersonAsync();
        await MessageAsync(clinic, new(MessageChannel.Text, "202-555-0199", "", "Please call.", client));
        await SendAsync(clinic, gateway);
        (await OutboxAsync(clinic)).ShouldHaveSingleItem().HeldFor.ShouldBe("privacy.contact.not-taken");
    }

    [Theory, Engines]
    public async Task At_night_a_text_waits_and_what_was_just_asked_for_does_not(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await using var gateway = new PushService(HttpStatusCode.OK);
        var client = await clinic.PersonAsync();
        await MessageAsync(clinic, new(MessageChannel.Text, "202-555-0199", "", "Please call.", client));
        await MessageAsync(clinic, new(MessageChannel.Text, "202-555-0199", "", "Your link.", client) { IsAwaited = true });
        // 11 in the evening in the program's zone.
        clinic.Clock.SetUtcNow(new(2026, 3, 11, 3, 0, 0, TimeSpan.Zero));
        await SendAsync(clinic, gateway);
        Encoding.UTF8.GetString(gateway.Taken.ShouldHaveSingleItem().Body).ShouldEndWith("Your+link.");
        clinic.Clock.SetUtcNow(new(2026, 3, 11, 12, 30, 0, TimeSpan.Zero));
        await SendAsync(clinic, gateway);
        gateway.Taken.Count.ShouldBe(2);
    }

    [Theory, Engines]
    public async Task A_person_is_written_to_the_way_they_want_tried_first(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await WishAsync(clinic, client, Everything with { First = MessageChannel.Text });
        (await WayAsync(clinic, client)).ShouldBe((MessageChannel.Text, "202-555-0177"));
        // A notice wanted first, and no phone that shows any.
        await WishAsync(clinic, client, Everything with { First = MessageChannel.Push }, version: 0);
        (await WayAsync(clinic, client)).ShouldBe((MessageChannel.Mail, "own@example.org"));
    }

    private static async Task<string> OnAsync(Clinic clinic, ClientId client, string endpoint, PushService.PhoneKeys phone)
    {
        var key = await clinic.DoAsync<OfferNotices.Input, OfferNotices.Key>(clinic.ClientCaller(client), new(client));
        (await TurnOnAsync(clinic, client, endpoint, phone)).Problem.ShouldBeNull();
        return key.Value!.Public;
    }

    private static Task<Outcome<Done>> TurnOnAsync(
        Clinic clinic,
        ClientId client,
        string endpoint,
        PushService.PhoneKeys phone
    ) => clinic.DoAsync<TurnNoticesOn.Input, Done>(clinic.ClientCaller(client), new(client, endpoint, phone.Key, phone.Secret));

    private static async Task TryAsync(Clinic clinic, ClientId client) =>
        (await clinic.DoAsync<TryNotice.Input, Done>(clinic.ClientCaller(client), new(client))).Problem.ShouldBeNull();

    private static async Task<IReadOnlyList<ReadNotices.Phone>> PhonesAsync(Clinic clinic, ClientId client) =>
        (await clinic.AskAsync<ReadNotices.Input, ReadNotices.View>(clinic.ClientCaller(client), new(client))).Value!.Phones;

    private static async Task WishAsync(Clinic clinic, ClientId client, ContactWish wish, int? version = null) =>
        (
            await clinic.DoAsync<SaveContact.Input, Done>(clinic.ClientCaller(client), new(client, version, wish))
        ).Problem.ShouldBeNull();

    private static Task<(MessageChannel?, string)> WayAsync(Clinic clinic, ClientId client) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            async s =>
                ContactWays.To(
                    (await s.GetRequiredService<Footbridge.Contracts.People.IClients>().FindAsync(client, Stop))!,
                    await s.GetRequiredService<IContactWishes>().OfAsync(client, Stop)
                )
        );

    private static Task<int> MessageAsync(Clinic clinic, OutgoingMessage message) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            s =>
            {
                s.GetRequiredService<IMessages>().Send(message);
                return s.GetRequiredService<FootbridgeDb>().SaveChangesAsync(Stop);
            }
        );

    private static Task<List<OutboxMessage>> OutboxAsync(Clinic clinic) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            s => s.GetRequiredService<FootbridgeDb>().Set<OutboxMessage>().AsNoTracking().ToListAsync(Stop)
        );

    private static Task<bool> SendAsync(Clinic clinic, PushService? gateway = null) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            async s =>
            {
                using var http = Carriers.NewClient();
                var texts = new TextSettings { Address = gateway is null ? null : new Uri(gateway.Of("texts")), From = "Clinic" };
                using var worker = new OutboxWorker(
                    s.GetRequiredService<IServiceScopeFactory>(),
                    [
                        new TextCarrier(texts, http, NullLogger<TextCarrier>.Instance),
                        new PushCarrier(s.GetRequiredService<PushSettings>(), http, NullLogger<PushCarrier>.Instance),
                    ],
                    s.GetRequiredService<WriteTurn>(),
                    clinic.Clock,
                    NullLogger<OutboxWorker>.Instance
                );
                await worker.SendWaitingAsync(s, Stop);
                return true;
            }
        );
}
