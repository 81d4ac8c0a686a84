using Footbridge.Contracts.Care;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Sessions.Notes.Content;
using Footbridge.Sessions.Notes.Formatting;
using Footbridge.Sessions.Notes.Voiding;
using Footbridge.Sessions.Pass;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Notes.Individual;

/// <summary>Writes what stands on the form into the note, with everything it names as it is that day.</summary>
internal sealed class NoteWriting(FootbridgeDb db, IPlans plans, IConsents consents, CallContext call)
{
    /// <summary>The note as written, and the format it is written in.</summary>
    public sealed record Written(ClientNote Note, NoteFormat Format);

    /// <summary>The caller's note of this id, if it is there; a new one takes the id the form was made with, so that a draft that is sent
    /// twice is one note.</summary>
    private async Task<Outcome<Found>> FindAsync(ClientId client, NoteId id, int version, CancellationToken ct)
    {
        var known = await db.Set<ClientNote>().SingleOrDefaultAsync(n => n.Id == id, ct);
        if (known is null)
        {
            return version == 0 && id != default ? new Found(null) : Problem.NotFound("sessions.note.not-found");
        }

        if (known.Client != client || known.Session is not null)
        {
            return Problem.NotFound("sessions.note.not-found");
        }

        return known.Author == call.Caller.User ? new Found(known) : Problem.Rule("sessions.note.not-yours");
    }

    /// <summary>Writes the form.</summary>
    /// <param name="client">Whose chart.</param>
    /// <param name="id">The note.</param>
    /// <param name="version">Version of the note the form was made from; 0 when there was none.</param>
    /// <param name="body">The form.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Outcome<Written>> WriteAsync(ClientId client, NoteId id, int version, NoteBody body, CancellationToken ct)
    {
        if (NoteRules.DraftFault(body, call.Caller.Holds(SessionPermissions.Medical)) is { } fault)
        {
            return fault;
        }

        var found = await FindAsync(client, id, version, ct);
        if (found.Failed(out var missing, out var known))
        {
            return missing;
        }

        if (known.Note?.IfClosed() is { } closed)
        {
            return closed;
        }

        var note = known.Note ?? Begin(client, id, body);
        var book = await FormatBook.ReadAsync(db, ct);
        var format = book.Find(body.Format) ?? book.For(body.Kind);
        var composed = await WordsAsync(note, body, format, book, ct);
        if (composed.Failed(out var refused, out var words))
        {
            return refused;
        }

        if (note.Write(words).Problem is { } problem)
        {
            return problem;
        }

        var timed = KindNeeds.Of(body.Kind).Minutes != MinutesNeed.None;
        (note.Kind, note.On, note.Start, note.Minutes) = (body.Kind, body.On, body.Start, timed ? body.Minutes : 0);
        return Keep(note, known.Note is null, version) is { } conflict ? conflict : new Written(note, format);
    }

    // A draft that arrives again with the same words, because its answer was lost, is no conflict.
    private Problem? Keep(ClientNote note, bool isNew, int version)
    {
        if (isNew)
        {
            db.Add(note);
            return null;
        }

        if (db.Entry(note).State != EntityState.Modified)
        {
            return null;
        }

        if (note.Version != version)
        {
            return Problem.Conflict("core.changed-meanwhile");
        }

        db.Expect(note, version);
        return null;
    }

    private ClientNote Begin(ClientId client, NoteId id, NoteBody body) =>
        new()
        {
            Id = id,
            Client = client,
            Kind = body.Kind,
            On = body.On,
            Author = call.Caller.User ?? default,
        };

    private async Task<Outcome<NoteWords>> WordsAsync(
        ClientNote note,
        NoteBody body,
        NoteFormat format,
        FormatBook book,
        CancellationToken ct
    )
    {
        var threaded = await new PlanItems([note.Client]).LinksAsync(plans, note.Client, body.Items, note.Words.Thread, ct);
        if (threaded.Failed(out var closed, out var thread))
        {
            return closed;
        }

        var missed = await MissedAsync(note.Client, body, ct);
        if (missed.Failed(out var unknown, out var meeting))
        {
            return unknown;
        }

        var copied = await SourceAsync(note, body.CopiedFrom, book, ct);
        if (copied.Failed(out var forbidden, out var source))
        {
            return forbidden;
        }

        var written = body.Sections.DistinctBy(s => s.Section).ToDictionary(s => s.Section, s => s.Words, StringComparer.Ordinal);
        List<NoteSection> sections = [.. format.Sections.Select(s => s.With(written.GetValueOrDefault(s.Code, "").Trim()))];
        sections.AddRange(Orphans(note, body, format));
        var needs = KindNeeds.Of(body.Kind);
        return new NoteWords
        {
            Data = Sections.Of(sections, NotePart.Data),
            Response = Sections.Of(sections, NotePart.Response),
            NextStep = Sections.Of(sections, NotePart.NextStep),
            Risk = body.Risk,
            Plan = thread.Count > 0 ? thread[0] : null,
            Details = new()
            {
                Format = format.Code,
                FormatName = format.Name,
                Sections = sections,
                Also = [.. thread.Skip(1)],
                Remote = body.Remote,
                Location = body.Remote ? body.Location.Trim() : "",
                RemoteConsent = body.Remote && body.RemoteConsent,
                With = needs.People ? await CompanionsAsync(note.Client, body, ct) : [],
                OnlyListened = needs.People && body.OnlyListened,
                Missed = meeting.Meeting,
                CopiedFrom = source.Source,
            },
        };
    }

    // Words under a heading that the format lost while somebody wrote stay in the note.
    private static IEnumerable<NoteSection> Orphans(ClientNote note, NoteBody body, NoteFormat format) =>
        body
            .Sections.Where(s => s.Words.Trim().Length > 0 && format.Sections.All(f => f.Code != s.Section))
            .Select(s =>
                (
                    note.Details.Sections.FirstOrDefault(k => k.Code == s.Section)
                    ?? new(s.Section, s.Section, "", NotePart.Data, "")
                ) with
                {
                    Words = s.Words.Trim(),
                }
            );

    private async Task<List<Companion>> CompanionsAsync(ClientId client, NoteBody body, CancellationToken ct)
    {
        var named = (await consents.PeopleNamedAsync(client, body.On, ct))
            .Select(p => p.Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. body
                .With.Select(w => w.Trim())
                .Where(w => w.Length > 0)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Select(w => new Companion(w, named.Contains(w))),
        ];
    }

    private async Task<Outcome<Missing>> MissedAsync(ClientId client, NoteBody body, CancellationToken ct)
    {
        if (!KindNeeds.Of(body.Kind).Missed || body.Missed is not { } session)
        {
            return new Missing(null);
        }

        var meeting = await MissedSessions.Of(db, client, session).SingleOrDefaultAsync(ct);
        return meeting is null
            ? Problem.Invalid("sessions.note.missed-unknown", nameof(body.Missed))
            : new Missing(new(meeting.Session.Value, meeting.On, meeting.Title));
    }

    private async Task<Outcome<Copied>> SourceAsync(ClientNote note, NoteId? from, FormatBook book, CancellationToken ct)
    {
        if (from is not { } earlier)
        {
            return new Copied(null);
        }

        // What was taken over while it was allowed stays marked.
        if (note.Details.CopiedFrom is { } kept && kept.Note == earlier.Value)
        {
            return new Copied(kept);
        }

        if (!book.CopyForward)
        {
            return Problem.Rule("sessions.copy.off");
        }

        var source = await db.Set<ClientNote>()
            .ThatCount()
            .Where(n => n.Id == earlier && n.Client == note.Client)
            .Select(n => new { n.Id, n.On })
            .SingleOrDefaultAsync(ct);
        return source is null ? Problem.NotFound("sessions.note.not-found") : new Copied(new(source.Id.Value, source.On));
    }

    /// <summary>A note that may not be there yet.</summary>
    private sealed record Found(ClientNote? Note);

    private sealed record Missing(MissedLink? Meeting);

    private sealed record Copied(CopySource? Source);
}
