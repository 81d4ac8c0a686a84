using Footbridge.Contracts.Risk;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Recovery.Talks;

/// <summary>Raises a signal for each message whose promise is past, and tells clients of answers at an hour they named. Asked again, it
/// raises none and tells nobody twice.</summary>
[Requires(RecoveryPermissions.AnswerTalks)]
internal sealed class WatchTalks(FootbridgeDb db, ISignals signals, TalkNotices notices, ProgramCalendar calendar)
    : ICommand<WatchTalks.Input, int>
{
    public const string Rule = "recovery.signal.message-waits";

    public sealed record Input;

    /// <summary>Returns how many signals were raised and clients told.</summary>
    public async Task<Outcome<int>> HandleAsync(Input input, CancellationToken ct)
    {
        var now = calendar.Now;
        var late = await db.Set<Talk>().AsTracking().Where(t => t.AnswerBy < now && t.LateToldAt == null).ToListAsync(ct);
        foreach (var talk in late)
        {
            talk.ToldLate(now);
            await signals.RaiseAsync(new(talk.Client, Rule, Urgency.Today, now, []), ct);
        }

        var unread = await db.Set<Talk>()
            .AsTracking()
            .Where(t => t.LastAnswer > t.ClientRead && t.NoticeAt == null)
            .ToListAsync(ct);
        return late.Count + await notices.TellAsync(unread, ct);
    }
}
