using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Schedule.Appointments;
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
    AppointmentBook appointments,
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

    /// <summary>An individual or family session of the person who is sick.</summary>
    /// <param name="Name">With whom.</param>
    /// <param name="Kind">Kind code.</param>
    /// <param name="Start">Its start.</param>
    /// <param name="Minutes">Its length.</param>
    /// <param name="Href">Where another hour is offered.</param>
    public sealed record Session(string Name, string Kind, TimeOnly Start, int Minutes, string Href);

    /// <summary>One way.</summary>
    public sealed record Way(string Mark, IReadOnlyList<Step> Steps);

    /// <summary>The day.</summary>
    /// <param name="Staff">Who may be chosen.</param>
    /// <param name="User">Who is sick; null before somebody is chosen.</param>
    /// <param name="On">The day.</param>
    /// <param name="Ways">Up to three; empty when the person leads nothing that day.</param>
    /// <param name="Sessions">Individual and family sessions of that day that take place until somebody decides about them.</param>
    /// <param name="Clients">Whose data is in it.</param>
    public sealed record Output(
        IReadOnlyList<StaffMember> Staff,
        StaffMember? User,
        DateOnly On,
        IReadOnlyList<Way> Ways,
        IReadOnlyList<Session> Sessions,
        IReadOnlyCollection<ClientId> Clients
    ) : IAboutClients;

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        var all = await staff.AllAsync(ct);
        var on = input.On is { } day && day >= calendar.Today ? day : calendar.Today;
        if (all.FirstOrDefault(s => s.Id == input.User) is not { } sick)
        {
            return new Output(all, null, on, [], [], []);
        }

        var model = WeekModel.Of(await facts.ReadAsync(on, ct));
        var sessions = (await appointments.AllAsync(new(on, on), ct)).Where(s => s.CancelledBecause is null).ToList();
        var ways = SickCalls.For(model, sick.Id, on, await leaves.AwayOnAsync(on, ct), sessions, ct);
        var own = sessions.Where(s => s.Staff == sick.Id).ToList();
        var hidden = await visible.HiddenAsync(ct);
        var touched = ways.SelectMany(w => w.Steps)
            .SelectMany(s => s.Without.Concat(s.Elsewhere.Select(e => e.Client)))
            .Concat(own.Select(s => s.Client))
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
            [
                .. own.Where(s => names.ContainsKey(s.Client))
                    .Select(s => new Session(names[s.Client], s.Kind, s.Start, s.Minutes, s.Href)),
            ],
            touched
        );
    }
}
