using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Footbridge.Host.Commands;
using Microsoft.Data.Sqlite;

namespace Footbridge.Journeys;

/// <summary>People whose records come as files, up to the first signed note about one of them.</summary>
public sealed partial class ImportTests(Stage stage)
{
    private const string SharedText = "The group practised naming a feeling and choosing one skill before acting on it.";
    private const string Response = "Came for the first time, listened, and said that evenings at home are the hardest.";

    [Fact]
    public async Task Four_people_from_FHIR_bundles_come_in_whole_and_one_of_them_gets_a_signed_group_note()
    {
        var files = Bundles();
        await using var clinic = await stage.OpenAsync();
        await clinic.PlayAsync(
            nameof(Four_people_from_FHIR_bundles_come_in_whole_and_one_of_them_gets_a_signed_group_note),
            async () =>
            {
                var reports = await AllOfEachFileIsTakenAsync(clinic, files);
                await TakenAgainChangesNothingAsync(clinic, files);

                var name = NameIn(files[0]);
                var client = await WorkTheReferralAsync(clinic, reports, name);
                await AdmitAsync(clinic, client, name);
                await DocumentAsync(clinic, name);
                await ReadAsync(clinic, client);
            }
        );
    }

    private static async Task<List<Report>> AllOfEachFileIsTakenAsync(RunningClinic clinic, string[] files)
    {
        var (code, words) = await ImportAsync(clinic, files);
        code.ShouldBe(0, words);
        words.ShouldContain("4 taken, 0 refused");
        var reports = Report.Read(words);
        reports.Count.ShouldBe(4);
        foreach (var (report, file) in reports.Zip(files))
        {
            report.Total.ShouldBe(EntriesOf(file));
            (report.Taken + report.Kept + report.Refused).ShouldBe(report.Total);
            report.Refused.ShouldBe(0);
            report.Taken.ShouldBeGreaterThan(0);
            report.Rows.Values.Sum().ShouldBe(report.Total);
        }

        foreach (var name in files.Select(NameIn))
        {
            words.ShouldNotContain(name);
        }

        return reports;
    }

    private static async Task TakenAgainChangesNothingAsync(RunningClinic clinic, string[] files)
    {
        var before = RowsOf(clinic);
        var (code, words) = await ImportAsync(clinic, files);
        code.ShouldBe(0, words);
        Regex.Count(words, "this file was taken before; nothing was changed").ShouldBe(4);
        RowsOf(clinic).ShouldBe(before);
    }

    private static async Task<string> WorkTheReferralAsync(RunningClinic clinic, List<Report> reports, string name)
    {
        var page = await clinic.StaffAsync("intake");
        await page.GotoAsync("/intake");
        foreach (var report in reports)
        {
            await Assertions.Expect(page.Locator($".board-card a[href='{report.Referral}']")).ToBeVisibleAsync();
        }

        await page.Locator($".board-card a[href='{reports[0].Referral}']").ClickAsync();
        await Assertions.Expect(page.Locator(".person-name")).ToContainTextAsync(name);
        var received = page.Locator(".card", new() { HasText = "Records received" });
        await Assertions.Expect(received.GetByText($"Conditions ({reports[0].TakenOf["Condition"]})")).ToBeVisibleAsync();
        await Assertions
            .Expect(received.GetByText($"Medications ({reports[0].TakenOf["MedicationRequest"]})"))
            .ToBeVisibleAsync();
        await Assertions.Expect(received.GetByText("Documents to download")).ToBeVisibleAsync();
        (await received.Locator("details[open] li").CountAsync()).ShouldBeGreaterThan(0);

        await page.GetByLabel("What came of it").SelectOptionAsync(["Reached"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the contact" }).ClickAsync();
        await Assertions.Expect(page.GetByText("The contact is saved.")).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "Work out the level" }).First.ClickAsync();
        await page.GetByLabel("Criteria met, substance use disorder").FillAsync("6");
        await page.GetByRole(AriaRole.Button, new() { Name = "Work out", Exact = true }).ClickAsync();
        await page.Locator("form#decide").GetByLabel("Level of care").SelectOptionAsync(["2.1"]);
        await page.Locator("form#decide")
            .GetByLabel("Reason")
            .FillAsync("Needs structure three times a week and has a safe place to stay.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the decision" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Decisions made" })).ToBeVisibleAsync();
        var client = ClientInAddress().Match(page.Url).Groups[1].Value;

        await page.GotoAsync(reports[0].Referral);
        await page.GetByRole(AriaRole.Button, new() { Name = "They said yes" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Admission has begun.")).ToBeVisibleAsync();
        return client;
    }

    private static async Task AdmitAsync(RunningClinic clinic, string client, string name)
    {
        var page = await clinic.StaffAsync("intake2");
        await page.GotoAsync($"/clients/{client}/consent");
        await page.GetByLabel("Your full name").FillAsync(name);
        await page.GetByRole(AriaRole.Button, new() { Name = "I agree and sign" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Signed and in force").First).ToBeVisibleAsync();

        await page.GotoAsync($"/clients/{client}/admit");
        var counselor = page.GetByLabel("Primary counselor");
        var choice = await counselor.Locator("option", new() { HasText = "Andre Whitaker" }).GetAttributeAsync("value");
        await counselor.SelectOptionAsync([choice!]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Admit", Exact = true }).ClickAsync();
        await page.WaitForURLAsync($"**/clients/{client}");
        await Assertions.Expect(page.GetByText("Records received").First).ToBeVisibleAsync();
    }

    private static async Task DocumentAsync(RunningClinic clinic, string name)
    {
        var page = await clinic.StaffAsync("counselor2");
        await page.GotoAsync("/today");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("^Open ?: Skills for strong feelings$") }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Open session" }).ClickAsync();
        await page.GetByText("Somebody came who is not on the roster").ClickAsync();
        await page.Locator("#walk-in").SelectOptionAsync(new SelectOptionValue { Label = name });
        await page.GetByRole(AriaRole.Button, new() { Name = "Add walk-in" }).ClickAsync();

        var seat = page.Locator("[data-seat]", new() { HasText = name });
        await Assertions.Expect(seat.GetByText("Walk-in")).ToBeVisibleAsync();
        await Assertions.Expect(seat.Locator("input[value=present]")).ToBeCheckedAsync();
        await page.GetByLabel("What the group did").FillAsync(SharedText);
        await seat.GetByLabel("Response:").FillAsync(Response);
        await page.GetByRole(AriaRole.Button, new() { Name = "Finish session" }).ClickAsync();
        await page.GetByLabel("I led this group and these notes are true").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign 1 note" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Nothing changes any more")).ToBeVisibleAsync();
    }

    private static async Task ReadAsync(RunningClinic clinic, string client)
    {
        var page = await clinic.StaffAsync("counselor");
        await page.GotoAsync($"/clients/{client}/notes");
        await page.Locator(".note-line", new() { HasText = Response }).GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.Locator(".note-text")).ToContainTextAsync(SharedText);
        await Assertions.Expect(page.Locator(".note-text")).ToContainTextAsync(Response);
        await Assertions.Expect(page.GetByText("Signed, unchanged")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("Andre Whitaker, LCSW").First).ToBeVisibleAsync();
    }

    // Openly licensed sample data that lies beside the project and is not part of it.
    private static string[] Bundles()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Footbridge.slnx")))
        {
            root = root.Parent;
        }

        const string Relative = "data/samples/fhir-synthea-sud";
        var folder = Path.Combine(root?.Parent?.FullName ?? "/", "shared", Relative);
        Assert.SkipUnless(Directory.Exists(folder), $"Sample data is absent: shared/{Relative}");
        return [.. Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal)];
    }

    private static async Task<(int Code, string Words)> ImportAsync(RunningClinic clinic, string[] files)
    {
        var before = Console.Out;
        await using var words = new StringWriter(CultureInfo.InvariantCulture);
        Console.SetOut(words);
        try
        {
            var code = await CommandLine.InvokeAsync(["import", "fhir", .. files, "--data", clinic.DataDirectory]);
            return (code, words.ToString());
        }
        finally
        {
            Console.SetOut(before);
        }
    }

    private static int EntriesOf(string file)
    {
        using var bundle = JsonDocument.Parse(File.ReadAllBytes(file));
        return bundle.RootElement.GetProperty("entry").GetArrayLength();
    }

    private static string NameIn(string file)
    {
        using var bundle = JsonDocument.Parse(File.ReadAllBytes(file));
        var name = bundle
            .RootElement.GetProperty("entry")
            .EnumerateArray()
            .Select(e => e.GetProperty("resource"))
            .First(r => r.GetProperty("resourceType").GetString() == "Patient")
            .GetProperty("name")[0];
        return $"{name.GetProperty("given")[0].GetString()} {name.GetProperty("family").GetString()}";
    }

    private static string RowsOf(RunningClinic clinic)
    {
        using var connection = new SqliteConnection(
            $"Data Source={Path.Combine(clinic.DataDirectory, "footbridge.db")};Pooling=False"
        );
        connection.Open();
        var counts = new List<string>();
        foreach (
            var table in Read(
                "select name from sqlite_master where type = 'table' and (name like 'intake!_%' escape '!' or name like 'people!_%' escape '!') order by name"
            )
        )
        {
            counts.Add($"{table}: {Read($"select count(*) from \"{table}\"")[0]}");
        }

        return string.Join('\n', counts);

        List<string> Read(string query)
        {
            using var command = connection.CreateCommand();
            command.CommandText = query;
            using var reader = command.ExecuteReader();
            var rows = new List<string>();
            while (reader.Read())
            {
                rows.Add(Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture)!);
            }

            return rows;
        }
    }

    [GeneratedRegex("/clients/([0-9a-f-]{36})/")]
    private static partial Regex ClientInAddress();

    /// <summary>What the command said about one file.</summary>
    private sealed partial class Report
    {
        public required int Total { get; init; }

        public required int Taken { get; init; }

        public required int Kept { get; init; }

        public required int Refused { get; init; }

        public required string Referral { get; init; }

        /// <summary>Entries by type of resource.</summary>
        public Dictionary<string, int> Rows { get; } = [];

        /// <summary>Entries taken by type of resource.</summary>
        public Dictionary<string, int> TakenOf { get; } = [];

        public static List<Report> Read(string words)
        {
            var reports = new List<Report>();
            foreach (var part in words.Split("File ", StringSplitOptions.RemoveEmptyEntries))
            {
                var all = Line().Matches(part);
                var total = all[^1];
                var report = new Report
                {
                    Total = Number(total.Groups["type"].Value[4..]),
                    Taken = Number(total.Groups["taken"].Value),
                    Kept = Number(total.Groups["kept"].Value),
                    Refused = Number(total.Groups["refused"].Value),
                    Referral = Address().Match(part).Value,
                };
                foreach (Match row in all.SkipLast(1))
                {
                    report.Rows[row.Groups["type"].Value] =
                        Number(row.Groups["taken"].Value)
                        + Number(row.Groups["kept"].Value)
                        + Number(row.Groups["refused"].Value);
                    report.TakenOf[row.Groups["type"].Value] = Number(row.Groups["taken"].Value);
                }

                reports.Add(report);
            }

            return reports;
        }

        private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

        [GeneratedRegex(
            @"^ +(?<type>All \d+|[A-Za-z]+) +(?<taken>\d+) +(?<kept>\d+) +(?<refused>\d+)\r?$",
            RegexOptions.Multiline | RegexOptions.ExplicitCapture
        )]
        private static partial Regex Line();

        [GeneratedRegex("/intake/[0-9a-f-]{36}")]
        private static partial Regex Address();
    }
}
