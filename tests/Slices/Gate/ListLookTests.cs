using Footbridge.Contracts.Risk;
using Footbridge.People.Clients;
using Footbridge.Risk.Safety;
using Footbridge.Storage;
using Footbridge.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Gate;

/// <summary>A look at a list names everybody who was in it.</summary>
public sealed class ListLookTests
{
    [Theory, Engines]
    public async Task A_look_at_the_list_of_clients_names_them_all(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        ClientId[] people = [await clinic.PersonAsync("One"), await clinic.PersonAsync("Two"), await clinic.PersonAsync("Three")];
        await clinic.AskAsync<ListClients.Input, ListClients.Answer>(clinic.Staff(RoleCodes.Director), new(null, 1));
        (await NamedByLastLineAsync(clinic)).ShouldBe(people, ignoreOrder: true);
    }

    [Theory, Engines]
    public async Task A_look_at_the_huddle_names_who_is_on_it(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var item = await clinic.SafetyItemAsync();
        await clinic.PersonAsync("Other");
        await clinic.AskAsync<Huddle.Input, Huddle.Output>(clinic.Staff(RoleCodes.Director), new(OnlyMine: false));
        (await NamedByLastLineAsync(clinic)).ShouldBe([item.Client]);
    }

    [Theory, Engines]
    public async Task A_trail_with_lists_is_whole(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        await clinic.PersonAsync("One");
        await clinic.PersonAsync("Two");
        await clinic.RaiseAsync(await clinic.PersonAsync("Three"), Urgency.Today);
        await clinic.AskAsync<ListClients.Input, ListClients.Answer>(clinic.Staff(RoleCodes.Director), new(null, 1));
        await clinic.AskAsync<Huddle.Input, Huddle.Output>(clinic.Staff(RoleCodes.Director), new(OnlyMine: false));
        (await clinic.VerifyAuditAsync()).Faults.ShouldBeEmpty();
    }

    private static Task<List<ClientId>> NamedByLastLineAsync(Clinic clinic) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
            {
                var db = services.GetRequiredService<FootbridgeDb>();
                var last = await db.Set<AuditLine>().MaxAsync(l => l.Sequence);
                return await db.Set<AuditClient>().Where(c => c.Sequence == last).Select(c => c.Client).ToListAsync();
            }
        );
}
