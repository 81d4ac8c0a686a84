using Footbridge.Contracts.Schedule;
using Footbridge.Ui;

namespace Footbridge.Schedule.Meetings;

/// <summary>What a client told the team, in words for staff.</summary>
internal static class WordText
{
    /// <summary>"Will be 20 minutes late", "Cannot come: not feeling well".</summary>
    public static string OfWord(this IText text, ToldWord word) =>
        word.MinutesLate is { } minutes
            ? text["schedule.word.will-be-late", minutes]
            : text["schedule.word.cannot-come", text[$"schedule.word.reason.{word.Reason}"]];
}
