namespace Footbridge.Sessions.Notes.Individual;

/// <summary>Whether a kind of note has a time of service.</summary>
internal enum MinutesNeed
{
    /// <summary>It has none.</summary>
    None,

    /// <summary>It may have one.</summary>
    Optional,

    /// <summary>It must have one.</summary>
    Required,
}

/// <summary>What a kind of note must say.</summary>
/// <param name="Minutes">Its time of service.</param>
/// <param name="People">Whether it says who was there with the client.</param>
/// <param name="Missed">Whether it names the session that was missed.</param>
/// <param name="Medical">Whether only medical staff write it.</param>
internal sealed record KindNeeds(MinutesNeed Minutes, bool People = false, bool Missed = false, bool Medical = false)
{
    /// <summary>Kinds that are written outside a group, in the order of the form.</summary>
    public static IReadOnlyList<NoteKind> Written { get; } =
    [
        NoteKind.Individual,
        NoteKind.Family,
        NoteKind.CaseManagement,
        NoteKind.Crisis,
        NoteKind.Medical,
        NoteKind.Contact,
        NoteKind.NoShow,
    ];

    public static KindNeeds Of(NoteKind kind) =>
        kind switch
        {
            NoteKind.Family => new(MinutesNeed.Required, People: true),
            NoteKind.Medical => new(MinutesNeed.Required, Medical: true),
            NoteKind.Contact => new(MinutesNeed.Optional),
            NoteKind.NoShow => new(MinutesNeed.None, Missed: true),
            _ => new(MinutesNeed.Required),
        };
}
