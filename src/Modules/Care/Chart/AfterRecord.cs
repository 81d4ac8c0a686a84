using Footbridge.Care.Episodes.Aftercare;
using Footbridge.Care.Episodes.Discharges;
using Footbridge.Care.Reviews;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Storage;
using Footbridge.Ui;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Chart;

/// <summary>Reviews, summaries and aftercare, for the copy of a record.</summary>
internal sealed class AfterRecord(FootbridgeDb db, IText text, Formats formats)
{
    public async Task<IReadOnlyList<RecordEntry>> OfAsync(ClientId client, CancellationToken ct)
    {
        var reviews = await db.Set<PlanReview>().AsNoTracking().Where(r => r.Client == client).OrderBy(r => r.On).ToListAsync(ct);
        var summaries = await db.Set<DischargeSummary>()
            .AsNoTracking()
            .Where(s => s.Client == client && s.SignedAt != null)
            .OrderBy(s => s.SignedAt)
            .ToListAsync(ct);
        var appointments = await db.Set<AftercareAppointment>()
            .AsNoTracking()
            .Where(a => a.Client == client)
            .OrderBy(a => a.On)
            .ToListAsync(ct);
        var calls = await db.Set<FollowUp>()
            .AsNoTracking()
            .Include(f => f.Attempts)
            .Where(f => f.Client == client)
            .OrderBy(f => f.DueOn)
            .ToListAsync(ct);
        var supports = await db.Set<AftercareSupport>()
            .AsNoTracking()
            .Where(s => s.Client == client)
            .OrderBy(s => s.Id)
            .ToListAsync(ct);
        return
        [
            .. reviews.Select(Of),
            .. summaries.Select(Of),
            .. appointments.Select(Of),
            .. supports.Select(Of),
            .. calls.Select(Of),
        ];
    }

    private RecordEntry Of(PlanReview review) =>
        new()
        {
            Kind = RecordKind.Other,
            Id = review.Id.Value,
            On = review.On,
            Title = text["care.copy.review"],
            Lines =
            [
                .. RecordLine.Filled(
                    (text[$"care.finding.{review.Finding}"], review.Words),
                    (text["care.review.why"], review.Reason)
                ),
            ],
        };

    private RecordEntry Of(DischargeSummary summary)
    {
        var content = summary.Content!;
        return new()
        {
            Kind = RecordKind.Other,
            Id = summary.Id.Value,
            On = null,
            At = summary.SignedAt,
            Title = text["care.copy.summary"],
            State = "signed",
            Lines =
            [
                .. content.Lines.Select(l => new RecordLine(l.Source, l.Words)),
                .. RecordLine.Filled(
                    (text["care.summary.presenting"], content.Words.Presenting),
                    (text["care.summary.course"], content.Words.Course),
                    (text["care.summary.recommendations"], content.Words.Recommendations),
                    (text["care.copy.signed-by"], content.SignedBy)
                ),
            ],
        };
    }

    private RecordEntry Of(AftercareAppointment appointment) =>
        new()
        {
            Kind = RecordKind.Other,
            Id = appointment.Id.Value,
            On = appointment.On,
            Title = text["care.copy.appointment"],
            State = appointment.CancelledAt is null ? null : "cancelled",
            Lines =
            [
                new(text["care.aftercare.with"], appointment.WithWhom),
                new(text["care.aftercare.where"], appointment.Place),
            ],
        };

    private RecordEntry Of(AftercareSupport support) =>
        new()
        {
            Kind = RecordKind.Other,
            Id = support.Id.Value,
            On = null,
            Title = text["care.copy.support"],
            State = support.RemovedAt is null ? null : "removed",
            Lines =
            [
                .. RecordLine.Filled(
                    (text["care.aftercare.support-name"], support.Name),
                    (text["care.aftercare.support-for"], support.Purpose),
                    (text["care.aftercare.support-phone"], support.Phone),
                    (text["care.copy.support-removed"], support.RemovedAt is { } at ? formats.Moment(at) : null)
                ),
            ],
        };

    private RecordEntry Of(FollowUp call) =>
        new()
        {
            Kind = RecordKind.Other,
            Id = call.Id.Value,
            On = call.DueOn,
            Title = text["care.copy.follow-up"],
            State = call.Ending.Length > 0 ? call.Ending : "open",
            Lines =
            [
                .. call
                    .Attempts.OrderBy(a => (a.On, a.Time))
                    .Select(a => new RecordLine(
                        formats.Day(a.On),
                        string.Join(". ", new[] { text[$"care.attempt.outcome.{a.Outcome}"], a.Words }.Where(w => w.Length > 0))
                    )),
            ],
        };
}
