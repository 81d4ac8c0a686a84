using Footbridge.Care.Episodes;
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

/// <summary>Names of staff for lists, former staff too.</summary>
internal static class StaffPrinted
{
    public static async Task<IReadOnlyDictionary<UserId, string>> PrintedAsync(
        this IStaff staff,
        IEnumerable<UserId?> ids,
        CancellationToken ct
    )
    {
        var names = (await staff.AllAsync(ct)).ToDictionary(s => s.Id, Counselors.Printed);
        foreach (var id in ids.OfType<UserId>().Distinct().Where(id => !names.ContainsKey(id)).ToList())
        {
            names.Add(id, await staff.FindAsync(id, ct) is { } former ? Counselors.Printed(former) : "");
        }

        return names;
    }
}
