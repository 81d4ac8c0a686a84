namespace Footbridge.Schedule.Weeks;

/// <summary>What stands between a client and a group.</summary>
public enum ConflictKind
{
    /// <summary>The client is in the group from that day on.</summary>
    AlreadyIn,

    /// <summary>The group has ended by then.</summary>
    Ended,

    /// <summary>It takes the same hour as another group of the client.</summary>
    Overlap,

    /// <summary>It takes the same hour as an individual or family session of the client.</summary>
    Session,

    /// <summary>No seat is free.</summary>
    Full,

    /// <summary>The client cannot come then.</summary>
    Cannot,

    /// <summary>The client would rather not come then.</summary>
    RatherNot,

    /// <summary>It is held in another language than the prescription asks for.</summary>
    Language,

    /// <summary>The group takes nobody new by then.</summary>
    Closed,

    /// <summary>The client must be kept apart from somebody in the group. Whom, or that it is for this, is never said.</summary>
    NotOpen,
}

/// <summary>One thing that stands between a client and a group.</summary>
/// <param name="Kind">What.</param>
/// <param name="Detail">Title of the other group, or the code of the client's reason.</param>
public sealed record Conflict(ConflictKind Kind, string Detail = "")
{
    /// <summary>Whether it forbids the group rather than warns of it.</summary>
    public bool Hard => Kind != ConflictKind.RatherNot;

    /// <summary>Whether a written reason lifts it.</summary>
    public bool MayBeOverridden => Kind is ConflictKind.Cannot or ConflictKind.Full or ConflictKind.Language;

    /// <summary>Key of its words.</summary>
    public string TextKey =>
        Kind switch
        {
            ConflictKind.AlreadyIn => "schedule.conflict.already-in",
            ConflictKind.Ended => "schedule.conflict.ended",
            ConflictKind.Overlap => "schedule.conflict.overlap",
            ConflictKind.Session => "schedule.conflict.session",
            ConflictKind.Full => "schedule.conflict.full",
            ConflictKind.Cannot => "schedule.conflict.cannot",
            ConflictKind.Language => $"schedule.conflict.language.{Detail}",
            ConflictKind.Closed => "schedule.conflict.closed",
            ConflictKind.NotOpen => "schedule.conflict.not-open",
            _ => "schedule.conflict.rather-not",
        };
}
