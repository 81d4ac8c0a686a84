using Footbridge.Host.Start;

namespace Footbridge.Journeys;

/// <summary>A client lets an employer know, sees what went out, and stops it.</summary>
public sealed class SharingTests(Stage stage)
{
    private const string Employer = "Employer Example";

    [Fact]
    public async Task A_release_is_read_signed_used_and_taken_back()
    {
        await using var clinic = await stage.OpenAsync();
        var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
        var client = story.Clients.First(c => c.Person.Email == DemoStories.ClientEmail).Id.Value;
        var staff = await clinic.StaffAsync("counselor");
        await SignAsync(staff, client);
        await DiscloseAsync(staff, client);

        var phone = await clinic.ClientAsync(DemoStories.ClientEmail);
        await StopAsync(phone);

        await staff.GotoAsync($"/clients/{client}/disclosures/new?ground=consent");
        await staff.Body().ShowsNotAsync(Employer);
    }

    [Fact]
    public async Task A_paper_that_is_no_scan_is_told_so()
    {
        await using var clinic = await stage.OpenAsync();
        var page = await clinic.StaffAsync("privacy");
        await page.GotoAsync("/privacy/agreements");
        var form = page.Form("agreement");
        await form.FillAsync("Organization", "Laboratory Example");
        await form.FillAsync("What it does for us", "Tests");
        await form.TickAsync("Attendance");
        await form.FillAsync("From", "2026-01-01");
        await SendAsync(form, "<html>");
        await page.SeesAsync("This is no PDF, PNG or JPEG");

        await SendAsync(page.Form("agreement"), "%PDF-1.7 example");
        await page.SeesAsync("Laboratory Example", "Current");
    }

    [Fact]
    public async Task A_relative_sees_what_is_shared_until_it_is_stopped()
    {
        await using var clinic = await stage.OpenAsync();
        var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
        var person = story.Clients.First(c => c.Id == story.Families[0].Client).Person;
        var relative = await clinic.ClientAsync(DemoStories.FamilyEmail);
        await relative.SeesAsync("shares with you", "Attendance", "Days in the last 14 days", "Talk with us");
        await relative.Body().ShowsNotAsync("Diagnosis");

        var client = await clinic.ClientAsync(person.Email!);
        await client.GotoAsync("/me/sharing");
        await client
            .Body()
            .GetByRole(AriaRole.Link, new() { Name = $"Look closer or stop {story.Families[0].Name}" })
            .First.ClickAsync();
        var form = client.Form("stop");
        await form.TickAsync("Yes, I want to stop");
        await form.PushAsync("Stop now");
        await client.SeesAsync("No longer shared");

        await relative.GotoAsync("/me");
        await relative.SeesAsync("Nothing is shared with you right now", "We can listen");
        await relative.Body().ShowsNotAsync("Attendance");
    }

    private static async Task SignAsync(IPage page, Guid client)
    {
        await page.GotoAsync($"/clients/{client}/consent/new?kind=employer");
        var form = page.Form("release");
        await form.FillAsync("Who may receive it", Employer);
        await form.TickAsync("Attendance");
        await form.FillAsync("Last day", "2027-12-31");
        await form.PushAsync("Show what they will see");
        await page.SeesAsync($"What {Employer} will be able to see", "Which days you came and for how long", "Not shared:");

        await form.FillAsync("Your full name", "Testperson Example");
        await form.PushAsync("I agree and sign");
        await page.SeesAsync("42 CFR 2.31", Employer, "Nothing went out under this consent.");
    }

    private static async Task DiscloseAsync(IPage page, Guid client)
    {
        await page.GotoAsync($"/clients/{client}/disclosures/new?ground=consent");
        var form = page.Form("disclose");
        await form.GetByText(Employer, new() { Exact = true }).ClickAsync();
        await form.TickAsync("Attendance");
        await form.TickAsync("Diagnosis");
        await form.TickAsync("I have read them, and what goes out keeps to them");
        await form.FillAsync("What exactly", "Letter for the month");
        await form.ChooseAsync("How it travels", "Letter");
        await form.PushAsync("Check and record");
        await page.SeesAsync("The consent does not cover all of this for this purpose");

        await form.GetByText("Diagnosis", new() { Exact = true }).ClickAsync();
        await form.PushAsync("Check and record");
        await page.SeesAsync(
            "Cover page",
            Employer,
            "This record which has been disclosed to you is protected",
            "Letter for the month"
        );
    }

    private static async Task StopAsync(IPage page)
    {
        await page.GotoAsync("/me/sharing");
        await page.SeesAsync(Employer, "Letter for the month");
        await page.Body().GetByRole(AriaRole.Link, new() { Name = $"Look closer or stop {Employer}" }).ClickAsync();
        await page.SeesAsync("What they can see", "What was shared so far");
        var form = page.Form("stop");
        await form.PushAsync("Stop now");
        await page.SeesAsync("Tick the box to say that you are sure.");
        await form.TickAsync("Yes, I want to stop");
        await form.PushAsync("Stop now");
        await page.SeesAsync("No longer shared");
    }

    private static async Task SendAsync(ILocator form, string content)
    {
        await form.Locator("input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "agreement.pdf",
                    MimeType = "application/pdf",
                    Buffer = System.Text.Encoding.ASCII.GetBytes(content),
                }
            );
        await form.PushAsync("Add");
    }
}
