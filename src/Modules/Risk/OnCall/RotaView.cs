using Footbridge.Contracts.People;

namespace Footbridge.Risk.OnCall;

/// <summary>The rota as its page shows it.</summary>
/// <param name="First">Name of who is on call now; null when nobody is.</param>
/// <param name="Backup">Name of the backup.</param>
/// <param name="Shifts">The hours of the next two weeks.</param>
/// <param name="Gaps">Spans of the two weeks in which nobody is on call first.</param>
/// <param name="Waiting">Hand-overs that nobody answered yet.</param>
/// <param name="Latest">The hand-overs answered last.</param>
/// <param name="Team">Whom one can choose.</param>
/// <param name="OpenNow">Open items of urgency now.</param>
/// <param name="MayManage">Whether the caller sets the rota.</param>
public sealed record RotaView(
    string? First,
    string? Backup,
    IReadOnlyList<ShiftLine> Shifts,
    IReadOnlyList<GapLine> Gaps,
    IReadOnlyList<PassingLine> Waiting,
    IReadOnlyList<PassingLine> Latest,
    IReadOnlyList<StaffMember> Team,
    int OpenNow,
    bool MayManage
);

/// <summary>On-call hours as a page shows them.</summary>
public sealed record ShiftLine(
    Guid Id,
    string Name,
    DateTimeOffset From,
    DateTimeOffset Until,
    bool Backup,
    bool IsNow,
    bool IsMine
);

/// <summary>Hours in which nobody is on call first.</summary>
public sealed record GapLine(DateTimeOffset From, DateTimeOffset Until);

/// <summary>A hand-over as a page shows it.</summary>
public sealed record PassingLine(
    Guid Id,
    string Giver,
    string Taker,
    string Note,
    int OpenNow,
    DateTimeOffset At,
    DateTimeOffset? AnsweredAt,
    bool Accepted,
    bool IsForMe
);
