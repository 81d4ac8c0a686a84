using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;

namespace Footbridge.Schedule.Prescriptions;

/// <summary>Says at the door that two must not meet.</summary>
internal sealed class KeptApart(ApartPairs pairs, IVisibleClients visible, CallContext call) : IKeptApart
{
    public async Task<Problem?> RefusalAsync(ClientId client, IReadOnlyCollection<ClientId> others, CancellationToken ct)
    {
        var there = (await pairs.OfAsync(client, ct)).Where(others.Contains).ToList();
        if (there.Count == 0)
        {
            return null;
        }

        // The reason itself stands on the list of pairs, where reading it is written down as a look at both.
        var hidden = await visible.HiddenAsync(ct);
        return call.Caller.Holds(SchedulePermissions.KeepApart) && !hidden.Contains(client) && !there.Exists(hidden.Contains)
            ? Problem.Rule("schedule.apart.at-the-door")
            : Problem.Rule("schedule.assign.word-first");
    }
}
