using System.Text.Json;
using Footbridge.Contracts.Intake;
using Footbridge.Intake.Received.Labels;
using Footbridge.Intake.Referrals;
using Footbridge.Intake.SelfChecks;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Intake.Received;

/// <summary>Tells other modules what referral, self-check and received records say.</summary>
internal sealed class IntakeKnowledge(FootbridgeDb db, IVisibleClients visible, ProgramCalendar calendar)
    : IIntakeKnowledge,
        ISensitiveWords
{
    public async Task<IntakeKnown> OfAsync(ClientId client, CancellationToken ct)
    {
        var referral = await db.Set<Referral>()
            .AsNoTracking()
            .Where(r => r.Client == client)
            .OrderByDescending(r => r.ReceivedAt)
            .FirstOrDefaultAsync(ct);
        var newest = await db.Set<ReceivedRecord>()
            .Where(r => r.Client == client)
            .OrderByDescending(r => r.ReceivedAt)
            .Select(r => new { r.Id, r.ReceivedAt })
            .FirstOrDefaultAsync(ct);
        return new(
            referral is null ? null : new(calendar.DayOf(referral.ReceivedAt), referral.Substances, referral.Notes ?? ""),
            referral?.SelfCheckJson is { } json ? SelfCheckOf(json, calendar.DayOf(referral.ReceivedAt)) : null,
            newest is null ? null : calendar.DayOf(newest.ReceivedAt),
            newest is null ? [] : await FactsAsync(newest.Id, await visible.LabelsOfAsync(client, ct), ct)
        );
    }

    public DataKinds KindsOf(string system, string code, params IEnumerable<string?> words) =>
        HivCodes.IsCode(system, code) || words.Any(HivCodes.Speaks) ? DataKinds.Hiv : DataKinds.None;

    private static KnownSelfCheck? SelfCheckOf(string json, DateOnly on) =>
        JsonSerializer.Deserialize<SelfCheckAnswers>(json) is { } answers
            ? new(on, answers.What, $"{answers.Days}", $"{answers.Stopping}", $"{answers.SafePlace}")
            : null;

    private async Task<List<KnownFact>> FactsAsync(Guid record, DataKinds within, CancellationToken ct) =>
        await db.Set<ReceivedFact>()
            .Where(f => f.Record == record && (f.Label & ~within) == DataKinds.None)
            .Where(f => f.Kind == "condition" || f.Kind == "medication" || f.Kind == "allergy")
            .OrderByDescending(f => f.On)
            .ThenBy(f => f.Display)
            .Select(f => new KnownFact(f.Kind, f.System, f.Code, f.Display, f.On, f.Until, f.Value, f.Status, f.Label))
            .ToListAsync(ct);
}
