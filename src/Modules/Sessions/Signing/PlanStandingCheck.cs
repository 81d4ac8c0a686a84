using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Sessions.Notes;

namespace Footbridge.Sessions.Signing;

/// <summary>Keeps service notes from being signed while a plan is not, where the program wants that. Crisis notes never wait.</summary>
internal static class PlanStandingCheck
{
    public static async Task<Problem?> RefusalAsync(
        IPlans plans,
        IReadOnlyCollection<ClientId> clients,
        DateOnly on,
        CancellationToken ct
    )
    {
        if (clients.Count == 0 || await plans.GateAsync(ct) != PlanGate.Block)
        {
            return null;
        }

        var standing = await plans.StandingAsync(clients, on, ct);
        var open = standing.Count(s => s.Value.State != PlanState.Signed);
        return open == 0 ? null : Problem.Rule("sessions.sign.plan-unsigned", null, $"{open}");
    }

    /// <summary>Whether a note of this kind is of a service under the plan.</summary>
    public static bool IsService(NoteKind kind) =>
        kind is NoteKind.Group or NoteKind.Individual or NoteKind.Family or NoteKind.CaseManagement;
}
