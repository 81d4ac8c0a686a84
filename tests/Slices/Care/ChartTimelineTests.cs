using Footbridge.Care.Chart;
using Footbridge.Contracts.Care;
using Footbridge.Contracts.Risk;
using Footbridge.Recovery.Lapses;
using Footbridge.Slices.Sessions;
using LastUse = Footbridge.Care.Chart.LastUse;

namespace Footbridge.Slices.Care;

/// <summary>What happened in a record: by kind, and only what may be read.</summary>
public sealed class ChartTimelineTests
{
    [Theory, Engines]
    public async Task Notes_and_sessions_stand_on_the_timeline_and_lead_to_their_pages(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 2);
        await room.SignedAsync();
        var all = await AskAsync(clinic, room.Leader, room.People[0], []);
        all.Entries.Select(e => e.Kind).ShouldBe(["note", "session"], ignoreOrder: true);
        all.Entries.Single(e => e.Kind == "session").Href.ShouldBe($"/sessions/{room.Group.Id.Value}/{clinic.Today:yyyy-MM-dd}");
        var notes = await AskAsync(clinic, room.Leader, room.People[0], ["note", "no-such-kind"]);
        (notes.Entries.Single().Kind, notes.Chosen.Single()).ShouldBe(("note", "note"));
    }

    [Theory, Engines]
    public async Task Kinds_that_the_caller_may_not_read_are_absent_also_when_asked_for(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 1);
        await room.SignedAsync();
        var seen = await AskAsync(clinic, clinic.Staff(RoleCodes.Biller), room.People[0], ["note"]);
        seen.Entries.ShouldBeEmpty();
        seen.Kinds.Select(k => k.Code).ShouldNotContain("note");
        seen.Chosen.ShouldBeEmpty();
    }

    [Theory, Engines]
    public async Task A_day_before_the_first_entry_is_empty(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var room = await GroupRoom.WithAsync(clinic, 1);
        await room.SignedAsync();
        var view = await AskAsync(clinic, room.Leader, room.People[0], [], clinic.Today.AddDays(-1));
        (view.Entries.Count, view.Next).ShouldBe((0, null));
    }

    [Theory, Engines]
    public async Task The_last_use_is_the_latest_that_any_module_knows_of(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var client = await clinic.PersonAsync();
        (await UseAsync(clinic, client)).ShouldBeNull();
        await clinic.DoAsync<ReportLapse.Input, Urgency>(
            clinic.ClientCaller(client),
            new(client, new() { UsedOn = clinic.Today.AddDays(-1) })
        );
        (await UseAsync(clinic, client)).ShouldBe(new UseReport(clinic.Today.AddDays(-1), "recovery.use.told"));
    }

    private static async Task<UseReport?> UseAsync(Clinic clinic, ClientId client) =>
        (await clinic.AskAsync<LastUse.Input, LastUse.View>(clinic.Staff(RoleCodes.Counselor), new(client))).Value.Latest;

    private static async Task<ChartTimeline.View> AskAsync(
        Clinic clinic,
        Caller caller,
        ClientId client,
        string[] kinds,
        DateOnly? until = null
    ) => (await clinic.AskAsync<ChartTimeline.Input, ChartTimeline.View>(caller, new(client, kinds, until, 20))).Value;
}
