using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Schedule.Rooms;
using Footbridge.Solver.Checking;
using Footbridge.Solver.Files;
using Footbridge.Solver.Plans;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Planning;

/// <summary>A planned week: how far it is, what it would change for whom, and what stands in the way of more.</summary>
[Requires(SchedulePermissions.PlanSeason)]
internal sealed class SeasonDetail(
    FootbridgeDb db,
    FactsReader facts,
    IStaff staff,
    IClients clients,
    IPrograms programs,
    IVisibleClients visible
) : IQuery<SeasonDetail.Input, SeasonDetail.Output>
{
    public sealed record Input(SeasonId Season);

    /// <summary>The planned week.</summary>
    /// <param name="Id">The planned week.</param>
    /// <param name="From">First day it is to count.</param>
    /// <param name="State">How far it is.</param>
    /// <param name="Part">Part of the work done, in percent.</param>
    /// <param name="Cost">Objective of the best plan so far; null before the first.</param>
    /// <param name="Bound">No plan can be below.</param>
    /// <param name="StopAsked">Whether it was asked to end.</param>
    /// <param name="Outdated">Whether something it was planned from has changed since; then it is not shown.</param>
    /// <param name="View">What it changes; null while it is planned, when it is outdated, and once it is published.</param>
    public sealed record Output(
        SeasonId Id,
        DateOnly From,
        SeasonState State,
        int Part,
        long? Cost,
        long Bound,
        bool StopAsked,
        bool Outdated,
        SeasonView? View
    ) : IAboutClients
    {
        /// <summary>How far the best plan can be from the best there is, as a part of it.</summary>
        public double? Gap => Cost is { } cost && Bound > 0 ? ((double)cost / Bound) - 1 : null;

        IReadOnlyCollection<ClientId> IAboutClients.Clients => [.. View?.People.Select(p => p.Client) ?? []];
    }

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await db.Set<Season>().SingleOrDefaultAsync(s => s.Id == input.Season, ct) is not { } season)
        {
            return Problem.NotFound("core.not-found");
        }

        var model = season.HasOffer ? WeekModel.Of(await facts.ReadAsync(season.From, ct)) : null;
        var outdated = model is not null && !model.IsThatOf(season.Clinic, season.Now);
        return new Output(
            season.Id,
            season.From,
            season.State,
            season.Part,
            season.Plan.Length > 0 ? season.Cost : null,
            season.Bound,
            season.StopAsked,
            outdated,
            model is null || outdated ? null : await ViewAsync(model, season, ct)
        );
    }

    private async Task<SeasonView> ViewAsync(WeekModel model, Season season, CancellationToken ct)
    {
        var plan = PlanFile.Read(season.Plan).Value!;
        var changes = WeekChanges.Of(model, plan);
        var sessions = SessionChanges.Of(model, plan).Where(c => c.IsChange).ToLookup(c => c.Client);
        var names = (await staff.AllAsync(ct)).ToDictionary(s => s.Id, s => s.DisplayName);
        var sites = (await programs.CurrentAsync(ct)).Sites.ToDictionary(s => s.Id, s => s.Name);
        var rooms = await db.Set<Room>().AsNoTracking().ToDictionaryAsync(r => r.Id, ct);
        var hidden = await visible.HiddenAsync(ct);
        var shown = model.People.Where(p => !hidden.Contains(p)).ToList();
        var people = await clients.FindAsync(shown, ct);
        var why = SeasonReasons.Read(season.Reasons).ToDictionary(e => model.People[e.Client]);
        return new()
        {
            Groups = [.. changes.Select(c => GroupLines.Of(c, names, s => sites.GetValueOrDefault(s), rooms))],
            People =
            [
                .. shown.Select(Person).OrderByDescending(p => p.Missing).ThenBy(p => p.Name, StringComparer.CurrentCulture),
            ],
            Bottlenecks =
            [
                .. why
                    .Values.SelectMany(e => e.Facts.Select(f => Obstacles.Of(model, e, f, NameOf, StaffOf)))
                    .Where(o => o.What is not ("busy" or "limits" or "family-time"))
                    .GroupBy(o => o)
                    .Select(g => new Bottleneck(g.Key, g.Count()))
                    .OrderByDescending(b => b.People)
                    .Take(8),
            ],
            Now = WeekSum.Of(Score.Of(model.Clinic, Sound(model))),
            Then = WeekSum.Of(Score.Of(model.Clinic, plan)),
        };

        string? NameOf(SiteId? site) => site is { } at ? sites.GetValueOrDefault(at) : null;

        string StaffOf(UserId user) => names.GetValueOrDefault(user, "");

        PersonLine Person(ClientId client)
        {
            var index = model.PersonAt(client);
            var explained = why.GetValueOrDefault(client);
            var name = people.GetValueOrDefault(client)?.DisplayName ?? "";
            return new(
                client,
                name,
                model.HoursOf(model.Published, index),
                model.HoursOf(plan, index),
                model.Clinic.Clients[index].Dose * Slots.Minutes / 60.0,
                [.. changes.Where(c => c.Joining.Contains(client)).Select(c => c.Now?.Title ?? SeasonView.KeyOf(c))],
                [.. changes.Where(c => c.Leaving.Contains(client)).Select(c => c.Now!.Title)],
                [
                    .. changes
                        .Where(c => c.Fate == GroupFate.Moves && c.Members.Contains(client) && !c.Joining.Contains(client))
                        .Select(c => c.Now!.Title),
                ],
                explained is not null,
                [.. explained?.Facts.Select(f => Obstacles.Of(model, explained, f, NameOf, StaffOf)).Distinct() ?? []],
                explained?.CanBeMet ?? true
            )
            {
                Sessions = [.. sessions[client].Select(c => SessionLine.Of(c, name, names, s => sites.GetValueOrDefault(s)))],
            };
        }
    }

    // The week as it is may break rules that nobody asked about before; what breaks the form of a plan is left out of the count.
    private static WeekPlan Sound(WeekModel model) =>
        PlanCheck.Breaches(model.Clinic, model.Published).Any(b => b.Rule is Rule.Unknown or Rule.Twice)
            ? WeekPlan.Empty
            : model.Published;
}
