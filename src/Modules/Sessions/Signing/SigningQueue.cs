using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Sessions.Meetings;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Signing.Returned;
using Footbridge.Sessions.Signing.Unsigned;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Signing;

/// <summary>What waits for a signature, oldest first.</summary>
[Requires(SessionPermissions.Read)]
internal sealed class SigningQueue(
    FootbridgeDb db,
    IStaff staff,
    IClients clients,
    IVisibleClients visible,
    CallContext call,
    ProgramCalendar calendar
) : IQuery<SigningQueue.Input, SigningQueue.Queue>
{
    /// <summary>Whose.</summary>
    /// <param name="Mine">Only what the caller led or wrote.</param>
    public sealed record Input(bool Mine);

    /// <summary>The unsigned list.</summary>
    /// <param name="Returned">Notes that were sent back and wait to be signed anew, oldest first.</param>
    /// <param name="Sessions">Sessions that are not signed; those that were sent back come first.</param>
    /// <param name="Drafts">Notes outside a group that were never signed.</param>
    /// <param name="Cosign">Notes that wait for somebody else's co-signature.</param>
    public sealed record Queue(
        IReadOnlyList<OnTheWay> Returned,
        IReadOnlyList<Waiting> Sessions,
        IReadOnlyList<Draft> Drafts,
        IReadOnlyList<OnTheWay> Cosign
    ) : IAboutClients
    {
        /// <summary>How much waits, for each person.</summary>
        public IReadOnlyList<PersonLoad> People => PersonLoad.Of(this);

        /// <summary>Whether nothing waits.</summary>
        public bool IsEmpty => Returned.Count + Sessions.Count + Drafts.Count + Cosign.Count == 0;

        IReadOnlyCollection<ClientId> IAboutClients.Clients =>
            [.. Drafts.Select(d => d.Client).Concat(Returned.Concat(Cosign).Select(n => n.Client)).Distinct()];
    }

    /// <summary>A session that waits.</summary>
    /// <param name="Group">The group.</param>
    /// <param name="On">Its day.</param>
    /// <param name="Title">Title of the group.</param>
    /// <param name="Facilitator">Who led it.</param>
    /// <param name="Attendees">Notes to sign.</param>
    /// <param name="Empty">Of them, notes without a response.</param>
    /// <param name="DaysOld">Days since.</param>
    /// <param name="Finished">Whether it is finished.</param>
    /// <param name="Reason">Why it was sent back; null when it was not.</param>
    public sealed record Waiting(
        GroupId Group,
        DateOnly On,
        string Title,
        string Facilitator,
        int Attendees,
        int Empty,
        int DaysOld,
        bool Finished,
        SendBackWords? Reason
    );

    /// <summary>An individual note that waits.</summary>
    public sealed record Draft(
        NoteId Note,
        ClientId Client,
        string ClientName,
        NoteKind Kind,
        DateOnly On,
        string Author,
        int DaysOld
    );

    public async Task<Outcome<Queue>> HandleAsync(Input input, CancellationToken ct)
    {
        var me = input.Mine ? call.Caller.User : null;
        var names = (await staff.AllAsync(ct)).ToDictionary(s => s.Id, s => s.DisplayName);
        var people = new NotesOnTheWay(db, clients, calendar);
        var hidden = await visible.HiddenAsync(ct);
        return new Queue(
            await people.ReturnedAsync(me, names, hidden, ct),
            await SessionsAsync(me, names, ct),
            await DraftsAsync(me, names, hidden, ct),
            await people.CosignAsync(me, names, hidden, ct)
        );
    }

    private async Task<IReadOnlyList<Waiting>> SessionsAsync(UserId? me, Dictionary<UserId, string> names, CancellationToken ct)
    {
        var mine = me?.Value ?? default;
        var sessions = await db.Set<GroupSession>()
            .Where(s => s.State != SessionState.Signed)
            .Where(s => me == null || s.Facilitator == me || s.CoFacilitator == me || s.AlsoLedBy.Contains(mine))
            .OrderBy(s => s.On)
            .ThenBy(s => s.Start)
            .Select(s => new
            {
                s.Id,
                s.Group,
                s.On,
                s.Title,
                s.Facilitator,
                Finished = s.State == SessionState.Finished,
                // A note that was void when its session went back stays as it was signed.
                There = db.Set<SessionAttendance>()
                    .Count(a =>
                        a.Session == s.Id
                        && (a.State == Attendance.Present || a.State == Attendance.Left)
                        && !db.Set<ClientNote>().Any(n => n.Session == s.Id && n.Client == a.Client && n.SignedAt != null)
                    ),
                Written = (
                    from note in db.Set<ClientNote>()
                    join seat in db.Set<SessionAttendance>()
                        on new { Id = note.Session, note.Client } equals new { Id = (SessionId?)seat.Session, seat.Client }
                    where note.Session == s.Id && note.Response != "" && note.SignedAt == null
                    where seat.State == Attendance.Present || seat.State == Attendance.Left
                    select note.Id
                ).Count(),
            })
            .ToListAsync(ct);
        var reasons = await ReasonsAsync([.. sessions.Select(s => s.Id)], ct);
        return
        [
            .. sessions
                .OrderBy(s => reasons.ContainsKey(s.Id) ? 0 : 1)
                .Select(s => new Waiting(
                    s.Group,
                    s.On,
                    s.Title,
                    names.GetValueOrDefault(s.Facilitator, ""),
                    s.There,
                    s.There - s.Written,
                    calendar.Today.DayNumber - s.On.DayNumber,
                    s.Finished,
                    reasons.GetValueOrDefault(s.Id)
                )),
        ];
    }

    private async Task<Dictionary<SessionId, SendBackWords>> ReasonsAsync(List<SessionId> sessions, CancellationToken ct)
    {
        var back = await db.Set<ClientNote>()
            .Where(n => n.SentBackAt != null && n.Session != null && sessions.Contains(n.Session.Value))
            .Select(n => new { n.Id, n.Session })
            .ToListAsync(ct);
        var words = await SendBackWords.LastAsync(db, [.. back.Select(b => b.Id)], ct);
        return back.GroupBy(b => b.Session!.Value).ToDictionary(g => g.Key, g => g.Select(b => words[b.Id]).MaxBy(w => w.At)!);
    }

    private async Task<IReadOnlyList<Draft>> DraftsAsync(
        UserId? me,
        Dictionary<UserId, string> names,
        IReadOnlySet<ClientId> hidden,
        CancellationToken ct
    )
    {
        var drafts = await db.Set<ClientNote>()
            .Where(n => !hidden.Contains(n.Client))
            .Where(n => n.SignedAt == null && n.SentBackAt == null && n.VoidedAt == null)
            .Where(n => n.Session == null && (me == null || n.Author == me))
            .OrderBy(n => n.On)
            .Select(n => new
            {
                n.Id,
                n.Client,
                n.Kind,
                n.On,
                n.Author,
            })
            .ToListAsync(ct);
        if (drafts.Count == 0)
        {
            return [];
        }

        var people = await clients.FindAsync([.. drafts.Select(d => d.Client).Distinct()], ct);
        return
        [
            .. drafts.Select(d => new Draft(
                d.Id,
                d.Client,
                people.GetValueOrDefault(d.Client)?.DisplayName ?? "",
                d.Kind,
                d.On,
                names.GetValueOrDefault(d.Author, ""),
                calendar.Today.DayNumber - d.On.DayNumber
            )),
        ];
    }
}
