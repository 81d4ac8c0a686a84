using Footbridge.Kernel;

namespace Footbridge.Privacy.Looks.Unusual;

/// <summary>The rules by which looks are called unusual. Their words are <c>privacy.unusual.rule.(name)</c>.</summary>
public enum UnusualRule
{
    /// <summary>The client has the same family name as who looked.</summary>
    SameFamilyName,

    /// <summary>The client has the same phone number or mail address as who looked.</summary>
    SameContact,

    /// <summary>Who looked is or was in care here and opened their own record as staff.</summary>
    OwnRecord,

    /// <summary>The client works here too.</summary>
    Colleague,

    /// <summary>The record is sealed.</summary>
    Sealed,

    /// <summary>Somebody stepped in for a colleague.</summary>
    Covering,

    /// <summary>The record was opened for a medical emergency.</summary>
    Emergency,

    /// <summary>Many records in one hour.</summary>
    ManyInAnHour,

    /// <summary>Many records in one day.</summary>
    ManyInADay,

    /// <summary>Many people seen in lists in one day.</summary>
    ManyInLists,

    /// <summary>Looks at night.</summary>
    AtNight,

    /// <summary>Refused again and again.</summary>
    RefusedInARow,
}

/// <summary>The numbers of the rules.</summary>
internal static class UnusualLimits
{
    /// <summary>So many records in an hour are nothing special.</summary>
    public const int Hour = 20;

    /// <summary>So many records in a day are nothing special.</summary>
    public const int Day = 40;

    /// <summary>So many people in the lists of a day are nothing special.</summary>
    public const int Lists = 150;

    /// <summary>Above so many times of what is usual for the person.</summary>
    public const int Times = 3;

    /// <summary>Days that tell what is usual.</summary>
    public const int HistoryDays = 28;

    /// <summary>With fewer days of work than this nothing is known to be usual.</summary>
    public const int FewestDays = 5;

    /// <summary>So many refusals in a row.</summary>
    public const int Refusals = 5;

    /// <summary>Within so many minutes.</summary>
    public const int RefusalMinutes = 10;

    /// <summary>After a review that called it expected, the same people are not named again by a rule about a tie for so long.</summary>
    public const int QuietDays = 90;

    /// <summary>When the night begins.</summary>
    public static TimeOnly NightFrom { get; } = new(22, 0);

    /// <summary>When it ends.</summary>
    public static TimeOnly NightTo { get; } = new(5, 0);
}

/// <summary>A line of the trail as the rules see it: a member of staff and what they saw.</summary>
/// <param name="Time">Local time of day.</param>
/// <param name="Client">Whose record, when it was one.</param>
/// <param name="Listed">Who was in the list, when it was one.</param>
internal sealed record Look(
    long Sequence,
    DateTimeOffset At,
    TimeOnly Time,
    UserId Actor,
    ClientId? Client,
    IReadOnlyList<ClientId> Listed,
    string Result,
    string? Ground
)
{
    public bool WasDone => Result == Refusals.Done;
}

/// <summary>What a rule found, with the evidence.</summary>
/// <param name="Client">Whose record, when it is about one.</param>
/// <param name="Day">The local day.</param>
/// <param name="FirstLine">First line of the trail it rests on.</param>
/// <param name="LastLine">Last line of the trail it rests on.</param>
/// <param name="Count">How many: looks, people or refusals, as the rule says.</param>
/// <param name="Usual">What is usual for the person, for the rules that compare; 0 when not known.</param>
internal sealed record Suspicion(
    UnusualRule Rule,
    UserId Actor,
    ClientId? Client,
    DateOnly Day,
    DateTimeOffset FirstAt,
    DateTimeOffset LastAt,
    long FirstLine,
    long LastLine,
    int Count,
    int Usual
)
{
    public static Suspicion Of(
        UnusualRule rule,
        DateOnly day,
        ClientId? client,
        IReadOnlyList<Look> looks,
        int? count = null,
        int usual = 0
    ) =>
        new(
            rule,
            looks[0].Actor,
            client,
            day,
            looks[0].At,
            looks[^1].At,
            looks[0].Sequence,
            looks[^1].Sequence,
            count ?? looks.Count,
            usual
        );
}
