using Footbridge.Contracts.People;
using Footbridge.People.Clients;
using Footbridge.People.Palette;
using Footbridge.People.Programs;
using Footbridge.People.Start;

namespace Footbridge.Slices.People;

/// <summary>Who the clients are, and who may know.</summary>
public sealed class ClientTests
{
    [Theory, Engines]
    public async Task Clients_are_found_by_the_beginning_of_any_name_without_accents(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync("José", "Núñez");
        await clinic.PersonAsync("Ana", "Other");
        var found = await ListAsync(clinic, clinic.Staff(RoleCodes.Counselor), "nun jos");
        found.Value.Rows.ShouldHaveSingleItem().Id.ShouldBe(client);
    }

    [Theory, Engines]
    public async Task Clients_of_another_program_are_not_found(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var stranger = clinic.Other.Clients[0].Person;
        var found = await ListAsync(clinic, clinic.Staff(RoleCodes.Counselor), stranger.FamilyName);
        found.Value.Count.ShouldBe(0);
    }

    [Theory, Engines]
    public async Task An_administrator_does_not_see_who_the_clients_are(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        (await ListAsync(clinic, clinic.Staff(RoleCodes.Administrator), null)).Problem!.Kind.ShouldBe(ProblemKind.Forbidden);
    }

    [Theory, Engines]
    public async Task A_client_does_not_see_the_list(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        (await ListAsync(clinic, clinic.ClientCaller(client), null)).Problem!.Kind.ShouldBe(ProblemKind.Forbidden);
    }

    [Theory, Engines]
    public async Task The_head_of_a_page_says_who_it_is_about(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync("Ana", "Example");
        var head = await clinic.AskAsync<GetClientHeader.Input, ClientHeader>(clinic.Staff(RoleCodes.Medical), new(client));
        head.Value.Name.ShouldBe("Ana Example");
        head.Value.Age.ShouldBeNull();
    }

    [Theory, Engines]
    public async Task A_client_of_another_program_is_not_there(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var head = await clinic.AskAsync<GetClientHeader.Input, ClientHeader>(
            clinic.Staff(RoleCodes.Medical),
            new(clinic.Other.Clients[0].Id)
        );
        head.Problem!.Kind.ShouldBe(ProblemKind.NotFound);
    }

    [Theory, Engines]
    public async Task Two_who_correct_a_person_at_once_do_not_overwrite_each_other(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        (await CorrectAsync(clinic, client, "First", version: 0)).Succeeded.ShouldBeTrue();
        (await CorrectAsync(clinic, client, "Second", version: 0)).Problem!.Kind.ShouldBe(ProblemKind.Conflict);
        var shown = await clinic.AskAsync<ShowIdentity.Input, ShowIdentity.Answer>(
            clinic.Staff(RoleCodes.Counselor),
            new(client)
        );
        shown.Value.Person.GivenName.ShouldBe("First");
    }

    [Theory, Engines]
    public async Task A_corrected_phone_number_is_the_one_to_sign_in_with(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.ClientWithPinAsync("280915");
        var corrected = await clinic.DoAsync<CorrectIdentity.Input, Done>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, new() { GivenName = "Testperson", Phone = "202-555-0101" }, Version: 0)
        );
        corrected.Succeeded.ShouldBeTrue();
        var answer = await clinic.DoAsync<Footbridge.People.SignIn.SignInWithPin.Input, Footbridge.People.SignIn.SignInAnswer>(
            clinic.Anonymous,
            new("2025550101", "280915")
        );
        answer.Value.Step.ShouldBe(Footbridge.People.SignIn.SignInStep.Done);
    }

    [Theory, Engines]
    public async Task Somebody_who_cannot_be_reached_is_not_invited(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        await clinic.DoAsync<CorrectIdentity.Input, Done>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, new() { GivenName = "Testperson" }, Version: 0)
        );
        var invited = await clinic.DoAsync<InviteClient.Input, Done>(clinic.Staff(RoleCodes.Counselor), new(client));
        invited.Problem!.Code.ShouldBe("people.invite.no-address");
    }

    [Theory, Engines]
    public async Task The_palette_finds_clients_for_those_who_may_read_them(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync("Zelda", "Example");
        var found = await clinic.AskAsync<FindInPalette.Input, FindInPalette.Found>(clinic.Staff(RoleCodes.Intake), new("zel"));
        found.Value.Hits.ShouldHaveSingleItem().Client.ShouldBe(client);
    }

    [Theory, Engines]
    public async Task A_program_is_set_up_only_once(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var outcome = await clinic.DoAsync<SetUpProgram.Input, Done>(
            clinic.Anonymous,
            new()
            {
                Organization = "Other",
                Program = "Other",
                Zone = "America/Chicago",
                Phone = "2025550100",
                AfterHoursPhone = "",
                SiteName = "Main",
                SiteAddress = "1 Main Street",
                Name = "Somebody",
                Email = "somebody@example.org",
                Password = "marble teapot orbit lantern",
            }
        );
        outcome.Problem!.Code.ShouldBe("people.setup.done-already");
    }

    [Theory, Engines]
    public async Task Other_modules_see_the_program_with_its_open_sites(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var sites = clinic.Story.Sites;
        var closed = await clinic.DoAsync<SaveSite.Input, SiteId>(
            clinic.Staff(RoleCodes.Director),
            new(sites[0].Id, sites[0].Name, sites[0].Address, sites[0].Phone, IsClosed: true, Version: 0)
        );
        closed.Succeeded.ShouldBeTrue();
        var program = await clinic.InScopeAsync(
            clinic.SystemCaller,
            s => s.GetRequiredService<IPrograms>().CurrentAsync(CancellationToken.None)
        );
        program.Zone.ShouldBe(clinic.Story.Zone);
        program.Sites.Select(s => s.Id).ShouldBe(sites.Skip(1).Select(s => s.Id));
    }

    private static Task<Outcome<ListClients.Answer>> ListAsync(Clinic clinic, Caller caller, string? text) =>
        clinic.AskAsync<ListClients.Input, ListClients.Answer>(caller, new(text, 1));

    private static Task<Outcome<Done>> CorrectAsync(Clinic clinic, ClientId client, string given, int version) =>
        clinic.DoAsync<CorrectIdentity.Input, Done>(
            clinic.Staff(RoleCodes.Counselor),
            new(client, new() { GivenName = given, Phone = "202-555-0199" }, version)
        );
}
