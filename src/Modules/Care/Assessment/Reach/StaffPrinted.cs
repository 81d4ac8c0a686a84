using Footbridge.Contracts.People;
using Footbridge.Kernel;

namespace Footbridge.Care.Assessment.Reach;

/// <summary>Names of staff for lists, former staff too.</summary>
internal static class StaffPrinted
{
    public static async Task<IReadOnlyDictionary<UserId, string>> PrintedAsync(
        this IStaff staff,
        IEnumerable<UserId?> ids,
        CancellationToken ct
    )
    {
        var names = (await staff.AllAsync(ct)).ToDictionary(s => s.Id, s => s.Printed);
        foreach (var id in ids.OfType<UserId>().Distinct().Where(id => !names.ContainsKey(id)).ToList())
        {
            names.Add(id, await staff.FindAsync(id, ct) is { } former ? former.Printed : "");
        }

        return names;
    }
}
