using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Notes.Content;
using Footbridge.Sessions.Notes.Formatting;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Pass;

/// <summary>Writes parts of the page to their rows. A part that the page doesn't change is not written, so that two people who work on
/// the same session disturb each other only where they change the same thing.</summary>
internal sealed class PassWriting(FootbridgeDb db, IPlans plans, TimeProvider clock)
{
    private NoteFormat? _format;

    private static readonly Problem ChangedMeanwhile = Problem.Conflict("sessions.pass.changed-meanwhile");

    /// <summary>Writes what all notes share.</summary>
    public Outcome<Done> Shared(SessionRows rows, int version, SharedPart part)
    {
        var session = rows.Session;
        var times = part.Times ?? session.Times;
        if ((session.Retime(times).Problem ?? session.Write(part.Topic.Trim(), part.Text.Trim()).Problem) is { } problem)
        {
            return problem;
        }

        session.Lead(part.Facilitator ?? session.Facilitator, part.CoFacilitators ?? session.CoLeaders);
        if (session.State == SessionState.Finished)
        {
            foreach (var seat in rows.ToSign.Seats.Values)
            {
                seat.Close(session.Times);
            }
        }

        return Guard(session, version);
    }

    /// <summary>Writes one client's attendance.</summary>
    /// <param name="rows">The session.</param>
    /// <param name="row">The line.</param>
    /// <param name="endBefore">The end before this save: leaving then means staying to the end.</param>
    public Outcome<Done> Attendance(SessionRows rows, PassRow row, TimeOnly endBefore)
    {
        if (row.Mark is null && row.Remote is null)
        {
            return Done.Value;
        }

        if (!rows.Seats.TryGetValue(row.Client, out var seat))
        {
            return Problem.NotFound("sessions.attendance.not-on-roster");
        }

        // Minutes and place stand in the signed text too.
        if (rows.IfClosed(row.Client) is { } closed)
        {
            return closed;
        }

        if (rows.Session.Telehealth && row.Remote is { } remote && seat.Place(remote).Problem is { } misplaced)
        {
            return misplaced;
        }

        if (row.Mark is not { } mark)
        {
            return Guard(seat, row.AttendanceVersion);
        }

        var whole = mark.LeftAt == endBefore ? mark with { LeftAt = null } : mark;
        return seat.Correct(whole, rows.Session).Problem is { } problem ? problem : Guard(seat, row.AttendanceVersion);
    }

    /// <summary>Writes one client's note; an empty one is not made.</summary>
    public async Task<Outcome<Done>> NoteAsync(SessionRows rows, PassRow row, PlanItems items, CancellationToken ct)
    {
        if (row.Note is not { } draft)
        {
            return Done.Value;
        }

        if (!rows.Seats.ContainsKey(row.Client))
        {
            return Problem.NotFound("sessions.attendance.not-on-roster");
        }

        var known = rows.Notes.GetValueOrDefault(row.Client);
        var said = known?.Words;
        var linked = await items.LinkAsync(plans, row.Client, draft.Objective, said?.Plan, ct);
        if (linked.Failed(out var unknown, out var plan))
        {
            return unknown;
        }

        var also = await items.LinksAsync(plans, row.Client, draft.Also.Where(o => o != draft.Objective), said?.Thread ?? [], ct);
        if (also.Failed(out var closed, out var others))
        {
            return closed;
        }

        var words = draft.With(plan.Link, await DetailsAsync(draft, said?.Details, others, ct));
        if (known is null)
        {
            if (!words.HasContent)
            {
                return Done.Value;
            }

            var note = ClientNote.OfGroup(Ids.New<NoteId>(clock), rows.Session, row.Client);
            db.Add(note);
            rows.Notes.Add(row.Client, note);
            return note.Write(words);
        }

        known.Author = rows.Session.Facilitator;
        return known.Write(words).Problem is { } problem ? problem : Guard(known, row.NoteVersion);
    }

    // A note that is begun keeps the headings of the format it was begun in.
    private async Task<NoteDetails> DetailsAsync(
        NoteDraft draft,
        NoteDetails? kept,
        IReadOnlyList<PlanLink> also,
        CancellationToken ct
    )
    {
        if (kept is not null)
        {
            return kept with { Also = also, Sections = GroupSections.Fill(kept.Sections, draft) };
        }

        _format ??= (await FormatBook.ReadAsync(db, ct)).For(NoteKind.Group);
        return new()
        {
            Format = _format.Code,
            FormatName = _format.Name,
            Sections = GroupSections.Fill([.. _format.Sections.Select(s => s.With(""))], draft),
            Also = also,
        };
    }

    /// <summary>Versions as they will be once everything is saved.</summary>
    public PassVersions Versions(SessionRows rows) =>
        new(
            After(rows.Session),
            [
                .. rows.Seats.Values.Select(s => new RowVersions(
                    s.Client,
                    After(s),
                    rows.Notes.TryGetValue(s.Client, out var note) ? After(note) : 0
                )),
            ]
        );

    private Outcome<Done> Guard(IVersioned row, int version)
    {
        if (db.Entry(row).State != EntityState.Modified)
        {
            return Done.Value;
        }

        if (row.Version != version)
        {
            return ChangedMeanwhile;
        }

        db.Expect(row, version);
        return Done.Value;
    }

    private int After(IVersioned row) => row.Version + (db.Entry(row).State == EntityState.Modified ? 1 : 0);
}

/// <summary>A plan link, or none.</summary>
/// <param name="Link">The link.</param>
internal sealed record Linked(PlanLink? Link);

/// <summary>Plan items of the clients of one save, read once and only when a link changes.</summary>
/// <param name="clients">Everybody the save is about.</param>
internal sealed class PlanItems(IReadOnlyCollection<ClientId> clients)
{
    private IReadOnlyDictionary<ClientId, IReadOnlyList<PlanItem>>? _items;

    /// <summary>The links to several objectives.</summary>
    public async Task<Outcome<IReadOnlyList<PlanLink>>> LinksAsync(
        IPlans plans,
        ClientId client,
        IEnumerable<ObjectiveId> objectives,
        IReadOnlyList<PlanLink> before,
        CancellationToken ct
    )
    {
        List<PlanLink> links = [];
        foreach (var objective in objectives.Distinct())
        {
            var linked = await LinkAsync(plans, client, objective, before.FirstOrDefault(l => l.Objective == objective), ct);
            if (linked.Failed(out var closed, out var link))
            {
                return closed;
            }

            links.Add(link.Link!);
        }

        return Outcome<IReadOnlyList<PlanLink>>.Of(links);
    }

    /// <summary>The link to an objective; a link that is there already keeps its words.</summary>
    public async Task<Outcome<Linked>> LinkAsync(
        IPlans plans,
        ClientId client,
        ObjectiveId? objective,
        PlanLink? before,
        CancellationToken ct
    )
    {
        if (objective is not { } wanted)
        {
            return new Linked(null);
        }

        if (before?.Objective == wanted)
        {
            return new Linked(before);
        }

        _items ??= await plans.ItemsAsync(clients, ct);
        var item = _items.GetValueOrDefault(client)?.FirstOrDefault(i => i.Id == wanted);
        return item is null ? Problem.Invalid("sessions.note.plan-item-closed", "Objective") : new Linked(PlanLink.Of(item));
    }
}
