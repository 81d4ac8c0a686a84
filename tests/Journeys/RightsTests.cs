using System.IO.Compression;
using Footbridge.Host.Start;

namespace Footbridge.Journeys;

/// <summary>A client takes the own record home.</summary>
public sealed class RightsTests(Stage stage)
{
    [Fact]
    public async Task A_client_gets_a_copy_of_the_whole_record_on_the_phone()
    {
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            "record-copy",
            async () =>
            {
                var page = await clinic.ClientAsync(DemoStories.ClientEmail);
                await page.GotoAsync("/me/record");
                await page.Locator("input[name='Input.Secret']").FillAsync(DemoStories.Pin);
                await page.Locator("form#copy button[type=submit]").ClickAsync();
                var link = page.Locator("a[href^='/me/record/']");
                await link.First.WaitForAsync(new() { Timeout = 30_000 });
                var download = await page.RunAndWaitForDownloadAsync(() => link.First.ClickAsync());
                await using var file = File.OpenRead(await download.PathAsync());
                using var zip = new ZipArchive(file, ZipArchiveMode.Read);
                zip.GetEntry("record.html").ShouldNotBeNull();
            }
        );
    }
}
