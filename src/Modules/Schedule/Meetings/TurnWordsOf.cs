using Footbridge.Contracts.Schedule;
using Footbridge.Ui;

namespace Footbridge.Schedule.Meetings;

/// <summary>What is different about a meeting, in words.</summary>
internal static class TurnWordsOf
{
    /// <summary>One sentence for each difference; not that it is cancelled.</summary>
    public static IEnumerable<string> TurnWords(
        this IText text,
        Formats formats,
        GroupMeeting meeting,
        string facilitator,
        string usualFacilitator
    ) =>
        text.TurnWords(
            formats,
            meeting.Turn?.UsualStart,
            meeting.Start,
            meeting.Turn is { OtherPlace: true } ? meeting.RoomName ?? text["schedule.by-video"] : null,
            meeting.Turn?.UsualFacilitator is null ? null : facilitator,
            usualFacilitator
        );

    /// <summary>The same from plain values; what is null is as usual.</summary>
    public static IEnumerable<string> TurnWords(
        this IText text,
        Formats formats,
        TimeOnly? usualStart,
        TimeOnly start,
        string? otherPlace,
        string? stepsIn,
        string usualFacilitator
    )
    {
        if (usualStart is { } usual)
        {
            yield return text["schedule.turn.time", formats.Time(start), formats.Time(usual)];
        }

        if (otherPlace is not null)
        {
            yield return text["schedule.turn.place", otherPlace];
        }

        if (stepsIn is not null)
        {
            yield return text["schedule.turn.steps-in", stepsIn, usualFacilitator];
        }
    }
}
