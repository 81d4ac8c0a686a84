using Footbridge.Monitoring.Screens;

namespace Footbridge.Slices.Monitoring;

public sealed class ScreenTests
{
    [Theory, Engines]
    public async Task A_recorded_screen_stands_on_the_client_s_list(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        (await RecordAsync(clinic, client, Finding.Positive)).Succeeded.ShouldBeTrue();
        var entry = (await ListAsync(clinic, client)).ShouldHaveSingleItem();
        entry.Results.ShouldBe([new ScreensOf.Result("alcohol", Finding.Positive)]);
    }

    [Theory, Engines]
    public async Task The_laboratory_s_answer_is_added(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await RecordAsync(clinic, client, Finding.Pending);
        var waiting = (await ListAsync(clinic, client)).ShouldHaveSingleItem();
        (await CompleteAsync(clinic, client, waiting.Id, waiting.Version)).Succeeded.ShouldBeTrue();
        (await ListAsync(clinic, client)).ShouldHaveSingleItem().IsWaiting.ShouldBeFalse();
    }

    [Theory, Engines]
    public async Task An_answer_to_a_screen_changed_meanwhile_is_refused(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await RecordAsync(clinic, client, Finding.Pending);
        var waiting = (await ListAsync(clinic, client)).ShouldHaveSingleItem();
        var outcome = await CompleteAsync(clinic, client, waiting.Id, waiting.Version + 1);
        outcome.Problem!.Code.ShouldBe("core.changed-meanwhile");
    }

    [Theory, Engines]
    public async Task A_screen_of_somebody_else_is_not_found(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var other = await clinic.PersonAsync("Someone", "Else");
        await RecordAsync(clinic, client, Finding.Pending);
        var waiting = (await ListAsync(clinic, client)).ShouldHaveSingleItem();
        var outcome = await CompleteAsync(clinic, other, waiting.Id, waiting.Version);
        outcome.Problem!.Kind.ShouldBe(ProblemKind.NotFound);
    }

    [Theory, Engines]
    public async Task Intake_records_no_screens(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        var outcome = await RecordAsync(clinic, client, Finding.Negative, RoleCodes.Intake);
        outcome.Problem!.Kind.ShouldBe(ProblemKind.Forbidden);
    }

    private static Task<Outcome<Done>> RecordAsync(
        Clinic clinic,
        ClientId client,
        Finding finding,
        string role = RoleCodes.Medical
    ) =>
        clinic.DoAsync<RecordScreen.Input, Done>(
            clinic.Staff(role),
            new(
                client,
                new()
                {
                    CollectedOn = clinic.Today,
                    Panel = "alcohol",
                    Method = "urine-lab",
                    Findings = new Dictionary<string, Finding>(StringComparer.Ordinal) { ["alcohol"] = finding },
                }
            )
        );

    private static Task<Outcome<Done>> CompleteAsync(Clinic clinic, ClientId client, Guid screen, int version) =>
        clinic.DoAsync<CompleteScreen.Input, Done>(
            clinic.Staff(RoleCodes.Medical),
            new(
                client,
                screen,
                version,
                new Dictionary<string, Finding>(StringComparer.Ordinal) { ["alcohol"] = Finding.Negative },
                new Dictionary<string, decimal>(StringComparer.Ordinal),
                null
            )
        );

    private static async Task<IReadOnlyList<ScreensOf.Entry>> ListAsync(Clinic clinic, ClientId client) =>
        (await clinic.AskAsync<ScreensOf.Input, ScreensOf.View>(clinic.Staff(RoleCodes.Medical), new(client, 10))).Value.Entries;
}
