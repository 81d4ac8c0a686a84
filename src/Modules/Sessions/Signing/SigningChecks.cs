using Footbridge.Clinical.Notes;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Notes.Reading;

namespace Footbridge.Sessions.Signing;

/// <summary>Where a name stands that must not stand there.</summary>
internal enum LeakPlace
{
    /// <summary>The topic, which goes into every attendee's chart.</summary>
    Topic,

    /// <summary>The shared text, which goes into every attendee's chart.</summary>
    SharedText,

    /// <summary>Another client's response.</summary>
    Response,

    /// <summary>Another client's next step.</summary>
    NextStep,
}

/// <summary>A name of one client in a text that goes into another's chart.</summary>
/// <param name="Place">Where.</param>
/// <param name="Chart">Whose chart; null for the shared part, which goes into all.</param>
/// <param name="Hit">The words.</param>
internal sealed record Leak(LeakPlace Place, ClientId? Chart, NameHit Hit);

/// <summary>What stands between a finished session and its signature.</summary>
/// <param name="SharedMissing">Whether nothing says what was done.</param>
/// <param name="Missing">Attendees about whom nothing is written.</param>
/// <param name="Absent">Clients who were not there and have a text all the same.</param>
/// <param name="Leaks">Names in texts that go into another's chart.</param>
/// <param name="Repeated">Pairs of clients with the same text.</param>
internal sealed record SigningChecks(
    bool SharedMissing,
    IReadOnlyList<ClientId> Missing,
    IReadOnlyList<ClientId> Absent,
    IReadOnlyList<Leak> Leaks,
    IReadOnlyList<RepeatedPair> Repeated
)
{
    /// <summary>Attendees by video of whom nobody wrote where they were and that they agreed.</summary>
    public IReadOnlyList<ClientId> Unplaced { get; init; } = [];

    /// <summary>Earlier notes of attendees that say the same as the one to be signed.</summary>
    public IReadOnlyList<EarlierNote> Cloned { get; init; } = [];

    /// <summary>Names that are certain to name a client.</summary>
    public int CertainLeaks => Leaks.Count(l => l.Hit.Certain);

    /// <summary>Words that may be a name or an ordinary word; the facilitator knows.</summary>
    public int PossibleLeaks => Leaks.Count(l => !l.Hit.Certain);

    /// <summary>Looks at everything that would be signed.</summary>
    public static SigningChecks Of(
        SessionRows rows,
        IReadOnlyCollection<ClientIdentity> people,
        IReadOnlyCollection<EarlierNote>? earlier = null
    )
    {
        var roster = people.Select(Name).ToList();
        var there = rows.Seats.Values.Where(s => s.WasThere).Select(s => s.Client).ToList();
        return new(
            rows.Session.SharedText.Length == 0 && there.Count > 0,
            [.. there.Where(c => Response(rows, c).Length == 0)],
            [.. rows.Seats.Values.Where(s => !s.WasThere && Response(rows, s.Client).Length > 0).Select(s => s.Client)],
            [.. SharedLeaks(rows.Session, roster), .. rows.Notes.Values.SelectMany(n => OwnLeaks(n, roster))],
            RepeatedText.Find([.. there.Select(c => new ClientText(c, Response(rows, c)))])
        )
        {
            Unplaced = rows.Session.Telehealth
                ?
                [
                    .. rows
                        .Seats.Values.Where(s => s.WasThere && !(s.RemoteConsent && s.Location.Length > 0))
                        .Select(s => s.Client),
                ]
                : [],
            Cloned =
            [
                .. (earlier ?? [])
                    .Where(e => there.Contains(e.Client) && RepeatedText.SaysTheSame(Response(rows, e.Client), e.Response))
                    .DistinctBy(e => e.Client),
            ],
        };
    }

    /// <summary>What concerns one chart, when a note is signed anew alone.</summary>
    public SigningChecks Only(ClientId client) =>
        new(
            false,
            [.. Missing.Where(c => c == client)],
            [],
            [.. Leaks.Where(l => l.Chart == client)],
            [.. Repeated.Where(r => r.First == client || r.Second == client)]
        );

    /// <summary>Why the session can't be signed, or null.</summary>
    /// <param name="notNames">Whether the facilitator confirmed that the possible names are ordinary words.</param>
    /// <param name="repeatedOk">Whether the facilitator confirmed that the same words are true of both.</param>
    public Problem? Refusal(bool notNames, bool repeatedOk)
    {
        if (SharedMissing)
        {
            return Problem.Rule("sessions.sign.shared-missing", "Text");
        }

        if (Missing.Count > 0)
        {
            return Problem.Rule("sessions.sign.response-missing", "Response", $"{Missing.Count}");
        }

        if (Absent.Count > 0)
        {
            return Problem.Rule("sessions.sign.text-for-absent", "Response", $"{Absent.Count}");
        }

        if (Unplaced.Count > 0)
        {
            return Problem.Rule("sessions.sign.remote-missing", "Location", $"{Unplaced.Count}");
        }

        if (Leaks.FirstOrDefault(l => l.Hit.Certain) is { } leak)
        {
            var code = leak.Chart is null ? "sessions.sign.name-in-shared" : "sessions.sign.name-in-response";
            return Problem.Rule(code, FieldOf(leak.Place), $"{CertainLeaks}");
        }

        if (PossibleLeaks > 0 && !notNames)
        {
            return Problem.Rule("sessions.sign.confirm-names", "NotNames", $"{PossibleLeaks}");
        }

        if (Repeated.Count > 0 && !repeatedOk)
        {
            return Problem.Rule("sessions.sign.confirm-repeated", "RepeatedOk", $"{Repeated.Count}");
        }

        return Cloned.Count > 0 && !repeatedOk
            ? Problem.Rule("sessions.sign.confirm-cloned", "RepeatedOk", $"{Cloned.Count}")
            : null;
    }

    private static IEnumerable<Leak> SharedLeaks(GroupSession session, IReadOnlyList<RosterName> roster) =>
        NameLeak
            .Find(session.Topic, roster)
            .Select(h => new Leak(LeakPlace.Topic, null, h))
            .Concat(NameLeak.Find(session.SharedText, roster).Select(h => new Leak(LeakPlace.SharedText, null, h)));

    private static IEnumerable<Leak> OwnLeaks(ClientNote note, IReadOnlyList<RosterName> roster) =>
        OthersIn(note.Response, note.Client, roster)
            .Select(h => new Leak(LeakPlace.Response, note.Client, h))
            .Concat(OthersIn(note.NextStep, note.Client, roster).Select(h => new Leak(LeakPlace.NextStep, note.Client, h)));

    // In their own chart a person may be named; a word that names them names nobody else there.
    private static IEnumerable<NameHit> OthersIn(string text, ClientId chart, IReadOnlyList<RosterName> roster)
    {
        if (text.Length == 0)
        {
            return [];
        }

        var hits = NameLeak.Find(text, roster);
        var own = hits.Where(h => h.Client == chart).Select(h => h.Start).ToHashSet();
        return hits.Where(h => !own.Contains(h.Start));
    }

    private static string FieldOf(LeakPlace place) => place == LeakPlace.SharedText ? "Text" : $"{place}";

    private static string Response(SessionRows rows, ClientId client) => rows.Notes.GetValueOrDefault(client)?.Response ?? "";

    private static RosterName Name(ClientIdentity person) =>
        new(
            person.Id,
            person.GivenName,
            person.PreferredName == person.GivenName ? null : person.PreferredName,
            person.FamilyName
        );
}
