using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Consents.Sharing;

/// <summary>Consents signed, declined and taken back, as a record's timeline shows them.</summary>
internal sealed class ConsentTimeline(FootbridgeDb db, ProgramCalendar calendar) : ITimelinePart
{
    public IReadOnlyList<TimelineKind> Kinds { get; } = [new("consent", "privacy.timeline.consents", "shield")];

    public string Permission => PrivacyPermissions.ReadConsents;

    public async Task<IReadOnlyList<TimelineEntry>> OfAsync(ClientId client, TimelineQuestion question, CancellationToken ct)
    {
        var consents = await db.Set<Consent>()
            .Where(c => c.Client == client)
            .Select(c => new
            {
                c.Id,
                c.Number,
                c.Decision,
                c.SignedOn,
                c.RecordedAt,
                c.RevokedOn,
            })
            .ToListAsync(ct);
        return
        [
            .. consents
                .SelectMany(c =>
                {
                    var href = $"/clients/{client.Value}/consent/{c.Id.Value}";
                    var key = c.Decision == ConsentDecision.Signed ? "privacy.timeline.signed" : "privacy.timeline.declined";
                    List<TimelineEntry> of =
                    [
                        new("consent", c.SignedOn ?? calendar.DayOf(c.RecordedAt), key, [$"{c.Number}"], href),
                    ];
                    if (c.RevokedOn is { } revoked)
                    {
                        of.Add(new("consent", revoked, "privacy.timeline.revoked", [$"{c.Number}"], href));
                    }

                    return of;
                })
                .Where(e => e.On <= question.Until)
                .OrderByDescending(e => e.On)
                .Take(question.Most),
        ];
    }
}
