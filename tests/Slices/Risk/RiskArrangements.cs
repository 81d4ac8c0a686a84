using Footbridge.Contracts.Messages;
using Footbridge.Contracts.Risk;
using Footbridge.Risk.OnCall;
using Footbridge.Risk.Safety;
using Footbridge.Storage;
using Footbridge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Risk;

/// <summary>What tests of the safety list and the rota do again and again.</summary>
internal static class RiskArrangements
{
    public static UserId UserOf(this Clinic clinic, string role) => clinic.Staff(role).User!.Value;

    /// <summary>A rota with nobody on call.</summary>
    public static Task<int> EmptyRotaAsync(this Clinic clinic) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
            {
                var db = services.GetRequiredService<FootbridgeDb>();
                db.RemoveRange(await db.Set<HandOver>().ToListAsync());
                db.RemoveRange(await db.Set<OnCallShift>().ToListAsync());
                return await db.SaveChangesAsync();
            }
        );

    /// <summary>Puts somebody on call from this hour to the same hour of tomorrow.</summary>
    public static async Task OnCallAsync(this Clinic clinic, string role, bool backup = false) =>
        (
            await clinic.DoAsync<PutOnCall.Input, int>(
                clinic.Staff(RoleCodes.Director),
                new(clinic.UserOf(role), clinic.Today, new(0, 0), clinic.Today.AddDays(1), new(23, 0), backup)
            )
        ).Succeeded.ShouldBeTrue();

    public static Task<int> RaiseAsync(this Clinic clinic, ClientId client, string rule, params string[] detail) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
            {
                var signal = new Signal(client, rule, Urgency.Week, clinic.Clock.GetUtcNow(), detail);
                await services.GetRequiredService<ISignals>().RaiseAsync(signal, CancellationToken.None);
                return await services.GetRequiredService<FootbridgeDb>().SaveChangesAsync();
            }
        );

    public static async Task<SafetyItemView> ItemAsync(this Clinic clinic, ClientId client)
    {
        var caller = clinic.Staff(RoleCodes.Counselor);
        var open = await clinic.AskAsync<OpenItemOf.Input, OpenItemOf.Output>(caller, new(client));
        return (await clinic.AskAsync<ReadSafetyItem.Input, SafetyItemView>(caller, new(open.Value.Item!.Value))).Value;
    }

    public static async Task<Huddle.Output> HuddleAsync(this Clinic clinic) =>
        (await clinic.AskAsync<Huddle.Input, Huddle.Output>(clinic.Staff(RoleCodes.Counselor), new(false))).Value;

    /// <summary>The program looks at its clocks, as its job does each minute.</summary>
    public static async Task<int> LookAtClocksAsync(this Clinic clinic) =>
        (await clinic.DoAsync<LookAtClocks.Input, int>(clinic.SystemCaller, new())).Value;

    /// <summary>Messages to members of staff: the mail address or number of each, in the order they were written.</summary>
    public static Task<List<OutboxMessage>> ToStaffAsync(this Clinic clinic) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            async services =>
                (
                    await services
                        .GetRequiredService<FootbridgeDb>()
                        .Set<OutboxMessage>()
                        .AsNoTracking()
                        .Where(m => m.About == null)
                        .OrderBy(m => m.CreatedAt)
                        .ToListAsync()
                ).FindAll(m => m.Channel == MessageChannel.Text || clinic.Story.Staff.Any(s => s.Email == m.To))
        );

    public static string MailOf(this Clinic clinic, string role) =>
        clinic.Story.Staff.First(s => s.Id == clinic.UserOf(role)).Email;
}
