using Footbridge.Contracts.Care;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Episodes.Transfers;

/// <summary>Moves a client to another level within the stay: level and dose from a day on, the week that goes with it, and the biller's
/// task to ask the payer, all or nothing. No new intake.</summary>
[Requires(CarePermissions.Transfer)]
internal sealed class TransferClient(
    FootbridgeDb db,
    CallContext call,
    ProgramCalendar calendar,
    TimeProvider clock,
    IWeekPlans weeks,
    IEvents events
) : ICommand<TransferClient.Input, Done>
{
    /// <summary>The transfer.</summary>
    /// <param name="Client">The client.</param>
    /// <param name="Version">Version of the stay the form was made from.</param>
    /// <param name="Wish">Level, day, dose and reason.</param>
    /// <param name="Leave">Groups that end.</param>
    /// <param name="Join">Groups that begin.</param>
    public sealed record Input(
        ClientId Client,
        int Version,
        LevelWish Wish,
        IReadOnlyList<GroupId> Leave,
        IReadOnlyList<GroupId> Join
    ) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (
            await db.Set<Episode>().SingleOrDefaultAsync(e => e.Client == input.Client && e.DischargedOn == null, ct)
            is not { } stay
        )
        {
            return Problem.Rule("care.plan.no-stay");
        }

        var from = stay.Level;
        var decided = stay.ChangeLevel(
            input.Wish,
            Ids.New<LevelChangeId>(clock),
            call.Caller.User ?? default,
            clock.GetUtcNow(),
            calendar.Today
        );
        if (decided.Failed(out var problem, out var change))
        {
            return problem;
        }

        db.Add(change);
        db.Expect(stay, input.Version);
        var planned = await weeks.ChangeAsync(input.Client, input.Wish.On, input.Leave, input.Join, ct);
        return planned.Problem is { } refused
            ? refused
            : await events.RaiseAsync(
                new LevelChanged(stay.Id, stay.Client, from, change.ToLevel, change.On, change.ToHours, change.ToDays),
                ct
            );
    }
}
