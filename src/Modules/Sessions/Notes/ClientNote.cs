using Footbridge.Contracts.Care;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Sessions.Notes.Content;
using Footbridge.Sessions.Signing;

namespace Footbridge.Sessions.Notes;

/// <summary>A note in a client's chart.</summary>
internal readonly record struct NoteId(Guid Value) : IEntityId<NoteId>
{
    public static NoteId From(Guid value) => new(value);
}

/// <summary>A note in one client's chart: of a group session, or of an individual contact. Once signed it holds the whole signed text,
/// so that it can be read, printed and checked without any other row.</summary>
internal sealed partial class ClientNote : IProgramOwned, IVersioned
{
    /// <summary>Longest text of each part.</summary>
    public const int PartLength = 6000;

    public required NoteId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; } = 1;

    public required ClientId Client { get; init; }

    public required NoteKind Kind { get; set; }

    public required DateOnly On { get; set; }

    /// <summary>The group session, or null for an individual contact.</summary>
    public SessionId? Session { get; init; }

    /// <summary>Title of the group; empty for an individual contact, whose kind names it.</summary>
    public string Title { get; init; } = "";

    /// <summary>Who writes it; the facilitator of a group.</summary>
    public required UserId Author { get; set; }

    /// <summary>Start of an individual contact.</summary>
    public TimeOnly? Start { get; set; }

    /// <summary>Minutes of service; for a group note known at signing.</summary>
    public int Minutes { get; set; }

    public string Data { get; private set; } = "";

    public string Response { get; private set; } = "";

    public string NextStep { get; private set; } = "";

    public Participation? Participation { get; private set; }

    public NoteRisk Risk { get; private set; }

    public ObjectiveId? Objective { get; private set; }

    public string PlanGoal { get; private set; } = "";

    public string PlanObjective { get; private set; } = "";

    /// <summary>Everything beside the three parts, as stored; empty in notes that say nothing more.</summary>
    public string DetailsJson { get; private set; } = "";

    /// <summary>The missed session that an outreach is about.</summary>
    public SessionId? Missed { get; private set; }

    /// <summary>When it was made void; null while it counts.</summary>
    public DateTimeOffset? VoidedAt { get; private set; }

    public NoteDetails Details => NoteDetails.FromJson(DetailsJson);

    public DateTimeOffset? SignedAt { get; private set; }

    public UserId? SignedBy { get; private set; }

    /// <summary>The signed text, whole and in one fixed form.</summary>
    public string? Content { get; private set; }

    /// <summary>SHA-256 of <see cref="Content"/>, hexadecimal.</summary>
    public string? Hash { get; private set; }

    public NoteWords Words =>
        new()
        {
            Data = Data,
            Response = Response,
            NextStep = NextStep,
            Participation = Participation,
            Risk = Risk,
            Plan = Objective is { } objective ? new(objective, PlanGoal, PlanObjective) : null,
            Details = Details,
        };

    /// <summary>An empty note of a group session.</summary>
    public static ClientNote OfGroup(NoteId id, Meetings.GroupSession session, ClientId client) =>
        new()
        {
            Id = id,
            Client = client,
            Kind = NoteKind.Group,
            On = session.On,
            Session = session.Id,
            Title = session.Title,
            Author = session.Facilitator,
        };

    /// <summary>Writes the words of an unsigned note.</summary>
    public Outcome<Done> Write(NoteWords words)
    {
        if (IfClosed() is { } closed)
        {
            return closed;
        }

        if (Fault(words) is { } fault)
        {
            return fault;
        }

        (Data, Response, NextStep) = (words.Data, words.Response, words.NextStep);
        (Participation, Risk) = (words.Participation, words.Risk);
        (Objective, PlanGoal, PlanObjective) = (words.Plan?.Objective, words.Plan?.Goal ?? "", words.Plan?.Words ?? "");
        DetailsJson = words.Details.ToJson();
        Missed = words.Details.Missed is { } missed ? new SessionId(missed.Session) : null;
        return Done.Value;
    }

    /// <summary>A signed note doesn't change, and a void one not until it counts again.</summary>
    public Problem? IfClosed() =>
        SignedAt is not null ? Problem.Conflict("sessions.note.signed-already")
        : VoidedAt is not null ? Problem.Rule("sessions.note.is-void")
        : null;

    /// <summary>Makes it void: it stays where it is, with what it says, and counts no more.</summary>
    public Outcome<Done> Void(DateTimeOffset at)
    {
        if (VoidedAt is not null)
        {
            return Problem.Conflict("sessions.void.already");
        }

        VoidedAt = at;
        return Done.Value;
    }

    /// <summary>Takes a void back.</summary>
    public Outcome<Done> Unvoid()
    {
        if (VoidedAt is null)
        {
            return Problem.Conflict("sessions.void.counts");
        }

        VoidedAt = null;
        return Done.Value;
    }

    /// <summary>Closes the note with its whole text.</summary>
    public Outcome<Done> Sign(SignedContent content)
    {
        if (IfClosed() is { } closed)
        {
            return closed;
        }

        var seal = Seal.On(content);
        (SignedAt, SignedBy, Content, Hash) = (content.SignedAt, new UserId(content.SignedBy), seal.Content, seal.Hash);
        Minutes = content.Minutes;
        DetailsJson = content.Details?.ToJson() ?? "";
        Close(content);
        return Done.Value;
    }

    private static Problem? Fault(NoteWords words)
    {
        var field =
            words.Data.Length > PartLength ? nameof(Data)
            : words.Response.Length > PartLength ? nameof(Response)
            : words.NextStep.Length > PartLength ? nameof(NextStep)
            : null;
        return field is null ? null : Problem.Invalid("core.too-long", field, $"{PartLength}");
    }
}
