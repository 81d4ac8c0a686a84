using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;

namespace Footbridge.Schedule.Planning;

/// <summary>Three ways to give a person the week that is prescribed, with who else is touched by each. Nothing is changed by it.</summary>
[Requires(SchedulePermissions.PlanSeason)]
internal sealed class MendWeek(
    FactsReader facts,
    IClients clients,
    IStaff staff,
    IPrograms programs,
    IVisibleClients visible,
    ProgramCalendar calendar
) : IQuery<MendWeek.Input, MendWeek.Output>
{
    public sealed record Input(ClientId Client, DateOnly? From) : IAboutClient;

    /// <summary>A group that is another in a way.</summary>
    /// <param name="Line">The group.</param>
    /// <param name="Joining">Who is new in it.</param>
    /// <param name="Leaving">Who leaves it.</param>
    public sealed record Touched(GroupLine Line, IReadOnlyList<string> Joining, IReadOnlyList<string> Leaving);

    /// <summary>One way.</summary>
    /// <param name="Mark">Names it when it is accepted.</param>
    /// <param name="Hours">Hours the person has then.</param>
    /// <param name="Others">Other people whose week is touched.</param>
    /// <param name="Groups">Groups that are another.</param>
    /// <param name="Sessions">Individual and family sessions that are at another hour, begin or end.</param>
    public sealed record Way(
        string Mark,
        double Hours,
        int Others,
        IReadOnlyList<Touched> Groups,
        IReadOnlyList<SessionLine> Sessions
    );

    /// <summary>The person and the ways.</summary>
    /// <param name="Client">Who.</param>
    /// <param name="Name">Name as shown.</param>
    /// <param name="From">First day it would count.</param>
    /// <param name="HoursNow">Hours now.</param>
    /// <param name="Prescribed">Hours prescribed.</param>
    /// <param name="Ways">Up to three; empty where nothing better is there.</param>
    public sealed record Output(
        ClientId Client,
        string Name,
        DateOnly From,
        double HoursNow,
        double Prescribed,
        IReadOnlyList<Way> Ways
    );

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } person)
        {
            return Problem.NotFound("core.not-found");
        }

        var from = input.From is { } wanted && wanted > calendar.Today ? wanted : calendar.Today.AddDays(1);
        var model = WeekModel.Of(await facts.ReadAsync(from, ct));
        if (model.PersonAt(input.Client) < 0)
        {
            return Problem.Rule("schedule.mend.not-in-care");
        }

        var names = (await staff.AllAsync(ct)).ToDictionary(s => s.Id, s => s.DisplayName);
        var sites = (await programs.CurrentAsync(ct)).Sites.ToDictionary(s => s.Id, s => s.Name);
        var hidden = await visible.HiddenAsync(ct);
        var people = await clients.FindAsync([.. model.People.Where(p => !hidden.Contains(p))], ct);
        var index = model.PersonAt(input.Client);
        return new Output(
            input.Client,
            person.DisplayName,
            from,
            model.HoursOf(model.Published, index),
            model.Clinic.Clients[index].Dose * Slots.Minutes / 60.0,
            [
                .. Mends
                    .For(model, input.Client, ct)
                    .Select(way => new Way(
                        way.Mark,
                        model.HoursOf(way.Repair.Plan, index),
                        SessionChanges.Touched(way.Changes, way.Sessions).Count(c => c != input.Client),
                        [
                            .. way
                                .Changes.Where(c => c.IsChange)
                                .Select(c => new Touched(
                                    GroupLines.Of(c, names, s => sites.GetValueOrDefault(s)),
                                    [.. c.Joining.Where(people.ContainsKey).Select(NameOf)],
                                    [.. c.Leaving.Where(people.ContainsKey).Select(NameOf)]
                                )),
                        ],
                        [
                            .. way
                                .Sessions.Where(c => c.IsChange && people.ContainsKey(c.Client))
                                .Select(c => SessionLine.Of(c, NameOf(c.Client), names, s => sites.GetValueOrDefault(s))),
                        ]
                    )),
            ]
        );

        string NameOf(ClientId client) => people[client].DisplayName;
    }
}
