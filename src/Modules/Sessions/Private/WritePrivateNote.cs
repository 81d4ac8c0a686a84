using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Private;

/// <summary>Writes a private note, or changes one of the caller's own.</summary>
[Requires(SessionPermissions.Private)]
internal sealed class WritePrivateNote(
    FootbridgeDb db,
    ILegalHolds holds,
    CallContext call,
    ProgramCalendar calendar,
    TimeProvider clock
) : ICommand<WritePrivateNote.Input, Done>
{
    /// <param name="Note">The note to change, or null for a new one.</param>
    internal sealed record Input(ClientId Client, Guid? Note, int Version, DateOnly On, string Text) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var author = call.Caller.User ?? default;
        if (input.Note is not { } id)
        {
            var begun = PrivateNote.Begin(
                Ids.New<PrivateNoteId>(clock),
                input.Client,
                author,
                (input.On, input.Text),
                clock.GetUtcNow(),
                calendar.Today
            );
            if (begun.Failed(out var problem, out var note))
            {
                return problem;
            }

            db.Add(note);
            return Done.Value;
        }

        if (await db.OwnNoteAsync(input.Client, author, id, ct) is not { } own)
        {
            return Problem.NotFound("sessions.private.not-found");
        }

        if (await holds.IsHeldAsync(input.Client, ct))
        {
            return Problem.Rule("sessions.private.held");
        }

        db.Expect(own, input.Version);
        return own.Change((input.On, input.Text), clock.GetUtcNow(), calendar.Today);
    }
}

/// <summary>Takes one of the caller's own private notes away for good.</summary>
[Requires(SessionPermissions.Private)]
internal sealed class DeletePrivateNote(FootbridgeDb db, ILegalHolds holds, CallContext call)
    : ICommand<DeletePrivateNote.Input, Done>
{
    internal sealed record Input(ClientId Client, Guid Note, int Version) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await db.OwnNoteAsync(input.Client, call.Caller.User ?? default, input.Note, ct) is not { } own)
        {
            return Problem.NotFound("sessions.private.not-found");
        }

        if (await holds.IsHeldAsync(input.Client, ct))
        {
            return Problem.Rule("sessions.private.held");
        }

        db.Expect(own, input.Version);
        db.Remove(own);
        return Done.Value;
    }
}

internal static class OwnNotes
{
    /// <summary>A note that the author wrote; somebody else's is not there.</summary>
    public static Task<PrivateNote?> OwnNoteAsync(
        this FootbridgeDb db,
        ClientId client,
        UserId author,
        Guid note,
        CancellationToken ct
    )
    {
        var id = new PrivateNoteId(note);
        return db.Set<PrivateNote>().SingleOrDefaultAsync(n => n.Id == id && n.Client == client && n.Author == author, ct);
    }
}
