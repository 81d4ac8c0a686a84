using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Notes.Content;

namespace Footbridge.Sessions.Pass;

/// <summary>What all notes of the session share.</summary>
internal sealed record SharedPart
{
    public string Topic { get; init; } = "";

    /// <summary>What was done in the group.</summary>
    public string Text { get; init; } = "";

    /// <summary>Who led it, when that is to be said anew.</summary>
    public UserId? Facilitator { get; init; }

    /// <summary>Who led it too; null to leave it as it is.</summary>
    public IReadOnlyList<UserId>? CoFacilitators { get; init; }

    /// <summary>When it really ran, when that is to be said anew.</summary>
    public SessionTimes? Times { get; init; }
}

/// <summary>What the facilitator writes about one client.</summary>
internal sealed record NoteDraft
{
    public string Response { get; init; } = "";
    public string NextStep { get; init; } = "";
    public Participation? Participation { get; init; }
    public NoteRisk Risk { get; init; }
    public ObjectiveId? Objective { get; init; }

    /// <summary>Plan items beside that one.</summary>
    public IReadOnlyList<ObjectiveId> Also { get; init; } = [];

    /// <summary>As the words of a note.</summary>
    public NoteWords With(PlanLink? plan, NoteDetails details) =>
        new()
        {
            Response = Response.Trim(),
            NextStep = NextStep.Trim(),
            Participation = Participation,
            Risk = Risk,
            Plan = plan,
            Details = details,
        };
}

/// <summary>One client's line of the page.</summary>
/// <param name="Client">The client.</param>
/// <param name="AttendanceVersion">Version of the attendance the page was made from.</param>
/// <param name="Mark">Attendance, or null to leave it as it is.</param>
/// <param name="NoteVersion">Version of the note the page was made from; 0 when there was none.</param>
/// <param name="Note">The note, or null to leave it as it is.</param>
internal sealed record PassRow(ClientId Client, int AttendanceVersion, AttendanceMark? Mark, int NoteVersion, NoteDraft? Note)
{
    /// <summary>For a meeting by video: where the client was; null to leave it as it is.</summary>
    public RemoteMark? Remote { get; init; }
}

/// <summary>Versions after a save, for a page that stays open.</summary>
/// <param name="Session">Of the session.</param>
/// <param name="Rows">Of each client's line.</param>
internal sealed record PassVersions(int Session, IReadOnlyList<RowVersions> Rows) : IAboutClients
{
    IReadOnlyCollection<ClientId> IAboutClients.Clients => [.. Rows.Select(r => r.Client)];
}

/// <summary>Versions of one client's line.</summary>
/// <param name="Client">The client.</param>
/// <param name="Attendance">Of the attendance.</param>
/// <param name="Note">Of the note; 0 when there is none.</param>
internal sealed record RowVersions(ClientId Client, int Attendance, int Note);
