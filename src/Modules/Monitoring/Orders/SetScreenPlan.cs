using Footbridge.Kernel;
using Footbridge.Monitoring.Screens;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Orders;

/// <summary>Sets how often a client is asked for a screen at random, from today; or ends it.</summary>
[Requires(MonitoringPermissions.RecordScreens)]
internal sealed class SetScreenPlan(FootbridgeDb db, ProgramCalendar calendar, TimeProvider clock, CallContext call)
    : ICommand<SetScreenPlan.Input, Done>
{
    /// <summary>The plan.</summary>
    /// <param name="Client">Whose.</param>
    /// <param name="Times">Times a week, on average; 0 ends it.</param>
    /// <param name="Panel">A code of <see cref="ScreenVocabulary.Panels"/>.</param>
    /// <param name="Method">A code of <see cref="ScreenVocabulary.Methods"/>.</param>
    /// <param name="Version">The version of the plan the form was made from; null when there was none.</param>
    public sealed record Input(ClientId Client, int Times, string Panel, string Method, int? Version) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (input.Times is < 0 or > ScreenPlan.MostTimes)
        {
            return Problem.Invalid("monitoring.order.times-range", nameof(input.Times), $"{ScreenPlan.MostTimes}");
        }

        if (!ScreenVocabulary.Panels.Contains(input.Panel, StringComparer.Ordinal))
        {
            return Problem.Invalid("core.choose-one", nameof(input.Panel));
        }

        if (!ScreenVocabulary.Methods.Contains(input.Method, StringComparer.Ordinal))
        {
            return Problem.Invalid("core.choose-one", nameof(input.Method));
        }

        var today = calendar.Today;
        var old = await db.Set<ScreenPlan>()
            .AsTracking()
            .SingleOrDefaultAsync(p => p.Client == input.Client && p.Until == null, ct);
        if (old?.Version != input.Version)
        {
            return Problem.Conflict("core.changed-meanwhile");
        }

        if (old is not null && old.From < today)
        {
            old.Until = today.AddDays(-1);
        }
        else if (old is not null)
        {
            db.Remove(old);
        }

        if (input.Times > 0)
        {
            db.Add(
                new ScreenPlan
                {
                    Id = Ids.NewGuid(clock),
                    Client = input.Client,
                    From = today,
                    Times = input.Times,
                    Panel = input.Panel,
                    Method = input.Method,
                    SetBy = call.Caller.User ?? default,
                }
            );
        }

        return Done.Value;
    }
}
