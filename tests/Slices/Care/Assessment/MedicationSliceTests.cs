using Footbridge.Care.Assessment.Allergies;
using Footbridge.Care.Assessment.Medications;
using Footbridge.Care.Assessment.Medications.Comparing;
using Footbridge.Contracts.Care;

namespace Footbridge.Slices.Care.Assessment;

public sealed class MedicationSliceTests
{
    [Theory, Engines]
    public async Task A_medicine_for_addiction_is_recognized_and_told_to_others(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        (await SaveAsync(clinic, client, Facts("Suboxone film", "8 mg / 2 mg"))).Succeeded.ShouldBeTrue();
        (await SaveAsync(clinic, client, Facts("Sertraline", "50 mg"))).Succeeded.ShouldBeTrue();
        var told = await clinic.InScopeAsync(
            clinic.SystemCaller,
            services => services.GetRequiredService<IClinicalPicture>().AddictionMedicationsAsync(client, CancellationToken.None)
        );
        var medicine = told.ShouldHaveSingleItem();
        (medicine.Code, medicine.For, medicine.Dose).ShouldBe(("buprenorphine", "opioids", "8 mg / 2 mg, Once a day"));
    }

    [Theory, Engines]
    public async Task Only_medical_staff_keep_the_list(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        (await SaveAsync(clinic, client, Facts("Sertraline", "50 mg"), role: RoleCodes.Counselor)).Problem!.Kind.ShouldBe(
            ProblemKind.Forbidden
        );
    }

    [Theory, Engines]
    public async Task A_medication_ends_or_is_an_error_and_stays_readable_either_way(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await SaveAsync(clinic, client, Facts("Ibuprofen", "400 mg"));
        await SaveAsync(clinic, client, Facts("Lisinopril", "10 mg"));
        var taken = (await ReadAsync(clinic, client)).Taken;
        (await StopAsync(clinic, client, taken[0], clinic.Today.AddDays(1))).Problem!.Code.ShouldBe("core.date-in-future");
        (await StopAsync(clinic, client, taken[0], clinic.Today)).Succeeded.ShouldBeTrue();
        (await StopAsync(clinic, client, taken[1], clinic.Today, inError: true)).Problem!.Code.ShouldBe(
            "care.problems.reason-needed"
        );
        (
            await StopAsync(clinic, client, taken[1], clinic.Today, "Another person's list.", inError: true)
        ).Succeeded.ShouldBeTrue();
        var view = await ReadAsync(clinic, client);
        view.Taken.ShouldBeEmpty();
        view.Earlier.Count(e => e.InError).ShouldBe(1);
        view.Earlier.Count.ShouldBe(2);
    }

    [Theory, Engines]
    public async Task A_comparison_decides_about_each_line_and_changes_the_list_in_one_step(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.AdmittedPersonAsync();
        await SaveAsync(clinic, client, Facts("Acamprosate", "666 mg"));
        await SaveAsync(clinic, client, Facts("Ibuprofen", "400 mg"));
        await SaveAsync(clinic, client, Facts("Sertraline", "50 mg"));
        var before = await ReadAsync(clinic, client);
        before.DueOn.ShouldBe(clinic.Today.AddDays(3));
        var done = await CompareAsync(
            clinic,
            client,
            Decided(before.Taken[0], "continue"),
            Decided(before.Taken[1], "stopped"),
            Decided(before.Taken[2], "changed", "100 mg"),
            new(null, 0, "client", "added", Facts("Vitamin B1", "100 mg"), "Buys it at the pharmacy."),
            new(null, 0, "record", "not-taken", Facts("Omeprazole", ""), "Stopped last year.")
        );
        done.Succeeded.ShouldBeTrue();
        var after = await ReadAsync(clinic, client);
        after
            .Taken.Select(m => (m.Facts.Name, m.Facts.Dose))
            .ShouldBe([("Acamprosate", "666 mg"), ("Sertraline", "100 mg"), ("Vitamin B1", "100 mg")]);
        after.Comparisons.ShouldHaveSingleItem().Lines.Count.ShouldBe(5);
        after.DueOn.ShouldBe(clinic.Today.AddDays(30));
    }

    [Theory, Engines]
    public async Task A_line_that_nobody_decided_about_stops_the_whole_comparison(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await SaveAsync(clinic, client, Facts("Acamprosate", "666 mg"));
        await SaveAsync(clinic, client, Facts("Sertraline", "50 mg"));
        var taken = (await ReadAsync(clinic, client)).Taken;
        (await CompareAsync(clinic, client, Decided(taken[0], "stopped"))).Problem!.Code.ShouldBe("core.changed-meanwhile");
        (await CompareAsync(clinic, client, Decided(taken[0], "stopped"), Decided(taken[1], ""))).Problem!.Code.ShouldBe(
            "care.reconcile.decide-each"
        );
        var view = await ReadAsync(clinic, client);
        (view.Taken.Count, view.Comparisons.Count).ShouldBe((2, 0));
    }

    [Theory, Engines]
    public async Task Nothing_is_concluded_before_somebody_asked_about_allergies(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        (await AllergiesAsync(clinic, client)).Asked.ShouldBeFalse();
        await DeclareNoneAsync(clinic, client);
        (await AllergiesAsync(clinic, client)).NoneKnown.ShouldNotBeNull();
        (await DeclareNoneAsync(clinic, client)).Problem!.Code.ShouldBe("care.allergies.none-already");
    }

    [Theory, Engines]
    public async Task An_allergy_takes_the_place_of_the_statement_that_there_are_none(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await DeclareNoneAsync(clinic, client);
        (await AllergyAsync(clinic, client, "Penicillin", "")).Problem!.Code.ShouldBe("care.allergies.reaction-needed");
        (await AllergyAsync(clinic, client, "Penicillin", "Hives")).Succeeded.ShouldBeTrue();
        var view = await AllergiesAsync(clinic, client);
        view.NoneKnown.ShouldBeNull();
        view.Lines.ShouldHaveSingleItem().Reaction.ShouldBe("Hives");
        (await DeclareNoneAsync(clinic, client)).Problem!.Code.ShouldBe("care.allergies.there-are");
        var struck = await clinic.DoAsync<StrikeAllergy.Input, Done>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, view.Lines[0].Id, view.Lines[0].Version, "It was a cold.")
        );
        struck.Succeeded.ShouldBeTrue();
        (await AllergiesAsync(clinic, client)).Asked.ShouldBeFalse();
    }

    [Theory, Engines]
    public async Task The_newest_answer_about_naloxone_counts(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        (await AllergiesAsync(clinic, client)).Naloxone.ShouldBeNull();
        await NaloxoneAsync(clinic, client, inHand: true, clinic.Today);
        await NaloxoneAsync(clinic, client, inHand: false, clinic.Today.AddDays(-7));
        (await AllergiesAsync(clinic, client)).Naloxone!.InHand.ShouldBeTrue();
    }

    private static MedicationFacts Facts(string name, string dose) =>
        new("", name, dose, "mouth", "Once a day", "Dr. Example", null, "as-agreed");

    private static ReconcileMedications.Choice Decided(MedicationRow line, string decision, string? dose = null) =>
        new(line.Id, line.Version, "list", decision, line.Facts with { Dose = dose ?? line.Facts.Dose }, "");

    private static Task<Outcome<Done>> SaveAsync(
        Clinic clinic,
        ClientId client,
        MedicationFacts facts,
        string role = RoleCodes.Medical
    ) => clinic.DoAsync<SaveMedication.Input, Done>(clinic.Staff(role), new(client, null, 0, facts));

    private static Task<Outcome<Done>> StopAsync(
        Clinic clinic,
        ClientId client,
        MedicationRow line,
        DateOnly on,
        string reason = "",
        bool inError = false
    ) =>
        clinic.DoAsync<StopMedication.Input, Done>(
            clinic.Staff(RoleCodes.Medical),
            new(client, line.Id, line.Version, on, reason, inError)
        );

    private static Task<Outcome<Done>> CompareAsync(
        Clinic clinic,
        ClientId client,
        params IReadOnlyList<ReconcileMedications.Choice> choices
    ) => clinic.DoAsync<ReconcileMedications.Input, Done>(clinic.Staff(RoleCodes.Medical), new(client, choices));

    private static async Task<ReadMedications.View> ReadAsync(Clinic clinic, ClientId client) =>
        (await clinic.AskAsync<ReadMedications.Input, ReadMedications.View>(clinic.Staff(RoleCodes.Medical), new(client))).Value;

    private static Task<Outcome<Done>> DeclareNoneAsync(Clinic clinic, ClientId client) =>
        clinic.DoAsync<DeclareNoAllergies.Input, Done>(clinic.Staff(RoleCodes.Counselor), new(client));

    private static Task<Outcome<Done>> AllergyAsync(Clinic clinic, ClientId client, string substance, string reaction) =>
        clinic.DoAsync<AddAllergy.Input, Done>(clinic.Staff(RoleCodes.Counselor), new(client, substance, reaction, "mild"));

    private static Task<Outcome<Done>> NaloxoneAsync(Clinic clinic, ClientId client, bool inHand, DateOnly on) =>
        clinic.DoAsync<RecordNaloxone.Input, Done>(clinic.Staff(RoleCodes.Counselor), new(client, inHand, on));

    private static async Task<ReadAllergies.View> AllergiesAsync(Clinic clinic, ClientId client) =>
        (await clinic.AskAsync<ReadAllergies.Input, ReadAllergies.View>(clinic.Staff(RoleCodes.Counselor), new(client))).Value;
}
