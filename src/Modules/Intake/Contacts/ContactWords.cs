using Footbridge.Intake.Referrals;

namespace Footbridge.Intake.Contacts;

/// <summary>How somebody tried.</summary>
public enum ContactChannel
{
    Call,
    Text,
    Mail,
    InPerson,
    Video,
}

/// <summary>Whom they tried to reach.</summary>
public enum ContactWith
{
    Person,
    Referrer,
}

/// <summary>What came of it.</summary>
public enum ContactOutcome
{
    Reached,
    NoAnswer,
    LeftMessage,
    WrongNumber,
}

/// <summary>One try, as told.</summary>
public sealed record ContactFacts(
    DateTimeOffset At,
    ContactChannel Channel,
    ContactWith With,
    ContactOutcome Outcome,
    string? Note
);

internal static class ContactKeys
{
    public static string Key(this ContactChannel value) => "intake.channel." + Keys.Kebab(value);

    public static string Key(this ContactWith value) => "intake.with." + Keys.Kebab(value);

    public static string Key(this ContactOutcome value) => "intake.contact-outcome." + Keys.Kebab(value);
}
