using Footbridge.Care.Assessment.Medications.Comparing;
using Footbridge.Care.Assessment.Reach;
using Footbridge.Care.Episodes;
using Footbridge.Contracts.Intake;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Assessment.Medications;

/// <summary>What a client takes and took, when it was last compared, and what others sent.</summary>
[Requires(CarePermissions.ReadMedications)]
internal sealed class ReadMedications(
    FootbridgeDb db,
    IClients clients,
    IStaff staff,
    IIntakeKnowledge knowledge,
    IVisibleClients visible,
    ProgramCalendar calendar
) : IQuery<ReadMedications.Input, ReadMedications.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    /// <summary>The list.</summary>
    /// <param name="ClientName">What the client is called.</param>
    /// <param name="Taken">Taken now.</param>
    /// <param name="Earlier">Ended, or entered in error.</param>
    /// <param name="Received">Medications that others sent and that are not on the list.</param>
    /// <param name="ReceivedOn">When they came.</param>
    /// <param name="Comparisons">Comparisons, newest first.</param>
    /// <param name="DueOn">When the next one is due; null for somebody who is not in care.</param>
    /// <param name="Overdue">Whether that day is over.</param>
    public sealed record View(
        string ClientName,
        IReadOnlyList<MedicationRow> Taken,
        IReadOnlyList<MedicationRow> Earlier,
        IReadOnlyList<ReceivedLine> Received,
        DateOnly? ReceivedOn,
        IReadOnlyList<Comparison> Comparisons,
        DateOnly? DueOn,
        bool Overdue
    );

    public sealed record ReceivedLine(string Name, string Dose);

    public sealed record Comparison(DateTimeOffset At, string By, IReadOnlyList<Reconciliation.Line> Lines);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } client)
        {
            return Problem.NotFound("care.client-not-found");
        }

        var reach = await visible.LabelsOfAsync(input.Client, ct);
        var all = (await db.Set<ClientMedication>().AsNoTracking().Where(m => m.Client == input.Client).ToListAsync(ct))
            .Where(m => m.IsWithin(reach))
            .OrderBy(m => m.Kind.Length == 0)
            .ThenBy(m => m.Name, StringComparer.OrdinalIgnoreCase)
            .ToList();
        var names = await staff.PrintedAsync(all.Select(m => (UserId?)m.ChangedBy), ct);
        var comparisons = (await db.Set<Reconciliation>().AsNoTracking().Where(r => r.Client == input.Client).ToListAsync(ct))
            .OrderByDescending(r => r.At)
            .ToList();
        var admitted = await db.Set<Episode>()
            .Where(e => e.Client == input.Client && e.DischargedOn == null)
            .Select(e => (DateOnly?)e.AdmittedOn)
            .FirstOrDefaultAsync(ct);
        var last = comparisons is [var newest, ..] ? calendar.DayOf(newest.At) : (DateOnly?)null;
        var due = ReconciliationRule.Default.DueOn(last, admitted);
        var known = await knowledge.OfAsync(input.Client, ct);
        return new View(
            client.PreferredName,
            [.. all.Where(m => m.IsTaken).Select(m => LineOf(m, names))],
            [.. all.Where(m => !m.IsTaken).OrderByDescending(m => m.ChangedAt).Select(m => LineOf(m, names))],
            ReceivedMedications.NotOn(all, known),
            known.FactsOn,
            [
                .. comparisons
                    .Where(c => c.IsWithin(reach))
                    .Select(c => new Comparison(c.At, PrintedName.Of(c.Name, c.Credential), c.Lines)),
            ],
            due,
            due < calendar.Today
        );
    }

    private static MedicationRow LineOf(ClientMedication m, IReadOnlyDictionary<UserId, string> names) =>
        new(
            m.Id.Value,
            m.Version,
            m.Facts,
            m.Until,
            m.StopReason,
            m.ErrorAt is not null,
            m.ChangedAt,
            names.GetValueOrDefault(m.ChangedBy, "")
        );
}
