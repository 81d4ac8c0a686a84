using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Schedule.Staffing;

namespace Footbridge.Schedule.Planning;

/// <summary>Ways through a day on which somebody who leads groups is sick, with who is touched and how. Nothing is changed by it.</summary>
[Requires(SchedulePermissions.PlanSeason)]
internal sealed class SickDay(
    FactsReader facts,
    IClients clients,
    IStaff staff,
    IVisibleClients visible,
    StaffWeeks leaves,
    ProgramCalendar calendar
) : IQuery<SickDay.Input, SickDay.Output>
{
    public sealed record Input(UserId? User, DateOnly? On);

    /// <summary>What is done about one meeting.</summary>
    /// <param name="Group">The group.</param>
    /// <param name="Title">Its title.</param>
    /// <param name="Start">Its start.</param>
    /// <param name="Minutes">Its length.</param>
    /// <param name="StepsIn">Who leads it; null where it is cancelled.</param>
    /// <param name="Elsewhere">Who has a seat elsewhere, in which group and when.</param>
    /// <param name="Without">Who has none.</param>
    public sealed record Step(
        GroupId Group,
        string Title,
        TimeOnly Start,
        int Minutes,
        string? StepsIn,
        IReadOnlyList<(string Name, string Title, DateOnly On)> Elsewhere,
        IReadOnlyList<string> Without
    );

    /// <summary>One way.</summary>
    public sealed record Way(string Mark, IReadOnlyList<Step> Steps);

    /// <summary>The day.</summary>
    /// <param name="Staff">Who may be chosen.</param>
    /// <param name="User">Who is sick; null before somebody is chosen.</param>
    /// <param name="On">The day.</param>
    /// <param name="Ways">Up to three; empty when the person leads nothing that day.</param>
    /// <param name="Clients">Whose data is in it.</param>
    public sealed record Output(
        IReadOnlyList<StaffMember> Staff,
        StaffMember? User,
        DateOnly On,
        IReadOnlyList<Way> Ways,
        IReadOnlyCollection<ClientId> Clients
    ) : IAboutClients;

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        var all = await staff.AllAsync(ct);
        var on = input.On is { } day && day >= calendar.Today ? day : calendar.Today;
        if (all.FirstOrDefault(s => s.Id == input.User) is not { } sick)
        {
            return new Output(all, null, on, [], []);
        }

        var model = WeekModel.Of(await facts.ReadAsync(on, ct));
        var ways = SickCalls.For(model, sick.Id, on, await leaves.AwayOnAsync(on, ct), ct);
        var hidden = await visible.HiddenAsync(ct);
        var touched = ways.SelectMany(w => w.Steps)
            .SelectMany(s => s.Without.Concat(s.Elsewhere.Select(e => e.Client)))
            .Distinct()
            .Where(c => !hidden.Contains(c))
            .ToList();
        var names = (await clients.FindAsync(touched, ct)).ToDictionary(c => c.Key, c => c.Value.DisplayName);
        var faces = all.ToDictionary(s => s.Id, s => s.DisplayName);
        var titles = model.Facts.Groups.ToDictionary(g => g.Group, g => g.Title);
        return new Output(
            all,
            sick,
            on,
            [
                .. ways.Select(w => new Way(
                    w.Mark,
                    [
                        .. w.Steps.Select(s => new Step(
                            s.Group.Group,
                            s.Group.Title,
                            s.Group.Start,
                            s.Group.Minutes,
                            s.StepsIn is { } face ? faces.GetValueOrDefault(face, "") : null,
                            [
                                .. s
                                    .Elsewhere.Where(e => names.ContainsKey(e.Client))
                                    .Select(e => (names[e.Client], titles.GetValueOrDefault(e.Group, ""), e.On)),
                            ],
                            [.. s.Without.Where(names.ContainsKey).Select(c => names[c])]
                        )),
                    ]
                )),
            ],
            touched
        );
    }
}
