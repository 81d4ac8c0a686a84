using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Measures;

/// <summary>Plans that an instrument is asked of a client by a rule, from today on.</summary>
[Requires(MonitoringPermissions.AskMeasures)]
internal sealed class PlanMeasure(FootbridgeDb db, ProgramCalendar calendar, TimeProvider clock, CallContext call)
    : ICommand<PlanMeasure.Input, Done>
{
    /// <summary>What is planned.</summary>
    /// <param name="Client">Whom it is asked of.</param>
    /// <param name="Instrument">The instrument.</param>
    /// <param name="Timing">When.</param>
    /// <param name="Days">Days between two times, or after discharge; 0 where the timing has none.</param>
    public sealed record Input(ClientId Client, string Instrument, string Timing, int Days) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (MeasureSet.Find(input.Instrument) is null)
        {
            return Problem.Invalid("core.choose-one", nameof(input.Instrument));
        }

        if (
            !Enum.TryParse<MeasureTiming>(input.Timing, out var timing)
            || !Enum.IsDefined(timing)
            || !MeasureSet.IsRhythm(timing, input.Days)
        )
        {
            return Problem.Invalid("core.choose-one", nameof(input.Timing));
        }

        var planned = await db.Set<MeasurePlan>()
            .AsTracking()
            .Where(p => p.Client == input.Client && p.Instrument == input.Instrument && p.Timing == timing && p.Until == null)
            .ToListAsync(ct);
        if (planned.Any(p => p.Days == input.Days))
        {
            return Problem.Rule("monitoring.measure.planned-already", nameof(input.Instrument));
        }

        var today = calendar.Today;
        // Another rhythm takes the place of the old one; follow-ups stand beside each other.
        foreach (var old in planned.Where(p => p.Timing == MeasureTiming.Every))
        {
            old.Until = today;
        }

        db.Add(
            new MeasurePlan
            {
                Id = Ids.NewGuid(clock),
                Client = input.Client,
                Instrument = input.Instrument,
                Timing = timing,
                Days = input.Days,
                From = today,
                SetBy = call.Caller.User,
            }
        );
        return Done.Value;
    }
}
