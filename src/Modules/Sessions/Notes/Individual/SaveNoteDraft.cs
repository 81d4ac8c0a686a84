using Footbridge.Contracts.Care;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Notes.Individual;

/// <summary>Keeps a note while somebody types. Nothing is asked of it that can wait for the signature.</summary>
[Requires(SessionPermissions.Sign)]
internal sealed class SaveNoteDraft(FootbridgeDb db, IPlans plans, IConsents consents, CallContext call)
    : ICommand<SaveNoteDraft.Input, SaveNoteDraft.Saved>
{
    public sealed record Input : IAboutClient
    {
        public required ClientId Client { get; init; }
        public required NoteId Note { get; init; }
        public required int Version { get; init; }
        public required NoteBody Body { get; init; }
    }

    /// <summary>The version after the save.</summary>
    public sealed record Saved(int Version);

    public async Task<Outcome<Saved>> HandleAsync(Input input, CancellationToken ct)
    {
        var writing = new NoteWriting(db, plans, consents, call);
        var saved = await writing.WriteAsync(input.Client, input.Note, input.Version, input.Body, ct);
        if (saved.Failed(out var refused, out var written))
        {
            return refused;
        }

        var changed = db.Entry(written.Note).State == EntityState.Modified;
        return new Saved(written.Note.Version + (changed ? 1 : 0));
    }
}
