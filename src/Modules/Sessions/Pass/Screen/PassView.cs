using Footbridge.Contracts.Care;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Notes.Phrases;
using Footbridge.Sessions.Signing;

namespace Footbridge.Sessions.Pass.Screen;

/// <summary>What the page of a session shows.</summary>
internal sealed record PassView : IAboutClients
{
    /// <summary>The session, or null while nobody has opened it.</summary>
    public required GroupSession? Session { get; init; }
    public required PassHead Head { get; init; }
    public required IReadOnlyList<PassPerson> People { get; init; }

    /// <summary>What stands in the way of a signature; null before opening and after signing.</summary>
    public SigningChecks? Checks { get; init; }

    /// <summary>People in care who are not on the roster.</summary>
    public IReadOnlyList<ClientIdentity> Others { get; init; } = [];
    public bool MayOpen { get; init; }
    public bool MayWrite { get; init; }

    /// <summary>Whether the caller led it and so may sign.</summary>
    public bool MaySign { get; init; }

    /// <summary>Whether the end lies ahead: nobody can say yet that it was then.</summary>
    public bool EndsAhead { get; init; }

    /// <summary>Now, when the session is open past its end: it may have run over.</summary>
    public TimeOnly? RanOver { get; init; }

    /// <summary>Quick phrases of the caller and of the program.</summary>
    public IReadOnlyList<Phrase> Phrases { get; init; } = [];

    /// <summary>Why the session was sent back, as long as it is not signed anew.</summary>
    public Signing.Returned.SendBackWords? Returned { get; init; }

    /// <summary>Whether the caller led it too and may still say that they were present.</summary>
    public bool MayAttest { get; init; }

    /// <summary>Whose notes are to be signed.</summary>
    public IEnumerable<PassPerson> ToSign => People.Where(p => p is { Seat.WasThere: true, IsClosed: false });

    // Those in the picker of walk-ins are names to choose from: nothing of their record is on the page.
    IReadOnlyCollection<ClientId> IAboutClients.Clients => [.. People.Select(p => p.Identity.Id)];
}

/// <summary>The group and who may have led it.</summary>
/// <param name="Meeting">The session, or what it will be.</param>
/// <param name="Facilitator">Who leads it.</param>
/// <param name="Staff">Who may have led it.</param>
internal sealed record PassHead(GroupSession Meeting, string Facilitator, IReadOnlyList<StaffMember> Staff)
{
    public static PassHead Of(GroupSession meeting, IReadOnlyList<StaffMember> staff) =>
        new(
            meeting,
            staff.FirstOrDefault(s => s.Id == meeting.Facilitator)?.Printed ?? "",
            [.. staff.Where(s => RoleCodes.Clinical.Contains(s.Role) || meeting.IsLedBy(s.Id))]
        );
}

/// <summary>One person on the page.</summary>
internal sealed record PassPerson
{
    public required ClientIdentity Identity { get; init; }
    public SessionAttendance? Seat { get; init; }
    public ClientNote? Note { get; init; }

    /// <summary>What the person said of this meeting beforehand.</summary>
    public ToldWord? Word { get; init; }
    public IReadOnlyList<PlanItem> Items { get; init; } = [];
    public IReadOnlyList<PassNote> Before { get; init; } = [];

    /// <summary>Whether the note stays as it was signed: it was void when the session went back.</summary>
    public bool IsClosed => Note?.IfClosed() is not null;

    /// <summary>Every way to name the person, for a page that warns of names.</summary>
    public string Names =>
        string.Join(
            '|',
            new[] { Identity.PreferredName, Identity.GivenName, Identity.FamilyName }.Distinct(StringComparer.Ordinal)
        );

    /// <summary>The first open plan item: what a note is about until somebody chooses another.</summary>
    public ObjectiveId? FirstItem => Items.Count > 0 ? Items[0].Id : null;
}

/// <summary>An earlier note beside the one being written.</summary>
internal sealed record PassNote(
    NoteId Id,
    ClientId Client,
    DateOnly On,
    NoteKind Kind,
    string Title,
    string Response,
    string NextStep
);
