using Footbridge.Contracts.Care;
using Footbridge.Sessions.Notes.Content;

namespace Footbridge.Sessions.Notes;

/// <summary>What kind of contact a note is about.</summary>
internal enum NoteKind
{
    /// <summary>A group session.</summary>
    Group,

    /// <summary>An individual session.</summary>
    Individual,

    /// <summary>A session with family or other support persons.</summary>
    Family,

    /// <summary>Arranging help: housing, work, court, benefits.</summary>
    CaseManagement,

    /// <summary>A crisis.</summary>
    Crisis,

    /// <summary>A call, message or other short contact.</summary>
    Contact,

    /// <summary>A visit with medical staff.</summary>
    Medical,

    /// <summary>Reaching out to somebody who missed a session.</summary>
    NoShow,
}

/// <summary>How a person took part.</summary>
internal enum Participation
{
    /// <summary>Was there and did not take part.</summary>
    None,

    /// <summary>Some.</summary>
    Some,

    /// <summary>Active.</summary>
    Active,

    /// <summary>Carried others along.</summary>
    Leading,
}

/// <summary>What the writer saw of risk.</summary>
internal enum NoteRisk
{
    /// <summary>Nothing that worries.</summary>
    None,

    /// <summary>Keep an eye on it.</summary>
    Watch,

    /// <summary>Somebody must act.</summary>
    Urgent,
}

/// <summary>The words and marks of a note, before it is signed.</summary>
internal sealed record NoteWords
{
    /// <summary>What was done; for a group note that is the shared text, and this stays empty.</summary>
    public string Data { get; init; } = "";

    /// <summary>How the person responded; in an individual note, the writer's assessment.</summary>
    public string Response { get; init; } = "";

    /// <summary>What comes next.</summary>
    public string NextStep { get; init; } = "";

    /// <summary>How the person took part; null while not said.</summary>
    public Participation? Participation { get; init; }

    public NoteRisk Risk { get; init; }

    /// <summary>The plan item the note belongs to, with its words as they were that day.</summary>
    public PlanLink? Plan { get; init; }

    /// <summary>Everything beside the three parts.</summary>
    public NoteDetails Details { get; init; } = NoteDetails.None;

    /// <summary>Every plan item the note touches, the first one first.</summary>
    public IReadOnlyList<PlanLink> Thread => Plan is null ? Details.Also : [Plan, .. Details.Also];

    /// <summary>Whether something was written that is worth keeping.</summary>
    public bool HasContent =>
        Data.Length + Response.Length + NextStep.Length > 0 || Participation is not null || Risk != NoteRisk.None;
}

/// <summary>A plan item as it read when the note was written: plans change, notes don't.</summary>
/// <param name="Objective">The objective.</param>
/// <param name="Goal">The goal in the client's words.</param>
/// <param name="Words">The objective.</param>
internal sealed record PlanLink(ObjectiveId Objective, string Goal, string Words)
{
    public static PlanLink Of(PlanItem item) => new(item.Id, item.Goal, item.Objective);
}
