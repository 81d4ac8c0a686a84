using Footbridge.Contracts.Risk;
using Footbridge.Risk.Listening;
using Footbridge.Risk.Safety;
using Footbridge.Storage;
using Footbridge.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Gate;

internal static class SafetyArrangements
{
    /// <summary>A person with an open safety item.</summary>
    public static async Task<(Guid Id, ClientId Client)> SafetyItemAsync(this Clinic clinic)
    {
        var client = await clinic.PersonAsync();
        await clinic.RaiseAsync(client, Urgency.Today);
        var open = await clinic.AskAsync<OpenItemOf.Input, OpenItemOf.Output>(clinic.Staff(RoleCodes.Counselor), new(client));
        return (open.Value.Item!.Value, client);
    }

    public static Task<int> RaiseAsync(this Clinic clinic, ClientId client, Urgency urgency) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
            {
                var signal = new Signal(client, RuleOf(urgency), urgency, clinic.Clock.GetUtcNow(), []);
                await services.GetRequiredService<ISignals>().RaiseAsync(signal, CancellationToken.None);
                return await services.GetRequiredService<FootbridgeDb>().SaveChangesAsync();
            }
        );

    private static string RuleOf(Urgency urgency) =>
        urgency switch
        {
            Urgency.Now => SignalRules.WantsCall,
            Urgency.Today => SignalRules.Used,
            _ => SignalRules.NotedWatch,
        };

    /// <summary>The audit trail of the program under test.</summary>
    public static Task<List<AuditLine>> LinesAsync(this Clinic clinic) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            services =>
                services.GetRequiredService<FootbridgeDb>().Set<AuditLine>().AsNoTracking().OrderBy(l => l.Sequence).ToListAsync()
        );
}
