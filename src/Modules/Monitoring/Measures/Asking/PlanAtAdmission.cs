using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Measures;

/// <summary>Plans what is asked of everybody who is admitted. Whoever had plans before keeps them.</summary>
internal sealed class PlanAtAdmission(FootbridgeDb db, TimeProvider clock) : IHear<EpisodeOpened>
{
    public async Task<Outcome<Done>> HearAsync(EpisodeOpened happened, CancellationToken ct)
    {
        if (!await db.Set<MeasurePlan>().AnyAsync(p => p.Client == happened.Client && p.Until == null, ct))
        {
            db.AddRange(Of(happened.Client, happened.On, () => Ids.NewGuid(clock)));
        }

        return Done.Value;
    }

    /// <summary>The usual plans of a client from a day on.</summary>
    public static IEnumerable<MeasurePlan> Of(ClientId client, DateOnly on, Func<Guid> id) =>
        MeasureSet
            .OfAdmission()
            .Select(usual => new MeasurePlan
            {
                Id = id(),
                Client = client,
                Instrument = usual.Instrument,
                Timing = usual.Timing,
                Days = usual.Days,
                From = on,
            });
}
