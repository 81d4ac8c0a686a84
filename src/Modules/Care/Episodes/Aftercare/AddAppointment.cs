using Footbridge.Kernel;
using Footbridge.Storage;

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
