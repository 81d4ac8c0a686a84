using Footbridge.Billing.Coverages;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Billing.Authorizations;

/// <summary>Which authorizations payers must be asked for, the oldest first, and those settled lately.</summary>
[Requires(BillingPermissions.Authorizations)]
internal sealed class AuthorizationList(FootbridgeDb db, IClients clients, IVisibleClients visible, ProgramCalendar calendar)
    : IQuery<AuthorizationList.Input, AuthorizationList.View>
{
    private const int DaysBack = 30;

    public sealed record Input;

    public sealed record View(IReadOnlyList<Line> Open, IReadOnlyList<Line> Settled) : IAboutClients
    {
        IReadOnlyCollection<ClientId> IAboutClients.Clients => [.. Open.Concat(Settled).Select(l => l.Client).Distinct()];
    }

    /// <summary>One task.</summary>
    /// <param name="Id">The task.</param>
    /// <param name="Version">Its version.</param>
    /// <param name="Client">The client.</param>
    /// <param name="Name">Name as shown.</param>
    /// <param name="Payer">Name of the payer; empty when none is known.</param>
    /// <param name="FromLevel">Level until then.</param>
    /// <param name="ToLevel">Level from then on.</param>
    /// <param name="From">First day that must be covered.</param>
    /// <param name="HoursPerWeek">Hours a week.</param>
    /// <param name="DaysPerWeek">Days a week.</param>
    /// <param name="WaitingDays">Days since it was opened.</param>
    /// <param name="Outcome">What the payer said; empty while open.</param>
    /// <param name="Number">The payer's number.</param>
    /// <param name="Until">Last day covered.</param>
    public sealed record Line(
        Guid Id,
        int Version,
        ClientId Client,
        string Name,
        string Payer,
        string FromLevel,
        string ToLevel,
        DateOnly From,
        int HoursPerWeek,
        int DaysPerWeek,
        int WaitingDays,
        string Outcome,
        string Number,
        DateOnly? Until
    );

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var hidden = await visible.HiddenAsync(ct);
        var since = calendar.StartOf(calendar.Today.AddDays(-DaysBack));
        var tasks = await db.Set<AuthorizationTask>()
            .AsNoTracking()
            .Where(t => !hidden.Contains(t.Client) && (t.SettledAt == null || t.SettledAt >= since))
            .OrderBy(t => t.OpenedAt)
            .ToListAsync(ct);
        var people = tasks.Select(t => t.Client).Distinct().ToList();
        var names = await clients.FindAsync(people, ct);
        var payers = await db.Set<Coverage>()
            .AsNoTracking()
            .Where(c => people.Contains(c.Client))
            .ToDictionaryAsync(c => c.Client, c => c.Facts.Payer, ct);
        var lines = tasks.ConvertAll(t => new Line(
            t.Id.Value,
            t.Version,
            t.Client,
            names.GetValueOrDefault(t.Client)?.DisplayName ?? "",
            payers.GetValueOrDefault(t.Client, ""),
            t.FromLevel,
            t.ToLevel,
            t.From,
            t.HoursPerWeek,
            t.DaysPerWeek,
            calendar.Today.DayNumber - calendar.DayOf(t.OpenedAt).DayNumber,
            t.Outcome,
            t.Number,
            t.Until
        ));
        return new View([.. lines.Where(l => l.Outcome.Length == 0)], [.. lines.Where(l => l.Outcome.Length > 0).Reverse()]);
    }
}
