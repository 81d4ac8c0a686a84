using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Footbridge.Contracts.Schedule;
using Footbridge.Host.Start;
using Footbridge.Kernel;

namespace Footbridge.Journeys;

/// <summary>A client puts their week into the calendar of their phone. Another reader of calendars than the one that writes them shows the
/// very meetings of the plan.</summary>
public sealed class CalendarTests(Stage stage)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_client_makes_a_link_on_the_phone_and_another_calendar_shows_their_plan_across_a_clock_change()
    {
        var reader = Path.Combine(Root(), "tests", "Journeys", "calendar");
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(reader, "node_modules", "ical.js")),
            "The other reader of calendars is not installed: run npm ci in tests/Journeys/calendar."
        );
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(A_client_makes_a_link_on_the_phone_and_another_calendar_shows_their_plan_across_a_clock_change),
            async () =>
            {
                var page = await clinic.ClientAsync(DemoStories.ClientEmail, phone: true);
                await page.GotoAsync("/me/week");
                await page.GetByRole(AriaRole.Link, new() { Name = "Put my week in my calendar" }).ClickAsync();
                var first = await MakeAsync(page, "Make my link");
                var calendar = await TextAsync(first);
                var (span, planned) = await PlannedAsync(clinic);
                planned.Count.ShouldBeGreaterThan(20);
                var shown = await ShownAsync(reader, calendar, span);
                shown.Select(s => (s.From, s.To)).ShouldBe(planned);
                shown.Select(s => s.Title).Distinct().ShouldBe(["Appointment"]);

                await page.GotoAsync("/me/week/calendar");
                var second = await MakeAsync(page, "Make a new link");
                (await StatusAsync(first)).ShouldBe(404);
                (await StatusAsync(second)).ShouldBe(200);
                await page.GetByRole(AriaRole.Button, new() { Name = "Take the link back" }).ClickAsync();
                await Assertions.Expect(page.GetByText("You have no link yet")).ToBeVisibleAsync();
                (await StatusAsync(second)).ShouldBe(404);
            }
        );
    }

    private static async Task<string> MakeAsync(IPage page, string button)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Assertions.Expect(page.GetByText("Your link is ready")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Copy the link" })).ToBeVisibleAsync();
        return await page.GetByLabel("Your private link").InputValueAsync();
    }

    private static async Task<string> TextAsync(string link)
    {
        using var http = new HttpClient();
        return await http.GetStringAsync(link, Stop);
    }

    private static async Task<int> StatusAsync(string link)
    {
        using var http = new HttpClient();
        using var answer = await http.GetAsync(link, Stop);
        return (int)answer.StatusCode;
    }

    // From today to some weeks behind the next change of the clocks.
    private async Task<(Period Span, List<(DateTimeOffset, DateTimeOffset)> Meetings)> PlannedAsync(RunningClinic clinic)
    {
        var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
        var client = story.Clients.First(c => c.Person.Email == DemoStories.ClientEmail).Id;
        return await clinic.AsProgramAsync(async services =>
        {
            var calendar = services.GetRequiredService<ProgramCalendar>();
            var today = calendar.Today;
            var change = Enumerable
                .Range(1, 300)
                .Select(today.AddDays)
                .First(d => calendar.StartOf(d.AddDays(1)) - calendar.StartOf(d) != TimeSpan.FromDays(1));
            var span = new Period(today, change.AddDays(28));
            var meetings = await services.GetRequiredService<ITimetable>().OfClientAsync(client, span, Stop);
            List<(DateTimeOffset, DateTimeOffset)> planned =
            [
                .. meetings.Select(m => (calendar.Resolve(m.On, m.Start).Instant, calendar.Resolve(m.On, m.End).Instant)).Order(),
            ];
            return (span, planned);
        });
    }

    private static async Task<List<Shown>> ShownAsync(string reader, string calendar, Period span)
    {
        var start = new ProcessStartInfo("node")
        {
            WorkingDirectory = reader,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        foreach (var word in (string[])["expand.mjs", Day(span.From), Day(span.To.AddDays(1))])
        {
            start.ArgumentList.Add(word);
        }

        // Where the reader stands must not matter.
        start.Environment["TZ"] = "Asia/Tokyo";
        using var node = Process.Start(start)!;
        await node.StandardInput.WriteAsync(calendar);
        node.StandardInput.Close();
        var answer = await node.StandardOutput.ReadToEndAsync(Stop);
        await node.WaitForExitAsync(Stop);
        node.ExitCode.ShouldBe(0);
        return JsonSerializer.Deserialize<List<Shown>>(answer, JsonSerializerOptions.Web)!;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Footbridge.slnx")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }

    private sealed record Shown(DateTimeOffset From, DateTimeOffset To, string Title, string? Place);
}
