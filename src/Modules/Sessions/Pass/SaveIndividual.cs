using Footbridge.Contracts.Care;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Storage;

namespace Footbridge.Sessions.Pass;

/// <summary>Saves what is written about one client of a session.</summary>
[Requires(SessionPermissions.Write)]
internal sealed class SaveIndividual(FootbridgeDb db, IPlans plans, TimeProvider clock)
    : ICommand<SaveIndividual.Input, RowVersions>
{
    /// <summary>The note as it stands on the page.</summary>
    /// <param name="Session">The session.</param>
    /// <param name="Client">The client.</param>
    /// <param name="Version">Version of the note; 0 when there was none.</param>
    /// <param name="Note">The note.</param>
    public sealed record Input(SessionId Session, ClientId Client, int Version, NoteDraft Note) : IAboutClient;

    public async Task<Outcome<RowVersions>> HandleAsync(Input input, CancellationToken ct)
    {
        var found = await SessionRows.AllAsync(db, input.Session, ct);
        if (found.Failed(out var problem, out var rows))
        {
            return problem;
        }

        if (rows.Session.IfSigned() is { } signed)
        {
            return signed;
        }

        var writing = new PassWriting(db, plans, clock);
        var row = new PassRow(input.Client, AttendanceVersion: 0, Mark: null, input.Version, input.Note);
        var saved = await writing.NoteAsync(rows, row, new PlanItems([input.Client]), ct);
        return saved.Problem is { } refused ? refused : writing.Versions(rows).Rows.First(r => r.Client == input.Client);
    }
}
