using System.Text.Json;
using Footbridge.Contracts.Intake;
using Footbridge.Contracts.People;
using Footbridge.Intake.Contacts;
using Footbridge.Intake.Referrals;
using Footbridge.Intake.SelfChecks;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Intake.Board;

/// <summary>A referral on the board.</summary>
public sealed record BoardCardView(
    ReferralId Referral,
    string Name,
    IReadOnlyList<string> Substances,
    ReferralSource Source,
    ReferralUrgency Urgency,
    ReferralStage Stage,
    DateTimeOffset ReceivedAt,
    DateTimeOffset StageAt,
    SpeedClock Clock,
    int Tries,
    string? AssignedTo,
    string NextKey,
    CloseReason? ClosedFor,
    bool SafetyFirst
);

/// <summary>All referrals by stage, with how fast people were reached.</summary>
[Requires(IntakePermissions.Read)]
internal sealed class IntakeBoard(
    FootbridgeDb db,
    IClients clients,
    IStaff staff,
    IVisibleClients visible,
    ProgramCalendar calendar,
    CallContext call
) : IQuery<IntakeBoard.Input, IntakeBoard.Output>
{
    /// <summary>How long ended referrals stay on the board.</summary>
    public const int DaysShownAfterEnd = 14;

    internal sealed record Input(bool MineOnly);

    internal sealed record Output(
        IReadOnlyList<BoardCardView> Cards,
        int Mine,
        int All,
        ContactFigures Figures,
        IReadOnlyCollection<ClientId> Clients
    ) : IAboutClients;

    private sealed record Row(
        ReferralId Id,
        ClientId Client,
        List<string> Substances,
        ReferralSource Source,
        ReferralUrgency Urgency,
        ReferralStage Stage,
        DateTimeOffset ReceivedAt,
        DateTimeOffset StageAt,
        UserId? AssignedTo,
        CloseReason? ClosedFor,
        string? SelfCheckJson
    );

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        var now = calendar.Now;
        var endedSince = now.AddDays(-DaysShownAfterEnd);
        var hidden = await visible.HiddenAsync(ct);
        var rows = await db.Set<Referral>()
            .Where(r => !hidden.Contains(r.Client))
            .Where(r => (r.Stage != ReferralStage.Admitted && r.Stage != ReferralStage.Closed) || r.StageAt >= endedSince)
            .Select(r => new Row(
                r.Id,
                r.Client,
                r.Substances,
                r.Source,
                r.Urgency,
                r.Stage,
                r.ReceivedAt,
                r.StageAt,
                r.AssignedTo,
                r.ClosedFor,
                r.SelfCheckJson
            ))
            .ToListAsync(ct);
        var me = call.Caller.User;
        var shown = rows.Where(r => !input.MineOnly || r.AssignedTo == me).ToList();
        var ids = shown.Where(r => r.Stage == ReferralStage.New).Select(r => r.Id).ToList();
        var tries = (
            await db.Set<ContactAttempt>()
                .Where(c => ids.Contains(c.Referral))
                .Select(c => new
                {
                    c.Referral,
                    c.At,
                    c.Outcome,
                })
                .ToListAsync(ct)
        ).ToLookup(c => c.Referral);
        var people = await clients.FindAsync([.. shown.Select(r => r.Client)], ct);
        var names = (await staff.AllAsync(ct)).ToDictionary(s => s.Id, s => s.DisplayName);
        var cards = shown.Select(r =>
        {
            var last = tries[r.Id].MaxBy(c => c.At)?.Outcome;
            var count = tries[r.Id].Count();
            return new BoardCardView(
                r.Id,
                people.TryGetValue(r.Client, out var person) ? person.DisplayName : "–",
                r.Substances,
                r.Source,
                r.Urgency,
                r.Stage,
                r.ReceivedAt,
                r.StageAt,
                SpeedClock.Of(r.Stage, r.Urgency, r.ReceivedAt, now, calendar),
                count,
                r.AssignedTo is { } by && names.TryGetValue(by, out var name) ? name : null,
                NextStep.Key(r.Stage, count, last),
                r.ClosedFor,
                r.Stage <= ReferralStage.Contacted && SafetyFirst(r.SelfCheckJson)
            );
        });
        var figures = await FiguresAsync(now, ct);
        return new Output(
            [
                .. cards
                    .OrderByDescending(c => c.SafetyFirst)
                    .ThenByDescending(c => c.Clock.Tone)
                    .ThenBy(c => c.Urgency)
                    .ThenBy(c => c.ReceivedAt),
            ],
            rows.Count(r => r.AssignedTo == me),
            rows.Count,
            figures,
            [.. shown.Select(r => r.Client).Distinct()]
        );
    }

    private static bool SafetyFirst(string? selfCheck) =>
        selfCheck is not null
        && JsonSerializer.Deserialize<SelfCheckAnswers>(selfCheck)?.Harm is HarmThoughts.Thoughts or HarmThoughts.Now;

    private async Task<ContactFigures> FiguresAsync(DateTimeOffset now, CancellationToken ct)
    {
        var since = now.AddDays(-ContactFigures.Days);
        return ContactFigures.Of(
            await db.Set<Referral>()
                .Where(r => r.ReceivedAt >= since)
                .Select(r => new ContactFigures.Times(r.ReceivedAt, r.FirstContactAt, r.AssessedAt))
                .ToListAsync(ct)
        );
    }
}
