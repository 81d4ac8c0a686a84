using System.Globalization;
using Footbridge.Care.Assessment.Allergies;
using Footbridge.Care.Assessment.Counts;
using Footbridge.Care.Assessment.Forms;
using Footbridge.Care.Assessment.Medications;
using Footbridge.Care.Assessment.Problems;
using Footbridge.Care.Assessment.Versions;
using Footbridge.Clinical.Diagnosis;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Storage;
using Footbridge.Ui;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Assessment.Record;

/// <summary>Assessments, counts, problems, medications and allergies, for the copy of a record.</summary>
internal sealed class AssessmentRecordPart(FootbridgeDb db, IText text, Formats formats, ProgramCalendar calendar) : IRecordPart
{
    public async Task<IReadOnlyList<RecordEntry>> OfAsync(ClientId client, CancellationToken ct)
    {
        var assessments = await OfAsync<IntakeAssessment>(a => a.Client == client, ct);
        var sections = (await OfAsync<AssessmentSection>(s => s.Client == client, ct)).ToLookup(s => s.Assessment);
        var counts = await OfAsync<CountedCriteria>(c => c.Client == client, ct);
        var problems = await OfAsync<ClientProblem>(p => p.Client == client, ct);
        var medications = await OfAsync<ClientMedication>(m => m.Client == client, ct);
        var comparisons = await OfAsync<Reconciliation>(r => r.Client == client, ct);
        var allergies = await OfAsync<Allergy>(a => a.Client == client, ct);
        var hands = await OfAsync<NaloxoneInHand>(n => n.Client == client, ct);
        return
        [
            .. assessments
                .OrderBy(a => a.Number)
                .SelectMany(a =>
                    AssessmentForm
                        .Sections.SelectMany(f => sections[a.Id].Where(s => s.Code == f.Code))
                        .Select(s => Section(a, s))
                ),
            .. counts.OrderBy(c => c.At).Select(Count),
            .. problems.OrderBy(p => p.RecordedAt).Select(Condition),
            .. medications.OrderBy(m => m.RecordedAt).Select(Medication),
            .. comparisons.OrderBy(c => c.At).Select(Comparison),
            .. allergies.OrderBy(a => a.RecordedAt).Select(AllergyOf),
            .. hands.OrderBy(n => n.RecordedAt).Select(Naloxone),
        ];
    }

    private Task<List<T>> OfAsync<T>(System.Linq.Expressions.Expression<Func<T, bool>> mine, CancellationToken ct)
        where T : class => db.Set<T>().AsNoTracking().Where(mine).ToListAsync(ct);

    private RecordEntry Section(IntakeAssessment assessment, AssessmentSection section)
    {
        var signed = assessment.SignedAt is { } at
            ? text["care.assess.signed-by", PrintedName.Of(assessment.SignerName, assessment.Credential), formats.Moment(at)]
            : text["care.assess.draft"];
        return new()
        {
            Kind = RecordKind.Note,
            // A section has no id of its own; the same section of the same version has the same one in each copy.
            Id = IdOf(assessment.Id.Value, section.Code),
            On = calendar.DayOf(section.ChangedAt),
            At = section.ChangedAt,
            Title = $"{text["care.assess.title-n", assessment.Number]}: {text[$"care.assess.section.{section.Code}"]}",
            State = assessment.IsSigned ? "signed" : "draft",
            Label = section.Label,
            Lines =
            [
                .. SectionLines
                    .Of(text, formats, AssessmentForm.Find(section.Code)!, section.Answers)
                    .Select(line => new RecordLine(line.Label, line.Words)),
                new(text["care.assess.signature"], signed),
            ],
        };
    }

    private RecordEntry Count(CountedCriteria count) =>
        new()
        {
            Kind = RecordKind.Observation,
            Id = count.Id.Value,
            On = calendar.DayOf(count.At),
            At = count.At,
            Title = text["care.count.title-of", text[$"care.disorder.{count.Disorder}"]],
            Value = count.Counted,
            State = count.Answer.ToString().ToLowerInvariant(),
            Lines =
            [
                .. RecordLine.Filled(
                    (text["care.count.result"], Specifier.Words(text, count.Specifiers)),
                    (text["care.count.reason"], count.Reason)
                ),
                .. count.Found.Met.Select(c => new RecordLine(text["care.count.met"], text[$"care.criterion.{c}"])),
            ],
        };

    private RecordEntry Condition(ClientProblem problem) =>
        new()
        {
            Kind = RecordKind.Condition,
            Id = problem.Id.Value,
            On = problem.OnsetOn ?? calendar.DayOf(problem.RecordedAt),
            At = problem.RecordedAt,
            Title = ProblemWords.Of(text, problem),
            System = problem.Code.Length > 0 ? IcdList.System : null,
            Code = problem.Code.Length > 0 ? problem.Code : null,
            State = problem.ErrorAt is null ? problem.Status.ToString().ToLowerInvariant() : "entered-in-error",
            Label = problem.Label,
            Lines =
            [
                .. RecordLine.Filled(
                    (text["care.problems.status"], text[$"care.problems.status.{problem.Status.ToString().ToLowerInvariant()}"]),
                    (text["care.problems.in-error-label"], problem.ErrorReason)
                ),
            ],
        };

    private RecordEntry Medication(ClientMedication m) =>
        new()
        {
            Kind = RecordKind.Medication,
            Id = m.Id.Value,
            On = m.Since ?? calendar.DayOf(m.RecordedAt),
            Until = m.Until,
            Title = m.Name,
            State =
                m.ErrorAt is not null ? "entered-in-error"
                : m.Until is null ? "active"
                : "stopped",
            Label = m.Label,
            Lines =
            [
                .. RecordLine.Filled(
                    (text["care.medications.dose"], m.Facts.HowMuch),
                    (text["care.medications.route"], m.Route.Length > 0 ? text[$"care.route.{m.Route}"] : ""),
                    (text["care.medications.prescriber"], m.Prescriber),
                    (text["care.medications.adherence"], m.Adherence.Length > 0 ? text[$"care.adherence.{m.Adherence}"] : ""),
                    (text["care.medications.stop-reason"], m.StopReason)
                ),
            ],
        };

    private RecordEntry Comparison(Reconciliation r) =>
        new()
        {
            Kind = RecordKind.Other,
            Id = r.Id.Value,
            On = calendar.DayOf(r.At),
            At = r.At,
            Title = text["care.reconcile.title"],
            Label = r.Label,
            Lines =
            [
                .. r.Lines.Select(l => new RecordLine(
                    l.Name,
                    l.Says.Length > 0 ? $"{text[$"care.reconcile.{l.Decision}"]}. {l.Says}" : text[$"care.reconcile.{l.Decision}"]
                )),
                new(text["care.reconcile.by"], PrintedName.Of(r.Name, r.Credential)),
            ],
        };

    private RecordEntry AllergyOf(Allergy a) =>
        new()
        {
            Kind = RecordKind.Allergy,
            Id = a.Id.Value,
            On = calendar.DayOf(a.RecordedAt),
            Title = a.NoneKnown ? text["care.allergies.none-known"] : a.Substance,
            State =
                a.EndedAt is null ? "active"
                : a.EndReason.Length > 0 ? "entered-in-error"
                : "inactive",
            Label = a.Label,
            Lines =
            [
                .. RecordLine.Filled(
                    (text["care.allergies.reaction"], a.Reaction),
                    (text["care.allergies.severity"], a.Severity.Length > 0 ? text[$"care.allergies.severity.{a.Severity}"] : "")
                ),
            ],
        };

    private RecordEntry Naloxone(NaloxoneInHand n) =>
        new()
        {
            Kind = RecordKind.Observation,
            Id = n.Id,
            On = n.On,
            Title = text[n.InHand ? "care.naloxone.yes" : "care.naloxone.no"],
        };

    private static Guid IdOf(Guid assessment, string section)
    {
        var hash = SignedAssessment.HashOf(string.Create(CultureInfo.InvariantCulture, $"{assessment:N} {section}"));
        return Guid.ParseExact(hash[..32], "N");
    }
}
