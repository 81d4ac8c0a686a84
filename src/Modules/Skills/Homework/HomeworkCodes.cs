namespace Footbridge.Skills.Homework;

/// <summary>The words by which forms name how far homework is.</summary>
internal static class HomeworkCodes
{
    public static string Code(HomeworkState state) =>
        state switch
        {
            HomeworkState.Done => "done",
            HomeworkState.Tried => "tried",
            HomeworkState.NotThisTime => "not-this-time",
            _ => "open",
        };

    public static HomeworkState Of(string? code) =>
        code switch
        {
            "done" => HomeworkState.Done,
            "tried" => HomeworkState.Tried,
            "not-this-time" => HomeworkState.NotThisTime,
            _ => HomeworkState.Open,
        };

    public static string Tone(HomeworkState state) =>
        state switch
        {
            HomeworkState.Done => "good",
            HomeworkState.Tried => "info",
            _ => "neutral",
        };
}
