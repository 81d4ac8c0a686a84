using System.Text;
using Footbridge.Care.Assessment.Medications;
using Footbridge.Contracts.Monitoring;
using Footbridge.Host.Commands;
using Footbridge.Monitoring.Orders;
using Footbridge.Monitoring.Screens;
using Footbridge.Risk.Safety;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Monitoring;

/// <summary>Results of laboratories: matched, taken once, corrected, confirmed, and read beside the medication list.</summary>
public sealed class LabFileTests
{
    [Theory, Engines]
    public async Task A_result_is_matched_by_the_seal_and_fills_what_waits(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.SampleAsync("771234", "cocaine");
        var taken = await clinic.TakeAsync(File(("771234", "14314-9", "NEG", "F")));
        (taken.Taken, taken.NotTaken.Count).ShouldBe((1, 0));
        (await clinic.ScreenAsync(client)).Results.ShouldHaveSingleItem().Finding.ShouldBe(Finding.Negative);
    }

    [Theory, Engines]
    public async Task A_look_at_a_file_changes_nothing(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.SampleAsync("771234", "cocaine");
        var look = await clinic.AskAsync<LookAtLabFile.Input, LookAtLabFile.View>(
            clinic.Staff(RoleCodes.Medical),
            new(File(("771234", "14314-9", "POS", "F")))
        );
        look.Value.Takeable.ShouldBe(1);
        (await clinic.ScreenAsync(client)).Results.ShouldHaveSingleItem().Finding.ShouldBe(Finding.Pending);
    }

    [Theory, Engines]
    public async Task The_same_file_twice_acts_once(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.SampleAsync("771234", "cocaine");
        var file = File(("771234", "14314-9", "POS", "F"));
        await clinic.TakeAsync(file);
        var again = await clinic.TakeAsync(file);
        (again.Taken, again.Before, again.NotTaken.Count).ShouldBe((0, 1, 0));
        (await clinic.RulesAsync()).ShouldBe([ScreenSignal.Positive]);
    }

    [Theory, Engines]
    public async Task What_is_not_matched_is_told_and_matched_once_the_sample_is_recorded(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var file = File(("771234", "14314-9", "NEG", "F"));
        (await clinic.TakeAsync(file)).NotTaken.ShouldHaveSingleItem().Code.ShouldBe("monitoring.lab.unknown-number");
        await clinic.SampleAsync("771234", "cocaine");
        (await clinic.TakeAsync(file)).Taken.ShouldBe(1);
    }

    [Theory, Engines]
    public async Task A_correction_keeps_the_earlier_result_visible(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.SampleAsync("771234", "cocaine");
        await clinic.TakeAsync(File(("771234", "14314-9", "POS", "F")));
        await clinic.TakeAsync(File(("771234", "14314-9", "NEG", "C")));
        var result = (await clinic.ScreenAsync(client)).Results.ShouldHaveSingleItem();
        result.Finding.ShouldBe(Finding.Negative);
        result.Readings.Select(r => (r.Finding, r.Replaced)).ShouldBe([(Finding.Positive, true), (Finding.Negative, false)]);
        (await clinic.RulesAsync()).ShouldBe([ScreenSignal.Positive, ScreenSignal.Overruled], ignoreOrder: true);
    }

    [Theory, Engines]
    public async Task A_second_result_that_corrects_nothing_is_not_taken(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.SampleAsync("771234", "cocaine");
        await clinic.TakeAsync(File(("771234", "14314-9", "POS", "F")));
        var second = await clinic.TakeAsync(File(("771234", "14314-9", "NEG", "F")));
        second.NotTaken.ShouldHaveSingleItem().Code.ShouldBe("monitoring.lab.answered");
    }

    [Theory, Engines]
    public async Task The_exact_test_overrules_the_first_in_what_is_counted(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.SampleAsync("771234", "cocaine");
        await clinic.TakeAsync(File(("771234", "14314-9", "POS", "F")));
        var screen = await clinic.ScreenAsync(client);
        (
            await clinic.DoAsync<SendToConfirmation.Input, Done>(
                clinic.Staff(RoleCodes.Medical),
                new(client, screen.Id, screen.Version, ["cocaine"])
            )
        ).Succeeded.ShouldBeTrue();
        await clinic.TakeAsync(File(("771234", "14315-6", "NEG", "F")));
        var result = (await clinic.ScreenAsync(client)).Results.ShouldHaveSingleItem();
        (result.Finding, result.Confirmation).ShouldBe((Finding.Negative, Confirmation.NotFound));
        var counted = await clinic.InScopeAsync(
            clinic.SystemCaller,
            s => s.GetRequiredService<IDrugScreens>().OfAsync(client, new(clinic.Today, clinic.Today), CancellationToken.None)
        );
        counted.ShouldHaveSingleItem().Unexplained.ShouldBeFalse();
    }

    [Theory, Engines]
    public async Task A_positive_that_fits_a_medicine_on_the_list_is_expected_and_told_to_nobody(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.SampleAsync("771234", "buprenorphine");
        await clinic.MedicineAsync(client, "Suboxone film");
        await clinic.TakeAsync(File(("771234", "93494-3", "POS", "F")));
        var result = (await clinic.ScreenAsync(client)).Results.ShouldHaveSingleItem();
        result.Finding.ShouldBe(Finding.ExpectedPositive);
        result.Fits.ShouldHaveSingleItem().Medicine.ShouldBe("Suboxone film");
        (await clinic.RulesAsync()).ShouldBeEmpty();
        var mine = await clinic.AskAsync<MyScreens.Input, MyScreens.View>(clinic.ClientCaller(client), new(client));
        mine.Value.Results.ShouldHaveSingleItem().Fits.ShouldBe(["Suboxone film"]);
    }

    [Theory, Engines]
    public async Task A_medicine_for_addiction_that_was_not_found_is_told_to_staff_alone(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.SampleAsync("771234", "buprenorphine");
        await clinic.MedicineAsync(client, "Suboxone film");
        await clinic.TakeAsync(File(("771234", "93494-3", "NEG", "F")));
        (await clinic.ScreenAsync(client)).Missing.ShouldBe(["Suboxone film"]);
        (await clinic.RulesAsync()).ShouldBeEmpty();
        var mine = await clinic.AskAsync<MyScreens.Input, MyScreens.View>(clinic.ClientCaller(client), new(client));
        mine.Value.Results.ShouldHaveSingleItem().Fits.ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task A_result_for_a_waiting_request_becomes_its_screen(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.AskAsync(client, clinic.Today);
        var order = (await clinic.OrdersAsync(client)).ShouldHaveSingleItem();
        var csv = $"order_number,test,result\n{order.Number.ToLowerInvariant()},cocaine,negative\n";
        (await clinic.TakeAsync(Encoding.UTF8.GetBytes(csv))).Taken.ShouldBe(1);
        (await clinic.OrdersAsync(client)).ShouldHaveSingleItem().State.ShouldBe(OrderState.Collected);
        (await clinic.ScreenAsync(client)).Number.ShouldBe(order.Number);
    }

    [Theory, Engines]
    public async Task A_number_of_another_program_is_unknown_here(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.SampleAsync("771234", "cocaine");
        var taken = await clinic.DoAsync<LabFile, LabFileTaken>(
            clinic.OtherStaff(RoleCodes.Medical),
            new(File(("771234", "14314-9", "NEG", "F")))
        );
        taken.Value.NotTaken.ShouldHaveSingleItem().Code.ShouldBe("monitoring.lab.unknown-number");
    }

    [Theory, Engines]
    public async Task A_file_that_does_not_parse_is_refused_at_the_file_with_its_line(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var refused = await clinic.DoAsync<LabFile, LabFileTaken>(
            clinic.Staff(RoleCodes.Medical),
            new("order_number,test,result\nA,cocaine"u8.ToArray())
        );
        var problem = refused.Problem!;
        (problem.Code, problem.Field, problem.Arguments![0]).ShouldBe(("monitoring.lab.columns", "File", "2"));
    }

    [Theory, Engines]
    public async Task Who_hands_a_sample_to_whom_stands_on_its_screen(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.SampleAsync("771234", "cocaine");
        var screen = await clinic.ScreenAsync(client);
        screen.Steps.Select(s => s.Step).ShouldBe([CustodyStep.Collected, CustodyStep.Sealed]);
        clinic.Clock.Advance(TimeSpan.FromHours(1));
        var calendar = new ProgramCalendar(TimeZoneInfo.FindSystemTimeZoneById(clinic.Story.Zone), clinic.Clock);
        (
            await clinic.DoAsync<NoteSampleStep.Input, Done>(
                clinic.Staff(RoleCodes.Medical),
                new(
                    client,
                    screen.Id,
                    screen.Version,
                    CustodyStep.HandedOver,
                    calendar.Today,
                    calendar.TimeOf(calendar.Now),
                    "Nurse",
                    "Courier",
                    null
                )
            )
        ).Succeeded.ShouldBeTrue();
        (await clinic.ScreenAsync(client)).Steps[^1].To.ShouldBe("Courier");
    }

    [Theory, Engines]
    public async Task Nobody_approves_that_they_watch_themselves(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var nurse = clinic.Staff(RoleCodes.Medical);
        var details = LabClinic.Details(clinic, "cocaine", seal: null) with
        {
            Observed = true,
            ObservedWhy = "A sample was as cold as tap water.",
            ObservedApprovedBy = nurse.User,
        };
        (await clinic.DoAsync<RecordScreen.Input, Done>(nurse, new(client, details))).Problem!.Field.ShouldBe(
            nameof(ScreenDetails.ObservedApprovedBy)
        );
        var approved = details with { ObservedApprovedBy = clinic.Staff(RoleCodes.Supervisor).User };
        (await clinic.DoAsync<RecordScreen.Input, Done>(nurse, new(client, approved))).Succeeded.ShouldBeTrue();
    }

    [Theory, Engines]
    public async Task The_command_line_takes_a_file(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.SampleAsync("771234", "cocaine");
        var path = Path.Combine(clinic.Settings.DataDirectory, "results.hl7");
        await System.IO.File.WriteAllBytesAsync(
            path,
            File(("771234", "14314-9", "NEG", "F")),
            TestContext.Current.CancellationToken
        );
        // Two programs share the database.
        var program = await clinic.InScopeAsync(
            clinic.SystemCaller,
            s =>
                s.GetRequiredService<FootbridgeDb>()
                    .Database.SqlQuery<string>(
                        $"select slug as \"Value\" from people_program where id = {clinic.Story.Program.Value}"
                    )
                    .SingleAsync()
        );
        string[] place =
        [
            "--program",
            program,
            "--data",
            clinic.Settings.DataDirectory,
            "--key-file",
            clinic.Settings.KeyFile,
            .. clinic.Settings.Postgres is { } postgres ? (string[])["--postgres", postgres] : [],
        ];
        (await CommandLine.InvokeAsync(["screens", "import", path, .. place])).ShouldBe(ExitCode.Done);
        (await clinic.ScreenAsync(client)).Results.ShouldHaveSingleItem().Finding.ShouldBe(Finding.Negative);
    }

    // One message for each sample: its seal, LOINC, words and status.
    private static byte[] File(params (string Seal, string Loinc, string Words, string Status)[] samples) =>
        Encoding.UTF8.GetBytes(
            string.Join(
                '\r',
                samples.SelectMany(
                    (s, i) =>
                        (string[])
                            [
                                $@"MSH|^~\&|LIS|LAB|FB|CLINIC|20260310||ORU^R01^ORU_R01|M{i}{s.Status}|P|2.5.1",
                                "OBR|1||L1|UDS^Urine drug screen",
                                $"OBX|1|ST|{s.Loinc}^^LN||{s.Words}||||||{s.Status}",
                                $"SPM|1|{s.Seal}",
                            ]
                )
            )
        );
}

/// <summary>What tests of laboratories do again and again.</summary>
internal static class LabClinic
{
    public static ScreenDetails Details(Clinic clinic, string substance, string? seal) =>
        new()
        {
            CollectedOn = clinic.Today,
            Panel = "own",
            Method = "urine-lab",
            Seal = seal,
            Findings = new Dictionary<string, Finding>(StringComparer.Ordinal) { [substance] = Finding.Pending },
        };

    /// <summary>Somebody whose sealed sample waits for the laboratory.</summary>
    public static async Task<ClientId> SampleAsync(this Clinic clinic, string seal, string substance)
    {
        var client = await clinic.PersonAsync();
        var recorded = await clinic.DoAsync<RecordScreen.Input, Done>(
            clinic.Staff(RoleCodes.Medical),
            new(client, Details(clinic, substance, seal))
        );
        recorded.Succeeded.ShouldBeTrue();
        return client;
    }

    public static async Task<LabFileTaken> TakeAsync(this Clinic clinic, byte[] file) =>
        (await clinic.DoAsync<LabFile, LabFileTaken>(clinic.Staff(RoleCodes.Medical), new(file))).Value;

    public static async Task<ScreenOf.View> ScreenAsync(this Clinic clinic, ClientId client)
    {
        var nurse = clinic.Staff(RoleCodes.Medical);
        var list = await clinic.AskAsync<ScreensOf.Input, ScreensOf.View>(nurse, new(client, 5));
        return (
            await clinic.AskAsync<ScreenOf.Input, ScreenOf.View>(nurse, new(client, list.Value.Entries.ShouldHaveSingleItem().Id))
        ).Value;
    }

    /// <summary>Rules of all open signals.</summary>
    public static async Task<IReadOnlyList<string>> RulesAsync(this Clinic clinic) =>
        [
            .. (
                await clinic.AskAsync<Huddle.Input, Huddle.Output>(clinic.Staff(RoleCodes.Counselor), new(false))
            ).Value.Open.SelectMany(o => o.Reasons, (_, r) => r.Rule),
        ];

    public static async Task MedicineAsync(this Clinic clinic, ClientId client, string name)
    {
        var facts = new MedicationFacts("", name, "", "", "", "", null, "");
        (
            await clinic.DoAsync<SaveMedication.Input, Done>(clinic.Staff(RoleCodes.Medical), new(client, null, 0, facts))
        ).Succeeded.ShouldBeTrue();
    }
}
