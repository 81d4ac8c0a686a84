using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Episodes.Aftercare;

/// <summary>What comes next, for the client's phone.</summary>
[Requires(CarePermissions.OwnPlan)]
internal sealed class MyAftercare(FootbridgeDb db, ProgramCalendar calendar) : IQuery<MyAftercare.Input, MyAftercare.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    /// <summary>What the page shows.</summary>
    /// <param name="LeftOn">Last day of the stay; null while it is open.</param>
    /// <param name="Words">What comes after, in words.</param>
    /// <param name="Appointments">Appointments to come.</param>
    /// <param name="Supports">People to turn to.</param>
    /// <param name="Calls">Days around which the program gets in touch.</param>
    public sealed record View(
        DateOnly? LeftOn,
        string Words,
        IReadOnlyList<Appointment> Appointments,
        IReadOnlyList<Support> Supports,
        IReadOnlyList<DateOnly> Calls
    )
    {
        public bool IsEmpty => Words.Length == 0 && Appointments.Count == 0 && Supports.Count == 0 && Calls.Count == 0;
    }

    public sealed record Appointment(DateOnly On, TimeOnly? Time, string With, string Where);

    public sealed record Support(string Name, string For, string Phone);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await AftercareStay.LatestAsync(db, input.Client, ct) is not { } stay)
        {
            return new View(null, "", [], [], []);
        }

        var today = calendar.Today;
        var appointments = await db.Set<AftercareAppointment>()
            .Where(a => a.Episode == stay.Id && a.CancelledAt == null && a.On >= today)
            .OrderBy(a => a.On)
            .ThenBy(a => a.Time)
            .Select(a => new Appointment(a.On, a.Time, a.WithWhom, a.Place))
            .ToListAsync(ct);
        var supports = await db.Set<AftercareSupport>()
            .Where(s => s.Episode == stay.Id && s.RemovedAt == null)
            .OrderBy(s => s.Id)
            .Select(s => new Support(s.Name, s.Purpose, s.Phone))
            .ToListAsync(ct);
        var calls = await db.Set<FollowUp>()
            .Where(f => f.Episode == stay.Id && f.Ending == "" && f.ClosesOn >= today)
            .OrderBy(f => f.DueOn)
            .Select(f => f.DueOn)
            .ToListAsync(ct);
        return new View(stay.DischargedOn, stay.Aftercare, appointments, supports, calls);
    }
}
