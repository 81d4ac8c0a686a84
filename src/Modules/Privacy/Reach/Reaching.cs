using Footbridge.Contracts.Care;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Privacy.Reach.Openings;
using Footbridge.Privacy.Reach.Seals;
using Footbridge.Privacy.Reach.Team;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Reach;

/// <summary>Knows how callers and clients stand to each other.</summary>
internal sealed class Reaching(
    FootbridgeDb db,
    IClients clients,
    IEpisodes episodes,
    ITimetable timetable,
    IConsents consents,
    ProgramCalendar calendar
) : IReach
{
    public async Task<ClientReach> OfAsync(Caller caller, ClientId client, CancellationToken ct)
    {
        if (await clients.BriefAsync(client, ct) is not { } brief)
        {
            return ClientReach.Nowhere;
        }

        var isMinor = brief.BornOn is { } born && calendar.Today < born.AddYears(18);
        if (caller.Kind == CallerKind.Family)
        {
            var shared = await consents.ScopesForFamilyAsync(client, caller.User ?? default, calendar.Today, ct);
            return ClientReach.Nowhere with { Exists = true, IsMinor = isMinor, Consents = shared };
        }

        var (user, now) = (caller.User ?? default, calendar.Now);
        var seal = await db.Set<Seal>().FirstOrDefaultAsync(s => s.Client == client && s.LiftedAt == null, ct);
        var opened = await db.Set<OpenedRecord>()
            .Where(o => o.Client == client && o.By == user && o.From <= now && o.Until > now)
            .Select(o => o.Kind)
            .ToListAsync(ct);
        var standing = await episodes.StandingAsync(client, ct);
        var settings = await SettingsAsync(ct);
        return new(
            Exists: true,
            await RelationAsync(caller, client, seal, opened.Contains(OpeningKind.Cover), standing, settings, ct),
            seal is not null,
            opened.Contains(OpeningKind.Emergency),
            isMinor,
            caller.Holds(PrivacyPermissions.ReachHiv),
            []
        );
    }

    public async Task<IReadOnlySet<ClientId>> HiddenFromAsync(Caller caller, Purpose purpose, CancellationToken ct)
    {
        if (purpose == Purpose.Oversight && caller.Duty == Purpose.Oversight)
        {
            return new HashSet<ClientId>();
        }

        var (user, now) = (caller.User ?? default, calendar.Now);
        var settings = await SettingsAsync(ct);
        var seals = await db.Set<Seal>().Where(s => s.LiftedAt == null).ToListAsync(ct);
        var hidden = purpose == Purpose.Treatment ? await OutOfCareAsync(caller, settings, ct) : [];
        hidden.UnionWith(seals.Select(s => s.Client));
        if (hidden.Count == 0)
        {
            return hidden;
        }

        var opened = await db.Set<OpenedRecord>()
            .Where(o => o.By == user && o.From <= now && o.Until > now)
            .Select(o => new { o.Client, o.Kind })
            .ToListAsync(ct);
        // Stepping in opens what is only out of care; an emergency also what is sealed.
        var sealedOnes = seals.Select(s => s.Client).ToHashSet();
        hidden.ExceptWith(
            opened.Where(o => o.Kind == OpeningKind.Emergency || !sealedOnes.Contains(o.Client)).Select(o => o.Client)
        );
        hidden.ExceptWith(seals.Where(s => s.Named.Contains(user.Value)).Select(s => s.Client));
        hidden.ExceptWith(await AssignedAsync(user, ct));
        return hidden;
    }

    private async Task<HashSet<ClientId>> OutOfCareAsync(Caller caller, ReachSettings settings, CancellationToken ct) =>
        BelongsToAll(caller, settings)
            ? [.. await episodes.LeftBeforeAsync(calendar.Today.AddDays(-settings.AftercareDays), ct)]
            : [.. await clients.IdsAsync(ct)];

    private async Task<IEnumerable<ClientId>> AssignedAsync(UserId user, CancellationToken ct)
    {
        var counseled = (await episodes.OpenAsync(ct)).Where(e => e.Counselor == user).Select(e => e.Client);
        return counseled.Concat(await timetable.LedByAsync(user, calendar.Today, ct));
    }

    private async Task<CareRelation> RelationAsync(
        Caller caller,
        ClientId client,
        Seal? seal,
        bool covers,
        CareStanding standing,
        ReachSettings settings,
        CancellationToken ct
    )
    {
        var user = caller.User ?? default;
        if (seal?.Named.Contains(user.Value) == true || standing.Counselor == user)
        {
            return CareRelation.Assigned;
        }

        if ((await timetable.LedByAsync(user, calendar.Today, ct)).Contains(client))
        {
            return CareRelation.Assigned;
        }

        var inCare = standing.LeftOn is not { } left || left >= calendar.Today.AddDays(-settings.AftercareDays);
        return inCare && BelongsToAll(caller, settings) ? CareRelation.CareTeam
            : covers ? CareRelation.Covering
            : CareRelation.None;
    }

    private static bool BelongsToAll(Caller caller, ReachSettings settings) =>
        settings.Team == TeamRule.WholeTeam || caller.Holds(PrivacyPermissions.ReachAllInCare);

    private async Task<ReachSettings> SettingsAsync(CancellationToken ct) =>
        await db.Set<ReachSettings>().SingleOrDefaultAsync(ct) ?? new ReachSettings();
}
