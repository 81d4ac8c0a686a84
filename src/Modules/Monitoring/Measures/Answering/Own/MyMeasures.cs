using System.Globalization;
using Footbridge.Clinical.Measures;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Measures;

/// <summary>A client's own questions: what waits for an answer, and what earlier answers came to.</summary>
[Requires(MonitoringPermissions.ReadOwn)]
internal sealed class MyMeasures(FootbridgeDb db, ProgramCalendar calendar) : IQuery<MyMeasures.Input, MyMeasures.View>
{
    private const int Shown = 60;

    public sealed record Input(ClientId Client) : IAboutClient;

    /// <summary>What a client sees.</summary>
    public sealed record View(IReadOnlyList<Open> Waiting, IReadOnlyList<MeasureCourse> Courses);

    /// <summary>Questions that wait.</summary>
    public sealed record Open(Guid Request, string Name, string Recall, int? Minutes, DateOnly Until, bool Begun);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var culture = CultureInfo.CurrentUICulture;
        var waiting = await db.Set<MeasureRequest>().ForSelf(input.Client, calendar.Today).OrderBy(r => r.DueOn).ToListAsync(ct);
        var results = await db.Set<MeasureResult>()
            .Where(r => r.Client == input.Client)
            .OrderByDescending(r => r.At)
            .Take(Shown)
            .ToListAsync(ct);
        return new View(
            [
                .. from request in waiting
                let instrument = InstrumentLibrary.Find(request.Instrument)
                where instrument is not null
                select new Open(
                    request.Id,
                    instrument.Name.In(culture),
                    instrument.Recall.In(culture),
                    instrument.Minutes,
                    request.LastDay,
                    request.Draft is not null
                ),
            ],
            MeasureCourse.Of(results)
        );
    }
}
