using Footbridge.Contracts.People;
using Footbridge.Kernel;

namespace Footbridge.Monitoring.Screens;

/// <summary>Somebody watching while a sample is given.</summary>
internal static class Watching
{
    /// <summary>Whether a member of staff may approve it: whoever watches must not be alone in deciding it.</summary>
    public static bool MayApprove(StaffMember person, UserId? recorder) =>
        person.Id != recorder && RoleCodes.Clinical.Contains(person.Role);
}
