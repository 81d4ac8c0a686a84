using Footbridge.Contracts.People;
using Footbridge.Kernel;

namespace Footbridge.Care.Assessment.Reach;

/// <summary>Who signs, with name and credential as they are at that time.</summary>
/// <param name="User">The user.</param>
/// <param name="Name">Name as shown.</param>
/// <param name="Credential">Credential as printed behind the name; may be empty.</param>
internal sealed record SigningPerson(UserId User, string Name, string Credential)
{
    /// <summary>The member of staff who calls.</summary>
    public static async Task<Outcome<SigningPerson>> OfAsync(CallContext call, IStaff staff, CancellationToken ct)
    {
        if (call.Caller.User is not { } user || await staff.FindAsync(user, ct) is not { } member)
        {
            return Problem.Rule("care.assess.staff-only");
        }

        return new SigningPerson(user, member.DisplayName, member.Credential);
    }

    /// <summary>Now, to the second: engines keep different fractions, and a signature must survive the round trip.</summary>
    public static DateTimeOffset Moment(TimeProvider clock) =>
        DateTimeOffset.FromUnixTimeSeconds(clock.GetUtcNow().ToUnixTimeSeconds());
}
