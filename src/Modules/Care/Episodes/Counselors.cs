using Footbridge.Contracts.People;
using Footbridge.Kernel;

namespace Footbridge.Care.Episodes;

/// <summary>Who may be a client's primary counselor.</summary>
internal static class Counselors
{
    public static bool MayLead(StaffMember member) => member.Role is RoleCodes.Counselor or RoleCodes.Supervisor;
}
