using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Episodes.Aftercare;

/// <summary>Books an appointment after this level of care, while the stay is open or after it.</summary>
[Requires(CarePermissions.WriteAftercare)]
internal sealed class AddAppointment(FootbridgeDb db, CallContext call, TimeProvider clock, ProgramCalendar calendar)
    : ICommand<AddAppointment.Input, Done>
{
    public sealed record Input(ClientId Client, DateOnly On, TimeOnly? Time, string With, string Where) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await AftercareStay.LatestAsync(db, input.Client, ct) is not { } stay)
        {
            return Problem.Rule("care.discharge.never-admitted");
        }

        if (input.On < calendar.Today)
        {
            return Problem.Invalid("core.date-in-past", nameof(Input.On));
        }

        var fault =
            AftercareStay.Fault(input.With, nameof(Input.With), needed: true)
            ?? AftercareStay.Fault(input.Where, nameof(Input.Where), needed: true);
        if (fault is not null)
        {
            return fault;
        }

        db.Add(
            new AftercareAppointment
            {
                Id = Ids.New<AppointmentId>(clock),
                Client = input.Client,
                Episode = stay.Id,
                On = input.On,
                Time = input.Time,
                WithWhom = input.With.Trim(),
                Place = input.Where.Trim(),
                By = call.Caller.User ?? default,
            }
        );
        return Done.Value;
    }
}

/// <summary>Takes an appointment back. It stays in the record as cancelled.</summary>
[Requires(CarePermissions.WriteAftercare)]
internal sealed class CancelAppointment(FootbridgeDb db, TimeProvider clock) : ICommand<CancelAppointment.Input, Done>
{
    public sealed record Input(ClientId Client, Guid Appointment) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var id = AppointmentId.From(input.Appointment);
        var found = await db.Set<AftercareAppointment>().SingleOrDefaultAsync(a => a.Id == id && a.Client == input.Client, ct);
        if (found is null)
        {
            return Problem.NotFound("core.not-found");
        }

        found.CancelledAt ??= clock.GetUtcNow();
        return Done.Value;
    }
}

/// <summary>Names somebody the person can turn to after the stay.</summary>
[Requires(CarePermissions.WriteAftercare)]
internal sealed class AddSupport(FootbridgeDb db, TimeProvider clock) : ICommand<AddSupport.Input, Done>
{
    public sealed record Input(ClientId Client, string Name, string For, string Phone) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await AftercareStay.LatestAsync(db, input.Client, ct) is not { } stay)
        {
            return Problem.Rule("care.discharge.never-admitted");
        }

        var fault =
            AftercareStay.Fault(input.Name, nameof(Input.Name), needed: true)
            ?? AftercareStay.Fault(input.For, nameof(Input.For), needed: false)
            ?? AftercareStay.Fault(input.Phone, nameof(Input.Phone), needed: false);
        if (fault is not null)
        {
            return fault;
        }

        db.Add(
            new AftercareSupport
            {
                Id = Ids.New<SupportId>(clock),
                Client = input.Client,
                Episode = stay.Id,
                Name = input.Name.Trim(),
                Purpose = input.For.Trim(),
                Phone = input.Phone.Trim(),
            }
        );
        return Done.Value;
    }
}

/// <summary>Takes somebody off the list of those the person can turn to.</summary>
[Requires(CarePermissions.WriteAftercare)]
internal sealed class RemoveSupport(FootbridgeDb db, TimeProvider clock) : ICommand<RemoveSupport.Input, Done>
{
    public sealed record Input(ClientId Client, Guid Support) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var id = SupportId.From(input.Support);
        var found = await db.Set<AftercareSupport>().SingleOrDefaultAsync(s => s.Id == id && s.Client == input.Client, ct);
        if (found is null)
        {
            return Problem.NotFound("core.not-found");
        }

        found.RemovedAt ??= clock.GetUtcNow();
        return Done.Value;
    }
}

/// <summary>What planning aftercare needs of the stay.</summary>
internal static class AftercareStay
{
    public static Task<Episode?> LatestAsync(FootbridgeDb db, ClientId client, CancellationToken ct) =>
        db.Set<Episode>().Where(e => e.Client == client).OrderByDescending(e => e.AdmittedOn).FirstOrDefaultAsync(ct);

    public static Problem? Fault(string text, string field, bool needed) =>
        needed && string.IsNullOrWhiteSpace(text) ? Problem.Invalid("core.required", field)
        : text.Length > AftercareAppointment.TextLength
            ? Problem.Invalid("core.too-long", field, $"{AftercareAppointment.TextLength}")
        : null;
}
