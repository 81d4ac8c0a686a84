using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Episodes.Aftercare;

/// <summary>Whom to get in touch with after a stay, the oldest day first, and how many were reached of how many.</summary>
[Requires(CarePermissions.ReadAftercare)]
internal sealed class AftercareList(FootbridgeDb db, IClients clients, IVisibleClients visible, ProgramCalendar calendar)
    : IQuery<AftercareList.Input, AftercareList.View>
{
    private const int DaysAhead = 30;

    public sealed record Input;

    /// <summary>The list.</summary>
    /// <param name="Due">Windows that are open now.</param>
    /// <param name="Soon">Windows that open in the next weeks.</param>
    /// <param name="Rates">Reached of how many, by months.</param>
    public sealed record View(IReadOnlyList<Line> Due, IReadOnlyList<Line> Soon, IReadOnlyList<ContactRate> Rates) : IAboutClients
    {
        IReadOnlyCollection<ClientId> IAboutClients.Clients => [.. Due.Concat(Soon).Select(l => l.Client).Distinct()];
    }

    /// <summary>One person to get in touch with.</summary>
    /// <param name="Client">The client.</param>
    /// <param name="Name">Name as shown.</param>
    /// <param name="Months">Months after the stay.</param>
    /// <param name="DueOn">The day.</param>
    /// <param name="OpensOn">First day of the window.</param>
    /// <param name="ClosesOn">Last day of the window.</param>
    /// <param name="Attempts">Tries so far.</param>
    /// <param name="LastOutcome">What came of the last; null without one.</param>
    public sealed record Line(
        ClientId Client,
        string Name,
        int Months,
        DateOnly DueOn,
        DateOnly OpensOn,
        DateOnly ClosesOn,
        int Attempts,
        string? LastOutcome
    );

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var today = calendar.Today;
        var ahead = today.AddDays(DaysAhead);
        var hidden = await visible.HiddenAsync(ct);
        var counted = await db.Set<FollowUp>()
            .Where(f => !hidden.Contains(f.Client))
            .Select(f => new CountedFollowUp(f.Months, f.ClosesOn, f.Ending))
            .ToListAsync(ct);
        var open = await db.Set<FollowUp>()
            .AsNoTracking()
            .Include(f => f.Attempts)
            .Where(f => !hidden.Contains(f.Client) && f.Ending == "" && f.OpensOn <= ahead && f.ClosesOn >= today)
            .OrderBy(f => f.DueOn)
            .ToListAsync(ct);
        var names = await clients.FindAsync([.. open.Select(f => f.Client).Distinct()], ct);
        var lines = open.ConvertAll(f => new Line(
            f.Client,
            names.GetValueOrDefault(f.Client)?.DisplayName ?? "",
            f.Months,
            f.DueOn,
            f.OpensOn,
            f.ClosesOn,
            f.Attempts.Count,
            f.Attempts.MaxBy(a => (a.On, a.Time))?.Outcome
        ));
        return new View(
            [.. lines.Where(l => l.OpensOn <= today)],
            [.. lines.Where(l => l.OpensOn > today)],
            ContactRate.Count(counted, today)
        );
    }
}
