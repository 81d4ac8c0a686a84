using System.Text.Json;
using Footbridge.Host.Start;

namespace Footbridge.Journeys;

/// <summary>A client turns notices on for their phone, one comes, and they turn them off again.</summary>
public sealed class NoticeTests(Stage stage)
{
    // No push service can be reached from here: the browser's part of turning notices on is played, all else is real.
    private const string PlayedService = """
        const made = () => localStorage.getItem("played") && {
          endpoint: "https://fcm.googleapis.com/fcm/send/journey",
          getKey: (name) => Uint8Array.from({ length: name === "auth" ? 16 : 65 }, (_, i) => i + 4).buffer,
          unsubscribe: async () => localStorage.removeItem("played"),
        };
        PushManager.prototype.getSubscription = async () => made() || null;
        PushManager.prototype.subscribe = async (options) => {
          if (options.applicationServerKey.length !== 65 || !options.userVisibleOnly) throw new Error("No key.");
          localStorage.setItem("played", "yes");
          return made();
        };
        """;

    [Fact]
    public async Task Notices_are_turned_on_shown_one_at_a_time_and_turned_off()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(Notices_are_turned_on_shown_one_at_a_time_and_turned_off),
            async () =>
            {
                var page = await clinic.VisitorAsync(phone: true);
                await page.Context.GrantPermissionsAsync(["notifications"]);
                await page.Context.AddInitScriptAsync(PlayedService);
                await RunningClinic.SignInClientAsync(page, DemoStories.ClientEmail);
                await page.UntilAsync("async () => !!(await navigator.serviceWorker.getRegistration('/'))?.active");

                await page.GotoAsync("/me/rights/contact");
                await page.GetByRole(AriaRole.Button, new() { Name = "Turn notices on" }).ClickAsync();
                await page.GetByText("Notices are on for this phone.").ShowsAsync("Notices are on");
                await Assertions.Expect(page.GetByText("this phone", new() { Exact = true })).ToBeVisibleAsync();
                await page.GetByRole(AriaRole.Button, new() { Name = "Send me one to try" }).ClickAsync();
                await Assertions.Expect(page.GetByText("A notice is on its way")).ToBeVisibleAsync();

                await PushAsync(page, clinic.Address, "You have a message", "Sign in to read it.");
                await PushAsync(page, clinic.Address, "You have a message", "The newer one.");
                (await ShownAsync(page)).ShouldBe(["You have a message: The newer one."]);

                await page.GetByRole(AriaRole.Button, new() { Name = "Turn off" }).ClickAsync();
                await Assertions.Expect(page.GetByText("Notices are off for that phone.")).ToBeVisibleAsync();
                await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Turn notices on" })).ToBeVisibleAsync();
            }
        );
    }

    private static async Task PushAsync(IPage page, Uri address, string title, string body)
    {
        var browser = await page.Context.NewCDPSessionAsync(page);
        var registration = new TaskCompletionSource<string>();
        browser.Event("ServiceWorker.workerRegistrationUpdated").OnEvent += (_, told) =>
        {
            if (told?.GetProperty("registrations").EnumerateArray().FirstOrDefault() is { ValueKind: JsonValueKind.Object } first)
            {
                registration.TrySetResult(first.GetProperty("registrationId").GetString()!);
            }
        };
        await browser.SendAsync("ServiceWorker.enable");
        await browser.SendAsync(
            "ServiceWorker.deliverPushMessage",
            new()
            {
                ["origin"] = address.GetLeftPart(UriPartial.Authority),
                ["registrationId"] = await registration.Task.WaitAsync(
                    TimeSpan.FromSeconds(30),
                    TestContext.Current.CancellationToken
                ),
                ["data"] = JsonSerializer.Serialize(new { title, body }),
            }
        );
        await page.UntilAsync(
            $"async () => (await (await navigator.serviceWorker.getRegistration('/')).getNotifications()).some((n) => n.body === '{body}')"
        );
        await browser.DetachAsync();
    }

    private static Task<string[]> ShownAsync(IPage page) =>
        page.EvaluateAsync<string[]>(
            "async () => (await (await navigator.serviceWorker.getRegistration('/')).getNotifications()).map((n) => `${n.title}: ${n.body}`)"
        );
}
