using Footbridge.Contracts.Care;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Sessions.Meetings;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Notes.Phrases;
using Footbridge.Sessions.Notes.Reading;
using Footbridge.Sessions.Notes.Voiding;
using Footbridge.Sessions.Signing;
using Footbridge.Sessions.Signing.Returned;
using Footbridge.Sessions.Signing.Steps;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Pass.Screen;

/// <summary>Everything on the page of one session: roster, texts, plan items, each person's last notes, and what stands in the way of
/// a signature.</summary>
[Requires(SessionPermissions.Read)]
internal sealed class SessionPage(
    FootbridgeDb db,
    ITimetable timetable,
    IClients clients,
    IPlans plans,
    IStaff staff,
    IEpisodes episodes,
    IVisibleClients visible,
    CallContext call,
    ProgramCalendar calendar
) : IQuery<SessionPage.Input, PassView>
{
    private const int LastNotes = 3;

    public sealed record Input(GroupId Group, DateOnly On);

    public async Task<Outcome<PassView>> HandleAsync(Input input, CancellationToken ct)
    {
        var session = await db.Set<GroupSession>().SingleOrDefaultAsync(s => s.Group == input.Group && s.On == input.On, ct);
        return session is null ? await NotOpenedAsync(input, ct) : await OpenedAsync(session, ct);
    }

    private async Task<Outcome<PassView>> NotOpenedAsync(Input input, CancellationToken ct)
    {
        if (await timetable.FindAsync(input.Group, input.On, ct) is not { } meeting)
        {
            return Problem.NotFound("sessions.open.does-not-meet");
        }

        var people = await clients.FindAsync(
            [.. (await timetable.MembersAsync(input.Group, input.On, ct)).Except(await visible.HiddenAsync(ct))],
            ct
        );
        var words = await WordsAsync(input.Group, input.On, ct);
        var preview = GroupSession.Open(default, meeting, null, default);
        return new PassView
        {
            Session = null,
            Head = PassHead.Of(preview, await staff.AllAsync(ct)),
            People =
            [
                .. Sorted(people.Values).Select(p => new PassPerson { Identity = p, Word = words.GetValueOrDefault(p.Id) }),
            ],
            MayOpen = input.On <= calendar.Today && call.Caller.Holds(SessionPermissions.Write),
        };
    }

    private async Task<Outcome<PassView>> OpenedAsync(GroupSession session, CancellationToken ct)
    {
        var found = await SessionRows.AllAsync(db, session.Id, ct);
        if (found.Failed(out var problem, out var rows))
        {
            return problem;
        }

        var hidden = await visible.HiddenAsync(ct);
        var roster = rows.Seats.Keys.Except(hidden).ToList();
        var people = await clients.FindAsync(roster, ct);
        var signed = session.State == SessionState.Signed;
        var items = signed ? new Dictionary<ClientId, IReadOnlyList<PlanItem>>() : await plans.ItemsAsync(roster, ct);
        var words = await WordsAsync(session.Group, session.On, ct);
        var before = signed ? [] : await BeforeAsync(session, roster, ct);
        return new PassView
        {
            Session = session,
            Head = PassHead.Of(session, await staff.AllAsync(ct)),
            People =
            [
                .. Sorted(people.Values)
                    .Select(p => new PassPerson
                    {
                        Identity = p,
                        Seat = rows.Seats[p.Id],
                        Word = words.GetValueOrDefault(p.Id),
                        Note = rows.Notes.GetValueOrDefault(p.Id),
                        Items = items.GetValueOrDefault(p.Id, []),
                        Before = [.. before.Where(n => n.Client == p.Id).Take(LastNotes)],
                    }),
            ],
            Checks = signed
                ? null
                : SigningChecks.Of(
                    rows.ToSign,
                    [.. people.Values],
                    [.. before.Select(n => new EarlierNote(n.Id, n.Client, n.On, n.Response))]
                ),
            Phrases = signed ? [] : await PhraseList.OfAsync(db, call.Caller.User, ct),
            RanOver = session.State == SessionState.Open ? RanOver(session) : null,
            Others = signed ? [] : await OthersAsync([.. rows.Seats.Keys.Union(hidden)], ct),
            EndsAhead = session.On == calendar.Today && session.End > calendar.TimeOf(calendar.Now),
            Returned = signed ? null : await ReturnedAsync(rows, ct),
            MayAttest = signed && await MayAttestAsync(rows, ct),
            MayWrite = call.Caller.Holds(SessionPermissions.Write),
            MaySign = call.Caller.Holds(SessionPermissions.Sign) && call.Caller.User is { } me && session.IsLedBy(me),
        };
    }

    private async Task<Dictionary<ClientId, ToldWord>> WordsAsync(GroupId group, DateOnly on, CancellationToken ct) =>
        (await timetable.WordsOnAsync(on, ct)).Where(w => w.Group == group).ToDictionary(w => w.Client);

    // A session that is still open a while after its end has probably run over.
    private TimeOnly? RanOver(GroupSession session)
    {
        var now = calendar.TimeOf(calendar.Now);
        var minute = new TimeOnly(now.Hour, now.Minute);
        var late = session.On == calendar.Today && minute > session.End && minute - session.End <= TimeSpan.FromMinutes(90);
        return late ? minute : null;
    }

    private async Task<SendBackWords?> ReturnedAsync(SessionRows rows, CancellationToken ct)
    {
        var back = rows.Notes.Values.Where(n => n.SentBackAt is not null).Select(n => n.Id).ToList();
        return (await SendBackWords.LastAsync(db, back, ct)).Values.MaxBy(w => w.At);
    }

    // Who led it too and did not sign, until they said so of these notes.
    private async Task<bool> MayAttestAsync(SessionRows rows, CancellationToken ct)
    {
        if (call.Caller.User is not { } me || !rows.Session.IsLedBy(me))
        {
            return false;
        }

        return (await SigningSteps.WithoutPresenceAsync(db, rows.Notes.Values, me, ct)).Count > 0;
    }

    private Task<List<PassNote>> BeforeAsync(GroupSession session, List<ClientId> roster, CancellationToken ct)
    {
        var from = session.On.AddDays(-EarlierNotes.Days);
        return db.Set<ClientNote>()
            .ThatCount()
            .Where(n => roster.Contains(n.Client) && n.On >= from && n.On <= session.On && n.Session != session.Id)
            .OrderByDescending(n => n.On)
            .Select(n => new PassNote(n.Id, n.Client, n.On, n.Kind, n.Title, n.Response, n.NextStep))
            .ToListAsync(ct);
    }

    // People in care who may walk in.
    private async Task<IReadOnlyList<ClientIdentity>> OthersAsync(IReadOnlyCollection<ClientId> leftOut, CancellationToken ct)
    {
        var open = (await episodes.OpenAsync(ct)).Select(e => e.Client).Except(leftOut).ToList();
        return [.. Sorted((await clients.FindAsync(open, ct)).Values)];
    }

    private static IEnumerable<ClientIdentity> Sorted(IEnumerable<ClientIdentity> people) =>
        people
            .OrderBy(p => p.PreferredName, StringComparer.OrdinalIgnoreCase)
            .ThenBy(p => p.FamilyName, StringComparer.OrdinalIgnoreCase);
}
