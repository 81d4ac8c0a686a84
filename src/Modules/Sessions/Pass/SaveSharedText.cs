using Footbridge.Contracts.Care;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Storage;

namespace Footbridge.Sessions.Pass;

/// <summary>Saves topic and text that all notes of a session share.</summary>
[Requires(SessionPermissions.Write)]
internal sealed class SaveSharedText(FootbridgeDb db, IPlans plans, TimeProvider clock)
    : ICommand<SaveSharedText.Input, PassVersions>
{
    public sealed record Input(SessionId Session, int Version, string Topic, string Text);

    public async Task<Outcome<PassVersions>> HandleAsync(Input input, CancellationToken ct)
    {
        var found = await SessionRows.AllAsync(db, input.Session, ct);
        if (found.Failed(out var problem, out var rows))
        {
            return problem;
        }

        var writing = new PassWriting(db, plans, clock);
        var part = new SharedPart { Topic = input.Topic, Text = input.Text };
        return writing.Shared(rows, input.Version, part).Problem is { } refused ? refused : writing.Versions(rows);
    }
}
