using Footbridge.Kernel;
using Footbridge.Kernel.Access;

namespace Footbridge.Privacy.Looks.Reports;

/// <summary>A line of the audit trail as the reports read it.</summary>
/// <param name="InList">Whether the person was one of several in a list or a group.</param>
public sealed record LookRow(
    long Sequence,
    DateTimeOffset At,
    UserId? Actor,
    CallerKind ActorKind,
    string Action,
    ClientId? Client,
    bool InList,
    Purpose? Purpose,
    string? Ground,
    string Result
);

/// <summary>Equal looks of one day.</summary>
/// <param name="Day">The local day.</param>
/// <param name="Actor">Who; null for the program itself or nobody.</param>
/// <param name="ActorKind">In which capacity.</param>
/// <param name="Client">At whose record; null for a list.</param>
/// <param name="Phrase">What was done, as in <see cref="LookPhrases"/>.</param>
/// <param name="Ground">For which reason it was allowed, when that was kept.</param>
/// <param name="Result">How it ended.</param>
/// <param name="Times">How often.</param>
/// <param name="FirstAt">The first time.</param>
/// <param name="LastAt">The last time.</param>
/// <param name="People">People in the list, when it was one.</param>
public sealed record LookGroup(
    DateOnly Day,
    UserId? Actor,
    CallerKind ActorKind,
    ClientId? Client,
    string Phrase,
    string? Ground,
    string Result,
    int Times,
    DateTimeOffset FirstAt,
    DateTimeOffset LastAt,
    int People
)
{
    /// <summary>Whether it was at a record that is sealed to the reader, who sees the look and not whose record it was.</summary>
    public bool IsSealed { get; private init; }

    /// <summary>The same look without whose record it was.</summary>
    public LookGroup WithoutName() => this with { Client = null, IsSealed = true };
}

/// <summary>A page of a report.</summary>
/// <param name="Groups">Latest day first.</param>
/// <param name="Next">Where the next page begins: only lines before this one; null when there are none.</param>
public sealed record LookPage(IReadOnlyList<LookGroup> Groups, long? Next);

/// <summary>A member of staff, for choosing and for naming.</summary>
/// <param name="Role">Role code.</param>
public sealed record StaffName(UserId User, string Name, string Role);
