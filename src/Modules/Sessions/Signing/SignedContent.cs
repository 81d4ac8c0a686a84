using System.Text.Json.Serialization;
using Footbridge.Contracts.People;
using Footbridge.Sessions.Meetings;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Notes.Content;

namespace Footbridge.Sessions.Signing;

/// <summary>Everything a signed note says. It stands by itself: who, when, how long, what was done, how the person responded, which plan
/// item it serves, how many were there, and who signed with which credential. Payers ask for each of these on a group note.</summary>
/// <remarks>The order of the properties is the order of the stored text. New ones go to the end, with a value that older texts lack.</remarks>
internal sealed record SignedContent
{
    public required Guid Note { get; init; }
    public required Guid Client { get; init; }
    public required NoteKind Kind { get; init; }
    public required DateOnly On { get; init; }
    public string Title { get; init; } = "";
    public bool Telehealth { get; init; }
    public string Place { get; init; } = "";
    public TimeOnly? Start { get; init; }
    public TimeOnly? End { get; init; }
    public TimeOnly? Arrived { get; init; }
    public TimeOnly? Left { get; init; }
    public required int Minutes { get; init; }

    /// <summary>People who were there; null for an individual contact.</summary>
    public int? GroupSize { get; init; }
    public string Facilitator { get; init; } = "";
    public string CoFacilitator { get; init; } = "";
    public string Topic { get; init; } = "";
    public string SharedText { get; init; } = "";
    public string Data { get; init; } = "";
    public required string Response { get; init; }
    public string NextStep { get; init; } = "";
    public Participation? Participation { get; init; }
    public NoteRisk Risk { get; init; }
    public Guid? Objective { get; init; }
    public string PlanGoal { get; init; } = "";
    public string PlanObjective { get; init; } = "";
    public required Guid SignedBy { get; init; }
    public required string SignerName { get; init; }
    public required string Credential { get; init; }
    public required DateTimeOffset SignedAt { get; init; }

    /// <summary>What the signature means: a resource key.</summary>
    public required string Meaning { get; init; }

    /// <summary>Everything beside the three parts; null in texts that say nothing more.</summary>
    public NoteDetails? Details { get; init; }

    /// <summary>Last day for a co-signature; null when the signer's credential needs none for this kind of note.</summary>
    public DateOnly? CosignDue { get; init; }

    /// <summary>Credentials of those who may co-sign, as the program's rule was at signing.</summary>
    public string CosignBy { get; init; } = "";

    /// <summary>Name and credential as printed.</summary>
    [JsonIgnore]
    public string Printed => PrintedName.Of(SignerName, Credential);

    /// <summary>Meaning of a signature under a group's notes.</summary>
    public const string LedGroup = "sessions.meaning.led-group";

    /// <summary>Meaning of a signature under an individual note.</summary>
    public const string WroteNote = "sessions.meaning.wrote-note";

    /// <summary>The text of a group note.</summary>
    public static SignedContent OfGroup(
        ClientNote note,
        GroupSession session,
        SessionAttendance seat,
        GroupFrame frame,
        Signer signer,
        DateTimeOffset at
    ) =>
        Of(note, signer, at, LedGroup) with
        {
            Title = session.Title,
            Telehealth = session.Telehealth,
            Place = session.RoomName ?? "",
            Start = session.Start,
            End = session.End,
            Arrived = seat.ArrivedAt,
            Left = seat.LeftAt,
            Minutes = seat.Minutes,
            GroupSize = frame.Size,
            Facilitator = frame.Facilitator,
            CoFacilitator = frame.CoFacilitator,
            Topic = session.Topic,
            SharedText = session.SharedText,
            Details = seat.DetailsWith(note.Details, session.Telehealth),
        };

    /// <summary>The text of an individual note.</summary>
    public static SignedContent Of(ClientNote note, Signer signer, DateTimeOffset at, string meaning = WroteNote)
    {
        var cosign = signer.CosignOf(note.Kind);
        return new()
        {
            Note = note.Id.Value,
            Client = note.Client.Value,
            Kind = note.Kind,
            On = note.On,
            Start = note.Start,
            End = note.Start?.AddMinutes(note.Minutes),
            Minutes = note.Minutes,
            Data = note.Data,
            Response = note.Response,
            NextStep = note.NextStep,
            Participation = note.Participation,
            Risk = note.Risk,
            Objective = note.Objective?.Value,
            PlanGoal = note.PlanGoal,
            PlanObjective = note.PlanObjective,
            SignedBy = signer.User.Value,
            SignerName = signer.Name,
            Credential = signer.Credential,
            SignedAt = at,
            Meaning = meaning,
            Telehealth = note.Details.Remote,
            Details = note.DetailsJson.Length > 0 ? note.Details : null,
            CosignDue = cosign?.Due,
            CosignBy = cosign?.Terms.By ?? "",
        };
    }
}

/// <summary>What all notes of one session share beside the session itself.</summary>
/// <param name="Size">People who were there.</param>
/// <param name="Facilitator">Name and credential of who led it.</param>
/// <param name="CoFacilitator">Name and credential of who led it too; may be empty.</param>
internal sealed record GroupFrame(int Size, string Facilitator, string CoFacilitator)
{
    /// <summary>Reads the names of who led the session.</summary>
    public static async Task<GroupFrame> OfAsync(GroupSession session, int size, IStaff staff, CancellationToken ct)
    {
        var lead = await staff.FindAsync(session.Facilitator, ct);
        List<string> others = [];
        foreach (var other in session.CoLeaders)
        {
            others.Add((await staff.FindAsync(other, ct))?.Printed ?? "");
        }

        return new(size, lead?.Printed ?? "", string.Join("; ", others));
    }
}
