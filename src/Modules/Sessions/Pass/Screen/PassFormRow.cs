using Footbridge.Contracts.Care;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Sessions.Notes;
using Microsoft.AspNetCore.Http;

namespace Footbridge.Sessions.Pass.Screen;

/// <summary>One client's line of the form.</summary>
internal sealed class PassFormRow
{
    public Guid Client { get; set; }
    public int AttendanceVersion { get; set; }
    public int NoteVersion { get; set; }

    /// <summary><c>present</c>, <c>missed</c>, <c>excused</c>, or empty while not decided.</summary>
    public string State { get; set; } = "";
    public TimeOnly? Arrived { get; set; }
    public TimeOnly? Left { get; set; }
    public string Reason { get; set; } = "";
    public string Response { get; set; } = "";
    public string NextStep { get; set; } = "";
    public int? Participation { get; set; }
    public int Risk { get; set; }
    public Guid? Objective { get; set; }

    /// <summary>Plan items beside that one.</summary>
    public List<Guid> Also { get; set; } = [];

    /// <summary>For a meeting by video: where the client was; null when the page does not ask.</summary>
    public string? Location { get; set; }
    public bool RemoteConsent { get; set; }

    /// <summary>Whether the note stays as it was signed, so that the line only shows it.</summary>
    public bool Closed { get; set; }

    /// <summary>The line as first shown: times as planned, and the first open plan item, until somebody chooses.</summary>
    public static PassFormRow Of(PassPerson person, GroupSession session)
    {
        var (seat, note) = (person.Seat!, person.Note);
        return new()
        {
            Client = person.Identity.Id.Value,
            AttendanceVersion = seat.Version,
            NoteVersion = note?.Version ?? 0,
            State =
                seat.WasThere ? "present"
                : seat.State == Attendance.Expected ? ""
                : seat.State.ToString().ToLowerInvariant(),
            Arrived = seat.ArrivedAt ?? session.Start,
            Left = seat.LeftAt ?? session.End,
            Reason = seat.Reason ?? "",
            Response = note?.Response ?? "",
            NextStep = note?.NextStep ?? "",
            Participation = (int?)note?.Participation,
            Risk = (int)(note?.Risk ?? NoteRisk.None),
            Objective = note is null ? person.FirstItem?.Value : note.Objective?.Value,
            Also = note is null ? [] : [.. note.Details.Also.Select(l => l.Objective.Value)],
            Location = session.Telehealth ? seat.Location : null,
            RemoteConsent = seat.RemoteConsent,
            Closed = person.IsClosed,
        };
    }

    /// <summary>The line as posted.</summary>
    public static PassFormRow From(IFormCollection posted, string prefix) =>
        new()
        {
            Client = PassForm.Id(posted[prefix + "Client"]) ?? default,
            AttendanceVersion = PassForm.Number(posted[prefix + "AttendanceVersion"]) ?? 0,
            NoteVersion = PassForm.Number(posted[prefix + "NoteVersion"]) ?? 0,
            State = PassForm.Words(posted[prefix + "State"]),
            Arrived = PassForm.Time(posted[prefix + "Arrived"]),
            Left = PassForm.Time(posted[prefix + "Left"]),
            Reason = PassForm.Words(posted[prefix + "Reason"]),
            Response = PassForm.Words(posted[prefix + "Response"]),
            NextStep = PassForm.Words(posted[prefix + "NextStep"]),
            Participation = PassForm.Number(posted[prefix + "Participation"]),
            Risk = PassForm.Number(posted[prefix + "Risk"]) ?? 0,
            Objective = PassForm.Id(posted[prefix + "Objective"]),
            Also = [.. PassForm.Ids(posted[prefix + "Also"])],
            Location = posted.ContainsKey(prefix + "Location") ? PassForm.Words(posted[prefix + "Location"]) : null,
            RemoteConsent = posted[prefix + "RemoteConsent"] == "true",
            Closed = posted[prefix + "Closed"] == "true",
        };

    /// <summary>What to save.</summary>
    public PassRow ToRow() =>
        Closed
            ? new(new ClientId(Client), AttendanceVersion, null, NoteVersion, null)
            : new(new ClientId(Client), AttendanceVersion, Mark, NoteVersion, Draft)
            {
                Remote = Location is { } location ? new RemoteMark(location, RemoteConsent) : null,
            };

    private NoteDraft Draft =>
        new()
        {
            Response = Response,
            NextStep = NextStep,
            Participation = Participation is >= 0 and <= 3 ? (Participation)Participation : null,
            Risk = Risk is >= 0 and <= 2 ? (NoteRisk)Risk : NoteRisk.None,
            Objective = Objective is { } objective ? new ObjectiveId(objective) : null,
            Also = [.. Also.Select(o => new ObjectiveId(o))],
        };

    // Not decided on this page leaves what the front desk may have written meanwhile.
    private AttendanceMark? Mark =>
        State switch
        {
            "present" => new(Attendance.Present, Arrived, Left),
            "missed" => new(Attendance.Missed),
            "excused" => new(Attendance.Excused, Reason: Reason.Trim() is { Length: > 0 } reason ? reason : null),
            _ => null,
        };
}
