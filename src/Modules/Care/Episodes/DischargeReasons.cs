namespace Footbridge.Care.Episodes;

/// <summary>Why a stay ends. A positive test is a signal to adjust care and is no reason here.</summary>
internal static class DischargeReasons
{
    public const string Completed = "completed";
    public const string SteppedDown = "stepped-down";
    public const string SteppedUp = "stepped-up";
    public const string Transferred = "transferred";
    public const string OwnChoice = "own-choice";
    public const string Declined = "declined";
    public const string LostContact = "lost-contact";
    public const string Moved = "moved";
    public const string Incarcerated = "incarcerated";
    public const string Died = "died";
    public const string Administrative = "administrative";

    public static IReadOnlyList<string> All { get; } =
    [Completed, SteppedDown, SteppedUp, Transferred, OwnChoice, Declined, LostContact, Moved, Incarcerated, Died, Administrative];

    /// <summary>Where the program decides, it says why.</summary>
    public static bool NeedsWords(string reason) => reason is Administrative or SteppedUp or Declined;

    /// <summary>Whether there is somebody to keep in touch with.</summary>
    public static bool MayFollowUp(string reason) => reason is not Died;

    /// <summary>Nobody who can still be reached leaves without a next step.</summary>
    public static bool NeedsAftercare(string reason) => reason is not (Died or LostContact or Incarcerated);
}
