using Footbridge.Care.Reviews;
using Footbridge.Clinical.Reviews;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Episodes.Transfers;

/// <summary>What is needed to move a client to another level within the stay.</summary>
[Requires(CarePermissions.Transfer)]
internal sealed class TransferDesk(FootbridgeDb db, IClients clients, IWeekPlans weeks, ProgramCalendar calendar)
    : IQuery<TransferDesk.Input, TransferDesk.View>
{
    /// <summary>Whose, and from which day on.</summary>
    public sealed record Input(ClientId Client, DateOnly? On) : IAboutClient;

    /// <summary>What the page shows.</summary>
    /// <param name="Name">What the client is called.</param>
    /// <param name="Version">Version of the open stay.</param>
    /// <param name="AdmittedOn">First day, or null when there is no open stay.</param>
    /// <param name="DayNumber">Day of the stay.</param>
    /// <param name="Now">Level and dose as decided last.</param>
    /// <param name="Decided">What the latest review decided, and when.</param>
    /// <param name="DecidedOn">When.</param>
    /// <param name="On">First day at the new level.</param>
    /// <param name="Week">The week from that day on.</param>
    public sealed record View(
        string Name,
        int Version,
        DateOnly? AdmittedOn,
        int DayNumber,
        LeveledDose Now,
        ReviewCourse? Decided,
        DateOnly? DecidedOn,
        DateOnly On,
        WeekOptions Week
    );

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } client)
        {
            return Problem.NotFound("care.client-not-found");
        }

        var today = calendar.Today;
        var monday = ProgramCalendar.MondayOf(today).AddDays(7);
        var on = input.On is { } wanted && wanted >= today ? wanted : monday;
        var stay = await db.Set<Episode>()
            .AsNoTracking()
            .FirstOrDefaultAsync(e => e.Client == input.Client && e.DischargedOn == null, ct);
        if (stay is null)
        {
            return new View(client.PreferredName, 0, null, 0, new("", 0, 0), null, null, on, new([], []));
        }

        var review = await db.Set<PlanReview>()
            .AsNoTracking()
            .Where(r => r.Episode == stay.Id)
            .OrderByDescending(r => r.On)
            .FirstOrDefaultAsync(ct);
        return new View(
            client.PreferredName,
            stay.Version,
            stay.AdmittedOn,
            stay.DayNumber(today),
            new(stay.Level, stay.HoursPerWeek, stay.DaysPerWeek),
            review?.Decision,
            review?.On,
            on,
            await weeks.OptionsAsync(input.Client, on, ct)
        );
    }
}
