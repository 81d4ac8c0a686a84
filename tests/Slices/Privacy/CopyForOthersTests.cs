using System.IO.Compression;
using Footbridge.Contracts.Intake;
using Footbridge.Contracts.Privacy;
using Footbridge.Host.Start;
using Footbridge.Privacy.Consents;
using Footbridge.Privacy.Disclosures;
using Footbridge.Privacy.Rights.Copies;
using Footbridge.Privacy.Rights.Copies.Making;
using Footbridge.Privacy.Rights.Requests;
using Footbridge.Privacy.Rights.Requests.Work;
using Footbridge.Slices.Intake;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Privacy;

/// <summary>Copies of a record for somebody whom the client named: a disclosure like any other.</summary>
public sealed class CopyForOthersTests
{
    [Theory, Engines]
    public async Task A_copy_for_a_named_doctor_is_a_disclosure_and_holds_what_the_consent_names(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await ReceivedAsync(clinic);
        var consent = await SignAsync(clinic, client, RecipientRole.Provider, Vocabulary.Treatment, Vocabulary.Parts);
        var prepared = await PrepareAsync(clinic, client, consent);
        prepared.Problem.ShouldBeNull();
        using var copy = await TakeAsync(clinic, client, prepared.Value.Copy!.Value);
        copy.Entries.Select(e => e.FullName).ShouldBe(["record.fhir.json", "record.html"], ignoreOrder: true);
        var page = Read(copy.GetEntry("record.html")!);
        page.ShouldContain("42 CFR part 2");
        page.ShouldContain("Dr. Example");
        (page + Read(copy.GetEntry("record.fhir.json")!)).ShouldNotContain("56888-1");
        (await DisclosuresAsync(clinic, client)).ShouldBe(1);
    }

    [Theory, Engines]
    public async Task Hiv_data_goes_along_when_the_consent_names_it(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await ReceivedAsync(clinic);
        string[] all = [.. Vocabulary.Parts, Vocabulary.Hiv];
        var consent = await SignAsync(clinic, client, RecipientRole.Provider, Vocabulary.Treatment, all);
        using var copy = await TakeAsync(clinic, client, (await PrepareAsync(clinic, client, consent)).Value.Copy!.Value);
        Read(copy.GetEntry("record.fhir.json")!).ShouldContain("56888-1");
    }

    [Theory, Engines]
    public async Task A_plan_that_shall_not_hear_of_it_gets_no_copy(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await ReceivedAsync(clinic);
        var consent = await SignAsync(clinic, client, RecipientRole.Payer, Vocabulary.Payment, Vocabulary.Parts);
        var asked = await clinic.DoAsync<AskForRight.Input, RequestId>(
            clinic.ClientCaller(client),
            new(client, new(RequestKind.Restriction, "All of it.", "", PaidInFull: true))
        );
        var answer = new RequestDecision(true, "", "Agreed.");
        await clinic.DoAsync<DecideRequest.Input, Done>(clinic.Staff(RoleCodes.Privacy), new(client, asked.Value, 0, answer));
        (await PrepareAsync(clinic, client, consent)).Problem!.Code.ShouldBe("privacy.disclose.withheld");
        (await DisclosuresAsync(clinic, client)).ShouldBe(0);
    }

    [Theory, Engines]
    public async Task A_copy_does_not_pass_over_a_limit_that_was_agreed(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await ReceivedAsync(clinic);
        var consent = await SignAsync(clinic, client, RecipientRole.Provider, Vocabulary.Treatment, Vocabulary.Parts);
        var asked = await clinic.DoAsync<AskForRight.Input, RequestId>(
            clinic.ClientCaller(client),
            new(client, new(RequestKind.Restriction, "Nothing of the first visit to my old doctor."))
        );
        var answer = new RequestDecision(true, "", "Agreed.");
        await clinic.DoAsync<DecideRequest.Input, Done>(clinic.Staff(RoleCodes.Privacy), new(client, asked.Value, 0, answer));
        (await PrepareAsync(clinic, client, consent)).Problem!.Code.ShouldBe("privacy.disclose.limits");
    }

    [Theory, Engines]
    public async Task A_consent_for_a_part_is_no_consent_for_a_copy_of_all(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await ReceivedAsync(clinic);
        var consent = await SignAsync(clinic, client, RecipientRole.Provider, Vocabulary.Treatment, [Vocabulary.Plan]);
        (await PrepareAsync(clinic, client, consent)).Problem!.Code.ShouldBe("privacy.copy.nobody-named");
    }

    private static async Task<ClientId> ReceivedAsync(Clinic clinic)
    {
        var record = IntakeSteps.Record("aa");
        record = record with
        {
            Facts =
            [
                .. record.Facts,
                new("observation", "http://loinc.org", "56888-1", "Screen", clinic.Today, null, "Negative", "final"),
            ],
            Documents = [new("Immunization", 1, """[{"note":"before HIV care"}]""")],
        };
        return (await clinic.DoAsync<ImportPerson, ImportedPerson>(clinic.Staff(RoleCodes.Intake), record)).Value.Client;
    }

    private static async Task<Guid> SignAsync(
        Clinic clinic,
        ClientId client,
        RecipientRole role,
        string purpose,
        IReadOnlyList<string> information
    )
    {
        var signed = await clinic.SignReleaseAsync(
            client,
            clinic.FamilyDraft() with
            {
                Form = "person",
                RecipientName = "Dr. Example",
                IsPerson = role == RecipientRole.Provider,
                Role = role,
                UnderHipaa = true,
                Purposes = [purpose],
                Information = information,
            }
        );
        signed.Problem.ShouldBeNull();
        return signed.Value.Value;
    }

    private static Task<Outcome<PrepareCopy.Answer>> PrepareAsync(Clinic clinic, ClientId client, Guid consent) =>
        clinic.DoAsync<PrepareCopy.Input, PrepareCopy.Answer>(Officer(clinic), new(client, DemoStories.Password, consent));

    private static async Task<ZipArchive> TakeAsync(Clinic clinic, ClientId client, Guid copy)
    {
        (await clinic.InScopeAsync(clinic.SystemCaller, s => CopyWorker.MakeNextAsync(s, default))).ShouldBeTrue();
        var file = await clinic.DoAsync<TakeCopy.Input, TakeCopy.File>(Officer(clinic), new(client, copy));
        return new ZipArchive(new MemoryStream(file.Value.Bytes), ZipArchiveMode.Read);
    }

    private static Caller Officer(Clinic clinic) => clinic.Staff(RoleCodes.Privacy);

    private static string Read(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }

    private static Task<int> DisclosuresAsync(Clinic clinic, ClientId client) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            s => s.GetRequiredService<FootbridgeDb>().Set<Disclosure>().CountAsync(d => d.Client == client)
        );
}
