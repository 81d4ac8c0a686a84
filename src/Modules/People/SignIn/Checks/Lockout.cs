using Footbridge.People.Staff;

namespace Footbridge.People.SignIn;

/// <summary>Stops guessing: after five misses in a row nobody gets in for a quarter of an hour, and after twenty a PIN is good no more until
/// a one-time link was used (NIST SP 800-63B, rate limiting).</summary>
internal static class Lockout
{
    public const int MissesBeforeLock = 5;
    public const int MissesBeforePinIsOff = 20;
    public static readonly TimeSpan Length = TimeSpan.FromMinutes(15);

    public static bool IsLocked(this User user, DateTimeOffset now) => user.LockoutEnd > now;

    public static bool IsPinOff(this User user) => user.AccessFailedCount >= MissesBeforePinIsOff;

    /// <summary>A wrong password, PIN or code.</summary>
    public static void Missed(this User user, DateTimeOffset now)
    {
        user.AccessFailedCount++;
        if (user.AccessFailedCount % MissesBeforeLock == 0)
        {
            user.LockoutEnd = now + Length;
        }
    }

    /// <summary>Everything asked for was right.</summary>
    public static void GotIn(this User user)
    {
        user.AccessFailedCount = 0;
        user.LockoutEnd = null;
    }
}
