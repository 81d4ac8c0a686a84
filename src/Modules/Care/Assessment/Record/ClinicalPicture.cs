using Footbridge.Care.Assessment.Allergies;
using Footbridge.Care.Assessment.Forms;
using Footbridge.Care.Assessment.Medications;
using Footbridge.Care.Assessment.Problems;
using Footbridge.Care.Assessment.Reach;
using Footbridge.Care.Assessment.Versions;
using Footbridge.Clinical.Medications;
using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Footbridge.Ui;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Assessment.Record;

/// <summary>Tells other modules what is known of a client's health.</summary>
internal sealed class ClinicalPicture(FootbridgeDb db, CallContext call, IVisibleClients visible, IText text) : IClinicalPicture
{
    public async Task<IReadOnlyList<ProblemItem>> ProblemsAsync(ClientId client, CancellationToken ct) =>
        [
            .. (await ProblemLines.RowsAsync(db, client, await ReachAsync(client, ct), ct))
                .Where(p => p.Status != ProblemStatus.Resolved)
                .Select(p => new ProblemItem(
                    p.Id,
                    p.Code,
                    ProblemWords.Of(text, p),
                    p.Status.ToString().ToLowerInvariant(),
                    p.OnsetOn
                )),
        ];

    public async Task<IReadOnlyList<AddictionMedication>> AddictionMedicationsAsync(ClientId client, CancellationToken ct) =>
        [
            .. (await MedicationShelf.TakenAsync(db, client, await ReachAsync(client, ct), ct))
                .Where(m => m.Kind.Length > 0)
                .Select(m => new AddictionMedication(
                    m.Kind,
                    m.Name,
                    AddictionMedicines.Find(m.Kind)?.For ?? "",
                    m.Facts.HowMuch,
                    m.Since
                )),
        ];

    public async Task<IReadOnlyList<ListedMedication>> ListedMedicationsAsync(ClientId client, CancellationToken ct)
    {
        var reach = await ReachAsync(client, ct);
        var rows = await db.Set<ClientMedication>()
            .AsNoTracking()
            .Where(m => m.Client == client && m.ErrorAt == null)
            .ToListAsync(ct);
        return
        [
            .. rows.Where(m => m.IsWithin(reach))
                .OrderBy(m => m.Name, StringComparer.OrdinalIgnoreCase)
                .Select(m => new ListedMedication(m.Kind, m.Name, m.Since, m.Until)),
        ];
    }

    public async Task<AllergyList> AllergiesAsync(ClientId client, CancellationToken ct)
    {
        var reach = await ReachAsync(client, ct);
        var rows = (await db.Set<Allergy>().AsNoTracking().Where(a => a.Client == client && a.EndedAt == null).ToListAsync(ct))
            .Where(a => a.IsWithin(reach))
            .OrderBy(a => a.RecordedAt)
            .ToList();
        return new(
            rows.Count > 0,
            rows.Exists(a => a.NoneKnown),
            [.. rows.Where(a => !a.NoneKnown).Select(a => $"{a.Substance}: {a.Reaction}")]
        );
    }

    public async Task<IReadOnlyList<LastUse>> LastUsesAsync(ClientId client, CancellationToken ct)
    {
        if (await AssessmentShelf.NewestAsync(db, client, ct) is not { } newest)
        {
            return [];
        }

        var reach = await ReachAsync(client, ct);
        var section = await db.Set<AssessmentSection>()
            .AsNoTracking()
            .FirstOrDefaultAsync(s => s.Assessment == newest.Id && s.Code == AssessmentForm.Substances, ct);
        if (section is null || !section.IsWithin(reach))
        {
            return [];
        }

        var (form, answers) = (AssessmentForm.Find(AssessmentForm.Substances)!, section.Answers);
        return
        [
            .. answers
                .RowsOf(form)
                .Select(row => (What: answers.In(row, "what"), On: SectionAnswers.DayOf(answers.In(row, "last"))))
                .Where(row => AssessmentForm.SubstanceCodes.Contains(row.What))
                .GroupBy(row => row.What)
                .Select(g => new LastUse(g.Key, text[$"care.assess.substance.{g.Key}"], g.Max(row => row.On)))
                .OrderByDescending(use => use.On),
        ];
    }

    // The program itself, in a job, works outside of the gate and sees all of it.
    private async Task<DataKinds> ReachAsync(ClientId client, CancellationToken ct) =>
        call.Caller.Kind == CallerKind.System ? DataKinds.Hiv : await visible.LabelsOfAsync(client, ct);
}
