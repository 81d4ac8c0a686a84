using Footbridge.Contracts.Intake;
using Footbridge.Intake.Placements;
using Footbridge.Intake.Received;
using Footbridge.Intake.Referrals;

namespace Footbridge.Slices.Intake;

/// <summary>Records that others send.</summary>
public sealed class ImportSliceTests
{
    [Theory, Engines]
    public async Task The_same_file_twice_changes_nothing(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var first = await ImportAsync(clinic, IntakeSteps.Record("aa"));
        var second = await ImportAsync(clinic, IntakeSteps.Record("aa"));
        second.ShouldBe(first with { AlreadyThere = true });
        (await RecordsAsync(clinic, first.Client)).Records.ShouldBe(1);
    }

    [Theory, Engines]
    public async Task A_newer_file_about_the_same_person_joins_the_same_referral(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var first = await ImportAsync(clinic, IntakeSteps.Record("aa", display: "Older"));
        clinic.Clock.Advance(TimeSpan.FromHours(1));
        var second = await ImportAsync(clinic, IntakeSteps.Record("bb", display: "Newer"));
        second.ShouldBe(first);
        var records = await RecordsAsync(clinic, first.Client);
        records.Facts.ShouldHaveSingleItem().Display.ShouldBe("Newer");
        records.Documents.Count.ShouldBe(2);
    }

    [Theory, Engines]
    public async Task Two_people_of_two_senders_stay_two(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var first = await ImportAsync(clinic, IntakeSteps.Record("aa"));
        var second = await ImportAsync(clinic, IntakeSteps.Record("bb", "https://other.example.org|77"));
        second.Client.ShouldNotBe(first.Client);
    }

    [Theory, Engines]
    public async Task Somebody_who_comes_back_after_a_closed_referral_gets_a_new_one(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var first = await ImportAsync(clinic, IntakeSteps.Record("aa"));
        var closed = await clinic.DoAsync<CloseReferral.Input, Done>(
            clinic.Staff(RoleCodes.Intake),
            new(new ReferralId(first.Referral), first.Client, 0, CloseReason.CareElsewhere, null)
        );
        closed.Problem.ShouldBeNull();
        clinic.Clock.Advance(TimeSpan.FromDays(90));
        var second = await ImportAsync(clinic, IntakeSteps.Record("bb"));
        second.Client.ShouldBe(first.Client);
        second.Referral.ShouldNotBe(first.Referral);
    }

    [Theory, Engines]
    public async Task A_document_is_handed_out_as_it_came(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var imported = await ImportAsync(clinic, IntakeSteps.Record("aa"));
        var document = (await RecordsAsync(clinic, imported.Client)).Documents.ShouldHaveSingleItem();
        var file = await clinic.AskAsync<DownloadDocument.Input, DownloadDocument.Output>(
            clinic.Staff(RoleCodes.Intake),
            new(document.Id, imported.Client)
        );
        file.Value.Json.ShouldBe("""[{"resourceType":"Procedure"}]""");
    }

    [Theory, Engines]
    public async Task A_score_of_the_record_is_offered_on_the_placement_page(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var imported = await ImportAsync(clinic, IntakeSteps.Record("aa"));
        var sheet = await clinic.AskAsync<PlacementSheet.Input, PlacementSheetView>(
            clinic.Staff(RoleCodes.Counselor),
            new(imported.Client)
        );
        sheet.Value.Facts.Phq9.ShouldBe(14);
    }

    [Theory, Engines]
    public async Task Billers_do_not_read_records_that_others_sent(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var imported = await ImportAsync(clinic, IntakeSteps.Record("aa"));
        var read = await clinic.AskAsync<ReceivedRecords.Input, ReceivedRecords.Output>(
            clinic.Staff(RoleCodes.Biller),
            new(imported.Client)
        );
        read.Problem!.Code.ShouldBe("core.forbidden");
    }

    private static async Task<ImportedPerson> ImportAsync(Clinic clinic, ImportPerson person) =>
        (await clinic.DoAsync<ImportPerson, ImportedPerson>(clinic.Staff(RoleCodes.Intake), person)).Value;

    private static async Task<ReceivedRecords.Output> RecordsAsync(Clinic clinic, ClientId client) =>
        (await clinic.AskAsync<ReceivedRecords.Input, ReceivedRecords.Output>(clinic.Staff(RoleCodes.Intake), new(client))).Value;
}
