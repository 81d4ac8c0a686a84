using Footbridge.Contracts.Privacy;
using Footbridge.Intake.Received.Labels;
using Footbridge.Intake.Referrals;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Footbridge.Ui;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Intake.Received;

/// <summary>The referral and what other senders sent along, for the copy of a record.</summary>
internal sealed class IntakeRecordPart(FootbridgeDb db, IText text, ProgramCalendar calendar)
    : IRecordPart,
        IRecordFiles,
        IRetentionEvents
{
    public async Task<IReadOnlyList<RecordEntry>> OfAsync(ClientId client, CancellationToken ct)
    {
        var referrals = await db.Set<Referral>()
            .AsNoTracking()
            .Where(r => r.Client == client)
            .OrderBy(r => r.ReceivedAt)
            .ToListAsync(ct);
        var facts = await db.Set<ReceivedFact>()
            .AsNoTracking()
            .Where(f => db.Set<ReceivedRecord>().Any(r => r.Id == f.Record && r.Client == client))
            .OrderBy(f => f.On)
            .ToListAsync(ct);
        return [.. referrals.Select(OfReferral), .. facts.Select(OfFact)];
    }

    async Task<IReadOnlyList<RecordFile>> IRecordFiles.OfAsync(ClientId client, DataKinds withheld, CancellationToken ct)
    {
        var documents = await db.Set<ReceivedDocument>()
            .AsNoTracking()
            .Join(db.Set<DocumentKey>().Where(k => k.Client == client), d => d.Id, k => k.Document, (d, k) => new { d, k })
            .ToListAsync(ct);
        return
        [
            .. documents
                .Select(x => (x.d.Id, Text: Sensitivity.Without(x.d.Open(x.k), x.d.Label & withheld)))
                .Where(kept => kept.Text is not null)
                .Select(kept => new RecordFile($"received-{kept.Id:N}.json", System.Text.Encoding.UTF8.GetBytes(kept.Text!))),
        ];
    }

    public async Task<IReadOnlyList<RetentionEvent>> LatestAsync(ClientId? client, CancellationToken ct)
    {
        var referrals = await db.Set<Referral>()
            .AsNoTracking()
            .Where(r => client == null || r.Client == client)
            .Select(r => new
            {
                r.Client,
                r.Stage,
                r.StageAt,
            })
            .ToListAsync(ct);
        return
        [
            .. referrals
                .GroupBy(r => r.Client)
                .Select(of => new RetentionEvent(
                    of.Key,
                    "referral",
                    of.Any(r => r.Stage is not (ReferralStage.Admitted or ReferralStage.Closed))
                        ? null
                        : calendar.DayOf(of.Max(r => r.StageAt))
                )),
        ];
    }

    private RecordEntry OfReferral(Referral referral) =>
        new()
        {
            Kind = RecordKind.Other,
            Id = referral.Id.Value,
            On = calendar.DayOf(referral.ReceivedAt),
            At = referral.ReceivedAt,
            Title = text["intake.case.title"],
            Lines =
            [
                .. new (string Key, string? Words)[]
                {
                    ("intake.case.reference", referral.Reference),
                    ("intake.case.referrer", referral.ReferrerName ?? referral.ReferrerOrganization),
                    ("intake.case.what", string.Join(", ", referral.Substances)),
                    ("intake.case.story", referral.Notes),
                }
                    .Where(l => !string.IsNullOrEmpty(l.Words))
                    .Select(l => new RecordLine(text[l.Key], l.Words!)),
            ],
        };

    private RecordEntry OfFact(ReceivedFact fact) =>
        new()
        {
            Kind = fact.Kind switch
            {
                "condition" => RecordKind.Condition,
                "medication" => RecordKind.Medication,
                "allergy" => RecordKind.Allergy,
                "observation" => RecordKind.Observation,
                "encounter" => RecordKind.Session,
                "coverage" => RecordKind.Coverage,
                _ => RecordKind.Other,
            },
            Id = fact.Id,
            On = fact.On,
            Until = fact.Until,
            Title = fact.Display,
            System = fact.System,
            Code = fact.Code,
            State = fact.Status,
            Label = fact.Label,
            Lines = fact.Value is { Length: > 0 } value ? [new(text["intake.received.title"], value)] : [],
        };
}
