using System.Text;
using Footbridge.Host.Start;

namespace Footbridge.Journeys;

/// <summary>A laboratory's answer from the file to what the client reads.</summary>
public sealed class LabFileTests(Stage stage)
{
    [Fact]
    public async Task A_laboratory_s_file_is_looked_at_taken_confirmed_and_read_by_the_client()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(A_laboratory_s_file_is_looked_at_taken_confirmed_and_read_by_the_client),
            async () =>
            {
                var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
                var client = story.Clients.First(c => c.Person.Email == DemoStories.ClientEmail).Id.Value;
                var nurse = await clinic.StaffAsync("medical");
                await nurse.GotoAsync($"/clients/{client}/screens");
                var record = nurse.Form("screen");
                await record.Locator("select[name='Input.Panel']").SelectOptionAsync("own");
                await record.Locator("select[name='Input.Method']").SelectOptionAsync("urine-lab");
                await record.FillAsync("Seal number", "SEAL-4711");
                await record.Locator("select[name='Input.Findings[cocaine]']").SelectOptionAsync("pending");
                await record.SendAsync("Save screen");

                await TakeAsync(nurse, "14314-9", "POS");
                await nurse.GotoAsync($"/clients/{client}/screens");
                await nurse.Locator("main a[href*='/screens/']", new() { HasText = "See the whole screen" }).First.ClickAsync();
                await nurse.Locator("main").ShowsAsync("SEAL-4711");
                await nurse.Locator("main").ShowsAsync("Sealed before the client's eyes");
                var confirm = nurse.Form("confirm");
                await confirm.GetByLabel("Cocaine").CheckAsync(new() { Force = true });
                await confirm.SendAsync("Send to the exact test");
                await nurse.Locator("body").ShowsAsync("It is marked as sent.");

                var own = await clinic.ClientAsync(DemoStories.ClientEmail);
                await own.GotoAsync("/me/screens");
                await own.Locator("main").ShowsAsync("An exact test is under way");

                await TakeAsync(nurse, "14315-6", "NEG");
                await own.GotoAsync("/me/screens");
                await own.Locator("main").ShowsAsync("The first test was wrong, and it counts as negative.");
            }
        );
    }

    [Theory]
    [InlineData(false, "en-US")]
    [InlineData(true, "en-US")]
    [InlineData(true, "es-US")]
    public async Task The_screens_of_drug_screens_are_without_fault(bool phone, string language)
    {
        await using var clinic = await stage.OpenAsync();
        var story = DemoStories.Make(DemoClinic.DefaultSeed, stage.Clock.GetUtcNow());
        // Who is in care for alcohol has samples that go to a laboratory.
        var client = story.Clients.First(c => c is { Focus: "alcohol", Stage: "current" }).Id.Value;
        var page = await clinic.StaffAsync("medical", phone, language);
        await page.GotoAsync($"/clients/{client}/screens");
        var links = await page.Locator($"main a[href^='/clients/{client}/screens/']")
            .EvaluateAllAsync<string[]>(
                "links => links.map(link => link.getAttribute('href')).filter(href => !href.endsWith('/plan'))"
            );
        string[] paths =
        [
            $"/clients/{client}/screens",
            $"/clients/{client}/screens/plan",
            "/screens/import",
            .. links.Distinct().Take(3),
        ];
        (await Screens.LookAtAsync(page, $"lab-{language[..2]}", phone, paths)).ShouldBeEmpty();
    }

    private static async Task TakeAsync(IPage nurse, string loinc, string words)
    {
        await nurse.GotoAsync("/screens/import");
        await nurse
            .Locator("input[type=file]")
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = "results.hl7",
                    MimeType = "text/plain",
                    Buffer = Encoding.UTF8.GetBytes(
                        string.Join(
                            '\r',
                            $@"MSH|^~\&|LIS|LAB|FB|CLINIC|20260310||ORU^R01^ORU_R01|{loinc}|P|2.5.1",
                            "OBR|1||L1|UDS^Urine drug screen",
                            $"OBX|1|ST|{loinc}^^LN||{words}||||||F",
                            "SPM|1|SEAL-4711"
                        )
                    ),
                }
            );
        await nurse.Form("look").SendAsync("See what would be taken");
        await nurse.Locator("main").ShowsAsync("1 of 1 reports can be taken");
        await nurse.Form("take").SendAsync("Take these results");
        await nurse.Locator("body").ShowsAsync("The results are taken.");
    }
}
