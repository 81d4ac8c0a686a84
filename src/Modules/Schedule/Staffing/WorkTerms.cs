using Footbridge.Kernel;
using Footbridge.Schedule.Groups;

namespace Footbridge.Schedule.Staffing;

/// <summary>When somebody works, what they may lead, and how much.</summary>
/// <param name="Blocks">Hours of the week.</param>
/// <param name="Kinds">Kind codes of groups the person may lead.</param>
/// <param name="WomensGroups">Whether the person leads groups for women.</param>
/// <param name="TraumaTrack">Whether the person leads groups about trauma.</param>
/// <param name="Video">Whether the person holds appointments by video.</param>
/// <param name="MostDayMinutes">Most minutes with clients on one day.</param>
/// <param name="MostWeekMinutes">Most minutes with clients in one week.</param>
/// <param name="OvertimeMinutes">Minutes a week beyond that, when there is need.</param>
/// <param name="Caseload">Most clients the person is counselor of.</param>
public sealed record WorkTerms(
    IReadOnlyList<WorkBlock> Blocks,
    IReadOnlyList<string> Kinds,
    bool WomensGroups,
    bool TraumaTrack,
    bool Video,
    int MostDayMinutes,
    int MostWeekMinutes,
    int OvertimeMinutes,
    int Caseload
)
{
    public const int MostBlocks = 60;
    public const int MostCaseload = 100;

    /// <summary>Whether the person leads groups in Spanish.</summary>
    public bool Spanish { get; init; }

    /// <summary>What a new member of staff begins with.</summary>
    public static WorkTerms Usual { get; } = new([], [], false, false, true, 420, 1800, 0, 12);

    /// <summary>Why the terms cannot be as they are; null when they can.</summary>
    public Problem? Refusal()
    {
        if (Blocks.Count > MostBlocks)
        {
            return Problem.Invalid("schedule.availability.too-many", nameof(Blocks), $"{MostBlocks}");
        }

        if (WorkBlock.Refusal(Blocks) is { } refusal)
        {
            return refusal;
        }

        if (Kinds.Any(k => !GroupPlan.Kinds.Contains(k)))
        {
            return Problem.Invalid("core.choose-one", nameof(Kinds));
        }

        return Range(MostDayMinutes, nameof(MostDayMinutes), 0, 14 * 60)
            ?? Range(MostWeekMinutes, nameof(MostWeekMinutes), 0, 60 * 60)
            ?? Range(OvertimeMinutes, nameof(OvertimeMinutes), 0, 20 * 60)
            ?? Range(Caseload, nameof(Caseload), 0, MostCaseload);
    }

    private static Problem? Range(int value, string field, int least, int most) =>
        value < least || value > most ? Problem.Invalid("core.out-of-range", field, $"{least}", $"{most}") : null;
}
