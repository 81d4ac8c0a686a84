using Footbridge.Contracts.Care;
using Footbridge.Contracts.Schedule;
using Footbridge.Schedule.Meetings;
using Footbridge.Storage;

namespace Footbridge.Slices.Schedule;

/// <summary>What changes a roster stands in the history of the group, whichever way it was changed.</summary>
public sealed class GroupHistoryTests
{
    [Theory, Engines]
    public async Task A_week_that_changes_with_something_larger_stands_in_the_history_of_each_group(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (left, joined) = (clinic.Group("day", DayOfWeek.Monday).Id, clinic.Group("day", DayOfWeek.Thursday).Id);
        var (client, from) = (await clinic.PersonAsync("Testperson"), clinic.Today.AddDays(7));
        await clinic.AssignAsync(client, left, clinic.Today);
        var changed = await SavedAsync(
            clinic,
            s => s.GetRequiredService<IWeekPlans>().ChangeAsync(client, from, [left], [joined], CancellationToken.None)
        );
        changed.Problem.ShouldBeNull();
        (await LastAsync(clinic, left)).ShouldBe(("left", client, from));
        (await LastAsync(clinic, joined)).ShouldBe(("joined", client, from));
    }

    [Theory, Engines]
    public async Task A_visit_that_ends_with_the_stay_stands_in_the_history_of_the_group(Engine engine)
    {
        await using var clinic = await Clinic.OpenAsync(engine);
        var (group, monday) = (clinic.Group("day", DayOfWeek.Monday).Id, clinic.Next(DayOfWeek.Monday));
        var client = await clinic.PersonAsync();
        (await RosterTests.GuestAsync(clinic, client, group, monday)).Problem.ShouldBeNull();
        await SavedAsync(
            clinic,
            s =>
                s.GetRequiredService<IEvents>()
                    .RaiseAsync(new EpisodeClosed(default, client, clinic.Today), CancellationToken.None)
        );
        (await clinic.RosterAsync(group, monday)).ShouldBeEmpty();
        (await LastAsync(clinic, group)).ShouldBe(("visit-withdrawn", client, monday));
    }

    private static Task<Outcome<Done>> SavedAsync(Clinic clinic, Func<IServiceProvider, Task<Outcome<Done>>> work) =>
        clinic.InScopeAsync(
            clinic.Staff(RoleCodes.Counselor),
            async s =>
            {
                var outcome = await work(s);
                await s.GetRequiredService<FootbridgeDb>().SaveChangesAsync();
                return outcome;
            }
        );

    private static async Task<(string Kind, ClientId? Client, DateOnly On)> LastAsync(Clinic clinic, GroupId group)
    {
        // Lines of one moment have no order of their own: what was arranged first is left out.
        var history = (
            await clinic.AskAsync<GroupHistory.Input, GroupHistory.Output>(clinic.Staff(RoleCodes.Counselor), new(group))
        ).Value;
        var line = history.Lines.Single(l => l.Kind != "guest" && !(l.Kind == "joined" && l.On == clinic.Today));
        line.By.ShouldNotBeEmpty();
        return (line.Kind, line.Client, line.On);
    }
}
