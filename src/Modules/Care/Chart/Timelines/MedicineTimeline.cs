using Footbridge.Care.Assessment.Medications;
using Footbridge.Care.Assessment.Reach;
using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Chart;

/// <summary>First and last days of medicines for addiction, as a record's timeline shows them.</summary>
internal sealed class MedicineTimeline(FootbridgeDb db, IVisibleClients visible) : ITimelinePart
{
    public IReadOnlyList<TimelineKind> Kinds { get; } = [new("medicine", "care.timeline.medicines", "pill")];

    public string Permission => CarePermissions.ReadMedications;

    public async Task<IReadOnlyList<TimelineEntry>> OfAsync(ClientId client, TimelineQuestion question, CancellationToken ct)
    {
        var rows = await db.Set<ClientMedication>()
            .AsNoTracking()
            .Where(m => m.Client == client && m.Kind != "" && m.ErrorAt == null)
            .ToListAsync(ct);
        var reach = await visible.LabelsOfAsync(client, ct);
        var href = $"/clients/{client.Value}/medications";
        return
        [
            .. rows.Where(m => m.IsWithin(reach))
                .SelectMany(m => Days(m).Select(d => new TimelineEntry("medicine", d.On, d.TextKey, [m.Name], href)))
                .Where(e => e.On <= question.Until)
                .OrderByDescending(e => e.On)
                .Take(question.Most),
        ];
    }

    private static IEnumerable<(DateOnly On, string TextKey)> Days(ClientMedication medication)
    {
        if (medication.Since is { } since)
        {
            yield return (since, "care.timeline.medicine-begun");
        }

        if (medication.Until is { } until)
        {
            yield return (until, "care.timeline.medicine-ended");
        }
    }
}
