using Footbridge.Kernel;
using Footbridge.People.Clients;
using Footbridge.People.Programs;
using Footbridge.People.Roles;
using Footbridge.People.Staff;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Footbridge.People.Sessions;

/// <summary>Says who calls.</summary>
internal sealed class CallerSource(
    IServiceScopeFactory scopes,
    CallerCache cache,
    IEnumerable<PermissionEntry> permissions,
    TimeProvider clock
) : ICallerSource
{
    private readonly IReadOnlyList<PermissionEntry> _permissions = [.. permissions];

    public async Task<Caller?> FindAsync(UserId user, Guid session, CancellationToken ct)
    {
        if (cache.TryGet(session, out var known))
        {
            return known?.User == user ? known : null;
        }

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FootbridgeDb>();
        var now = clock.GetUtcNow();
        var found = await (
            from open in db.Set<SignInSession>().AsNoTracking()
            join membership in db.Set<Membership>().AsNoTracking() on open.Membership equals membership.Id
            join person in db.Set<User>().AsNoTracking() on membership.User equals person.Id
            join program in db.Set<TreatmentProgram>().AsNoTracking() on membership.Program equals program.Id
            where
                open.Id == session
                && open.User == user
                && open.EndedAt == null
                && open.ExpiresAt > now
                && membership.IsActive
                && !person.IsSwitchedOff
            select new
            {
                Membership = membership,
                person.DisplayName,
                program.Zone,
            }
        ).SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        var caller = await OfAsync(scope.ServiceProvider, found.Membership, found.Zone, found.DisplayName, ct) with
        {
            Session = session,
        };
        cache.Keep(session, caller);
        return caller;
    }

    public async Task<Caller?> OwnerAsync(ProgramId program, UserId user, CallerKind kind, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<FootbridgeDb>();
        var found = await (
            from membership in db.Set<Membership>().AsNoTracking()
            join person in db.Set<User>().AsNoTracking() on membership.User equals person.Id
            join place in db.Set<TreatmentProgram>().AsNoTracking() on membership.Program equals place.Id
            where membership.Program == program && membership.User == user && membership.IsActive && !person.IsSwitchedOff
            select new
            {
                Membership = membership,
                person.DisplayName,
                place.Zone,
            }
        ).ToListAsync(ct);
        return found.Find(f => f.Membership.Kind == kind) is { } owner
            ? await OfAsync(scope.ServiceProvider, owner.Membership, owner.Zone, owner.DisplayName, ct)
            : null;
    }

    public async Task<Caller?> AnonymousAsync(string? program, CancellationToken ct)
    {
        var programs = await ProgramsAsync(ct);
        var found =
            programs.FirstOrDefault(p => p.Slug == program)
            ?? programs.FirstOrDefault(p => p.IsPublicDefault)
            ?? (programs.Count > 0 ? programs[0] : null);
        return found is null ? null : Caller.Anonymous(found.Id, found.Zone);
    }

    public async Task<IReadOnlyList<Caller>> SystemAsync(CancellationToken ct) =>
        [.. (await ProgramsAsync(ct)).Select(p => Caller.System(p.Id, p.Zone))];

    // What is the program's own is seen only by a caller of the program.
    private async Task<Caller> OfAsync(
        IServiceProvider services,
        Membership membership,
        string zone,
        string name,
        CancellationToken ct
    )
    {
        services.GetRequiredService<CallContext>().Caller = Caller.System(membership.Program, zone);
        var db = services.GetRequiredService<FootbridgeDb>();
        var role = membership.RoleCode;
        var decided = await db.Set<Role>().AsNoTracking().SingleOrDefaultAsync(r => r.Code == role, ct);
        return new Caller
        {
            Kind = membership.Kind,
            Program = membership.Program,
            User = membership.User,
            Client = membership.Client,
            Permissions = Role.Effective(role, _permissions, decided),
            Duty = RoleCodes.DutyOf(role),
            Zone = zone,
            Name = await NameAsync(db, membership, name, ct),
        };
    }

    // A client is called what they want to be called, also when that changed since the account was made.
    private static async Task<string> NameAsync(FootbridgeDb db, Membership membership, string otherwise, CancellationToken ct)
    {
        if (membership.Kind != CallerKind.Client || membership.Client is not { } client)
        {
            return otherwise;
        }

        var name = await db.Set<ClientRow>()
            .AsNoTracking()
            .Where(c => c.Id == client)
            .Select(c => c.PreferredName ?? c.GivenName)
            .SingleOrDefaultAsync(ct);
        return name ?? otherwise;
    }

    private async Task<List<ProgramInBrief>> ProgramsAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope
            .ServiceProvider.GetRequiredService<FootbridgeDb>()
            .Set<TreatmentProgram>()
            .AsNoTracking()
            .OrderBy(p => p.Name)
            .Select(p => new ProgramInBrief(p.Id, p.Slug, p.Zone, p.IsPublicDefault))
            .ToListAsync(ct);
    }

    private sealed record ProgramInBrief(ProgramId Id, string Slug, string Zone, bool IsPublicDefault);
}
