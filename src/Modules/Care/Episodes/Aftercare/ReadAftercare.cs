using Footbridge.Care.Planning;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Episodes.Aftercare;

/// <summary>What comes after a client's latest stay: appointments, people to turn to, and each time the program gets in touch.</summary>
[Requires(CarePermissions.ReadAftercare)]
internal sealed class ReadAftercare(
    FootbridgeDb db,
    IClients clients,
    IContactWishes wishes,
    IStaff staff,
    ProgramCalendar calendar
) : IQuery<ReadAftercare.Input, ReadAftercare.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    /// <summary>What the page shows.</summary>
    /// <param name="Name">What the client is called.</param>
    /// <param name="AdmittedOn">First day of the stay; null when there was none.</param>
    /// <param name="DischargedOn">Last day, or null while open.</param>
    /// <param name="Words">What comes after, in words.</param>
    /// <param name="Phone">Number to call.</param>
    /// <param name="Wish">How the client wants to hear from the program.</param>
    /// <param name="MayLeaveMessage">Whether a message may be left.</param>
    /// <param name="Appointments">Appointments, cancelled ones too.</param>
    /// <param name="Supports">People to turn to.</param>
    /// <param name="FollowUps">Each time the program gets in touch.</param>
    public sealed record View(
        string Name,
        DateOnly? AdmittedOn,
        DateOnly? DischargedOn,
        string Words,
        string? Phone,
        ContactWish? Wish,
        bool MayLeaveMessage,
        IReadOnlyList<Appointment> Appointments,
        IReadOnlyList<Support> Supports,
        IReadOnlyList<Check> FollowUps
    );

    public sealed record Appointment(Guid Id, DateOnly On, TimeOnly? Time, string With, string Where, bool Cancelled);

    public sealed record Support(Guid Id, string Name, string For, string Phone);

    public sealed record Check(
        Guid Id,
        int Months,
        DateOnly DueOn,
        DateOnly OpensOn,
        DateOnly ClosesOn,
        string Ending,
        bool IsDue,
        IReadOnlyList<Attempt> Attempts
    )
    {
        public bool MayLog(DateOnly today) => Ending.Length == 0 && OpensOn <= today;
    }

    public sealed record Attempt(DateOnly On, TimeOnly Time, string Way, string Outcome, string Words, string By);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } client)
        {
            return Problem.NotFound("care.client-not-found");
        }

        var stay = await AftercareStay.LatestAsync(db, input.Client, ct);
        var wish = await wishes.OfAsync(input.Client, ct);
        var appointments = stay is null
            ? []
            : await db.Set<AftercareAppointment>().AsNoTracking().Where(a => a.Episode == stay.Id).ToListAsync(ct);
        var supports = stay is null
            ? []
            : await db.Set<AftercareSupport>()
                .AsNoTracking()
                .Where(s => s.Episode == stay.Id && s.RemovedAt == null)
                .ToListAsync(ct);
        var checks = stay is null
            ? []
            : await db.Set<FollowUp>()
                .AsNoTracking()
                .Include(f => f.Attempts)
                .Where(f => f.Episode == stay.Id)
                .OrderBy(f => f.Months)
                .ToListAsync(ct);
        var names = await StaffNames.AllAsync(staff, ct);
        foreach (var attempt in checks.SelectMany(c => c.Attempts))
        {
            await names.OfAsync(attempt.By.Value, ct);
        }

        return new View(
            client.PreferredName,
            stay?.AdmittedOn,
            stay?.DischargedOn,
            stay?.Aftercare ?? "",
            wish?.Phone is { Length: > 0 } other ? other : client.Phone,
            wish,
            wish?.MayLeaveMessage ?? client.MayLeaveMessage,
            [
                .. appointments
                    .OrderBy(a => (a.On, a.Time))
                    .Select(a => new Appointment(a.Id.Value, a.On, a.Time, a.WithWhom, a.Place, a.CancelledAt is not null)),
            ],
            [.. supports.OrderBy(s => s.Id.Value).Select(s => new Support(s.Id.Value, s.Name, s.Purpose, s.Phone))],
            [.. checks.Select(c => Show(c, names))]
        );
    }

    private Check Show(FollowUp check, StaffNames names) =>
        new(
            check.Id.Value,
            check.Months,
            check.DueOn,
            check.OpensOn,
            check.ClosesOn,
            check.Ending,
            check.IsDue(calendar.Today),
            [
                .. check
                    .Attempts.OrderByDescending(a => (a.On, a.Time))
                    .Select(a => new Attempt(
                        a.On,
                        a.Time,
                        a.Way,
                        a.Outcome,
                        a.Words,
                        names.Known.GetValueOrDefault(a.By.Value, "")
                    )),
            ]
        );
}
