using Footbridge.Contracts.People;
using Footbridge.Kernel;

namespace Footbridge.Care.Planning;

/// <summary>Names of staff; former staff are looked up only when somebody is named whom the list of active staff does not have.</summary>
internal sealed class StaffNames(IStaff staff, IReadOnlyDictionary<UserId, StaffMember> active)
{
    private readonly Dictionary<Guid, string> _known = active.ToDictionary(s => s.Key.Value, s => s.Value.Printed);

    public IReadOnlyDictionary<Guid, string> Known => _known;

    /// <summary>Begins with everybody on staff.</summary>
    public static async Task<StaffNames> AllAsync(IStaff staff, CancellationToken ct) =>
        new(staff, (await staff.AllAsync(ct)).ToDictionary(s => s.Id));

    public async Task<string> OfAsync(Guid id, CancellationToken ct)
    {
        if (!_known.TryGetValue(id, out var name))
        {
            var former = await staff.FindAsync(UserId.From(id), ct);
            name = former?.Printed ?? "";
            _known.Add(id, name);
        }

        return name;
    }
}
