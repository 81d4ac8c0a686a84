using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Sessions.Meetings;
using Footbridge.Sessions.Notes;
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

    public sealed record Queue(IReadOnlyList<Waiting> Sessions, IReadOnlyList<Draft> Drafts) : IAboutClients
    {
        IReadOnlyCollection<ClientId> IAboutClients.Clients => [.. Drafts.Select(d => d.Client).Distinct()];
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
    public sealed record Waiting(
        GroupId Group,
        DateOnly On,
        string Title,
        string Facilitator,
        int Attendees,
        int Empty,
        int DaysOld,
        bool Finished
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
        return new Queue(await SessionsAsync(me, names, ct), await DraftsAsync(me, names, ct));
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
                There = db.Set<SessionAttendance>()
                    .Count(a => a.Session == s.Id && (a.State == Attendance.Present || a.State == Attendance.Left)),
                Written = (
                    from note in db.Set<ClientNote>()
                    join seat in db.Set<SessionAttendance>()
                        on new { Id = note.Session, note.Client } equals new { Id = (SessionId?)seat.Session, seat.Client }
                    where note.Session == s.Id && note.Response != ""
                    where seat.State == Attendance.Present || seat.State == Attendance.Left
                    select note.Id
                ).Count(),
            })
            .Take(200)
            .ToListAsync(ct);
        return
        [
            .. sessions.Select(s => new Waiting(
                s.Group,
                s.On,
                s.Title,
                names.GetValueOrDefault(s.Facilitator, ""),
                s.There,
                s.There - s.Written,
                calendar.Today.DayNumber - s.On.DayNumber,
                s.Finished
            )),
        ];
    }

    private async Task<IReadOnlyList<Draft>> DraftsAsync(UserId? me, Dictionary<UserId, string> names, CancellationToken ct)
    {
        var hidden = await visible.HiddenAsync(ct);
        var drafts = await db.Set<ClientNote>()
            .Where(n => !hidden.Contains(n.Client))
            .Where(n => n.SignedAt == null && n.VoidedAt == null && n.Session == null && (me == null || n.Author == me))
            .OrderBy(n => n.On)
            .Select(n => new
            {
                n.Id,
                n.Client,
                n.Kind,
                n.On,
                n.Author,
            })
            .Take(200)
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
