using Footbridge.Care.Episodes;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Chart;

/// <summary>Who a chart is about, at a glance.</summary>
[Requires(CarePermissions.ReadChart)]
internal sealed class ChartFront(FootbridgeDb db, IClients clients, IStaff staff, ProgramCalendar calendar)
    : IQuery<ChartFront.Input, ChartFront.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    /// <summary>What the head of the chart shows.</summary>
    /// <param name="Name">Name as shown.</param>
    /// <param name="Pronouns">Pronouns, when known.</param>
    /// <param name="Age">Age in years, when known.</param>
    /// <param name="Language">Language.</param>
    /// <param name="Level">Level of care of the latest stay; null when there was none.</param>
    /// <param name="DayNumber">Day of the stay.</param>
    /// <param name="AdmittedOn">First day.</param>
    /// <param name="DischargedOn">Last day.</param>
    /// <param name="Counselor">Primary counselor.</param>
    /// <param name="ReviewDueOn">When the plan is to be reviewed next, while the stay is open.</param>
    /// <param name="ReviewOverdue">Whether the plan should have been reviewed before today.</param>
    public sealed record View(
        string Name,
        string? Pronouns,
        int? Age,
        string Language,
        string? Level,
        int DayNumber,
        DateOnly? AdmittedOn,
        DateOnly? DischargedOn,
        string Counselor,
        DateOnly? ReviewDueOn,
        bool ReviewOverdue
    )
    {
        public bool InCare => AdmittedOn is not null && DischargedOn is null;
    }

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } client)
        {
            return Problem.NotFound("care.client-not-found");
        }

        var today = calendar.Today;
        var stay = await db.Set<Episode>()
            .Where(e => e.Client == input.Client)
            .OrderByDescending(e => e.AdmittedOn)
            .AsNoTracking()
            .FirstOrDefaultAsync(ct);
        var counselor = stay is null ? null : await staff.FindAsync(stay.Counselor, ct);
        return new View(
            client.DisplayName,
            client.Pronouns,
            client.BornOn is { } born ? AgeOn(born, today) : null,
            client.Language,
            stay?.DoseOn(today).Level,
            stay?.DayNumber(today) ?? 0,
            stay?.AdmittedOn,
            stay?.DischargedOn,
            counselor?.Printed ?? "",
            stay is { DischargedOn: null } ? stay.ReviewDueOn : null,
            stay is { DischargedOn: null } && stay.ReviewDueOn < today
        );
    }

    private static int AgeOn(DateOnly born, DateOnly today)
    {
        var years = today.Year - born.Year;
        return born.AddYears(years) > today ? years - 1 : years;
    }
}
