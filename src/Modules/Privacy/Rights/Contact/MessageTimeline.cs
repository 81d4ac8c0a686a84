using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Storage;
using Footbridge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Contact;

/// <summary>Messages that were written to a client, as a record's timeline shows them: the way and the subject. Their words stay unseen:
/// sign-in links stand in some.</summary>
internal sealed class MessageTimeline(FootbridgeDb db, ProgramCalendar calendar) : ITimelinePart
{
    public IReadOnlyList<TimelineKind> Kinds { get; } = [new("message", "privacy.timeline.messages", "message")];

    public string Permission => PrivacyPermissions.SetContact;

    public async Task<IReadOnlyList<TimelineEntry>> OfAsync(ClientId client, TimelineQuestion question, CancellationToken ct)
    {
        var end = calendar.StartOf(question.Until.AddDays(1));
        var written = await db.Set<OutboxMessage>()
            .Where(m => m.About == client && m.CreatedAt < end)
            .OrderByDescending(m => m.CreatedAt)
            .Take(question.Most)
            .Select(m => new
            {
                m.CreatedAt,
                m.Channel,
                m.HeldAt,
            })
            .ToListAsync(ct);
        return
        [
            .. written.Select(m => new TimelineEntry(
                "message",
                calendar.DayOf(m.CreatedAt),
                m.HeldAt is null
                    ? $"privacy.timeline.by-{m.Channel.ToString().ToLowerInvariant()}"
                    : "privacy.timeline.held-back",
                [],
                $"/clients/{client.Value}#contact"
            )
            {
                At = m.CreatedAt,
            }),
        ];
    }
}
