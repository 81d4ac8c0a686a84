using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Privacy.Rights.Retention.Holds;
using Footbridge.Storage;
using Footbridge.Storage.Export;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Retention;

/// <summary>What deleting one record would take away, and what stands in the way. Looks only.</summary>
[Requires(PrivacyPermissions.HandleRetention)]
internal sealed class DeletionSheet(
    FootbridgeDb db,
    RetentionBook book,
    IClients clients,
    IStaff staff,
    CallContext call,
    ProgramCalendar calendar
) : IQuery<DeletionSheet.Input, DeletionSheet.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    public sealed record View(
        string Name,
        IReadOnlyList<RetentionEvent> Events,
        IReadOnlyList<RetentionTerm> Terms,
        KeptUntil? Until,
        Problem? Refusal,
        IReadOnlyDictionary<string, int> Rows,
        IReadOnlyList<Hold> Holds,
        string? ProposedBy,
        DateTimeOffset? ProposedAt,
        bool ProposedByMe
    );

    public sealed record Hold(Guid Id, string Matter, DateOnly From, DateOnly? EndedOn);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } person)
        {
            return Problem.NotFound("privacy.client-not-found");
        }

        var events = await book.EventsAsync(input.Client, ct);
        var terms = await book.TermsAsync(ct);
        var proposal = await db.Set<Deletion>().SingleOrDefaultAsync(d => d.Client == input.Client, ct);
        var holds = await db.Set<LegalHold>().Where(h => h.Client == input.Client).OrderByDescending(h => h.From).ToListAsync(ct);
        return new View(
            person.DisplayName,
            events,
            terms,
            RetentionSchedule.Until(events, terms, person.BornOn),
            await book.RefusalAsync(input.Client, calendar.Today, ct),
            KeptTables.Shown(await Erasure.CountAsync(db, input.Client, KeptTables.All, ct)),
            [.. holds.Select(h => new Hold(h.Id, h.Matter, h.From, h.EndedOn))],
            proposal is null ? null : (await staff.FindAsync(proposal.ProposedBy, ct))?.DisplayName ?? "",
            proposal?.ProposedAt,
            proposal?.ProposedBy == call.Caller.User
        );
    }
}
