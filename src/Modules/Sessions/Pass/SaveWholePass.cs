using Footbridge.Contracts.Care;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Sessions.Meetings.Overlaps;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Pass;

/// <summary>Saves everything on the page of a session at once. Nothing is signed by it, so it also keeps drafts.</summary>
[Requires(SessionPermissions.Write)]
internal sealed class SaveWholePass(FootbridgeDb db, IPlans plans, IClients clients, IEvents events, TimeProvider clock)
    : ICommand<SaveWholePass.Input, PassVersions>
{
    /// <summary>The page as it stands.</summary>
    /// <param name="Session">The session.</param>
    /// <param name="Version">Version of the session the page was made from.</param>
    /// <param name="Shared">What all notes share.</param>
    /// <param name="Rows">The clients' lines.</param>
    public sealed record Input(SessionId Session, int Version, SharedPart Shared, IReadOnlyList<PassRow> Rows);

    public async Task<Outcome<PassVersions>> HandleAsync(Input input, CancellationToken ct)
    {
        var found = await SessionRows.AllAsync(db, input.Session, ct);
        if (found.Failed(out var problem, out var rows))
        {
            return problem;
        }

        var writing = new PassWriting(db, plans, clock);
        var endBefore = rows.Session.End;
        var missedBefore = Missed(rows);
        if (writing.Shared(rows, input.Version, input.Shared).Problem is { } sharedProblem)
        {
            return sharedProblem;
        }

        var items = new PlanItems([.. input.Rows.Select(r => r.Client)]);
        foreach (var row in input.Rows)
        {
            var saved = writing.Attendance(rows, row, endBefore);
            var refused = saved.Problem ?? (await writing.NoteAsync(rows, row, items, ct)).Problem;
            if (refused is not null)
            {
                return refused;
            }
        }

        // Only times that this save changes: what was written down before stands.
        var retimed = rows.Seats.Values.Where(s => db.Entry(s).State == EntityState.Modified).ToList();
        if (await TimeSheets.ClashAsync(db, clients, rows.Session, retimed, ct) is { } clash)
        {
            return clash;
        }

        if (rows.Session.State == SessionState.Finished)
        {
            foreach (var client in Missed(rows).Except(missedBefore))
            {
                var happened = new SessionMissed(rows.Session.Id, client, rows.Session.On, rows.Session.Title);
                if ((await events.RaiseAsync(happened, ct)).Problem is { } refused)
                {
                    return refused;
                }
            }
        }

        return writing.Versions(rows);
    }

    private static List<ClientId> Missed(SessionRows rows) =>
        [.. rows.Seats.Values.Where(s => s.State == Attendance.Missed).Select(s => s.Client)];
}
