namespace Footbridge.Privacy.Rights.Requests;

/// <summary>By when a request must be answered. Pure.</summary>
internal static class RequestClock
{
    /// <summary>Days from the day the request came. Access: 45 CFR 164.524(b)(2). Amendment: 45 CFR 164.526(b)(2). An
    /// intermediary's list: 42 CFR 2.24(b)(1). For the others the law
    /// sets no days; these are the program's own.</summary>
    public static int DaysFor(RequestKind kind) =>
        kind switch
        {
            RequestKind.Amendment => 60,
            _ => 30,
        };

    /// <summary>Days that one written extension adds; zero where there is none.</summary>
    public static int ExtensionFor(RequestKind kind) => kind is RequestKind.Access or RequestKind.Amendment ? 30 : 0;

    /// <summary>Last day to answer.</summary>
    public static DateOnly DueOn(RequestKind kind, DateOnly receivedOn, bool extended) =>
        receivedOn.AddDays(DaysFor(kind) + (extended ? ExtensionFor(kind) : 0));

    /// <summary>Tone of a clock that has so many days left.</summary>
    public static string Tone(int daysLeft) =>
        daysLeft switch
        {
            < 0 => "danger",
            <= 10 => "warn",
            _ => "neutral",
        };
}
