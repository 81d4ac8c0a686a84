using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Recovery.Rewards;

/// <summary>A client's rewards, for the team: what waits, what was gained, and what is needed to hand a prize over.</summary>
[Requires(RecoveryPermissions.ReadRewards)]
internal sealed class RewardsOf(
    FootbridgeDb db,
    SheetMaker sheets,
    SlipBook slips,
    IClients clients,
    IStaff staff,
    CallContext call,
    ProgramCalendar calendar
) : IQuery<RewardsOf.Input, RewardsOf.View>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    /// <summary>The rewards.</summary>
    /// <param name="Name">What the client is called.</param>
    /// <param name="Sheet">How they stand.</param>
    /// <param name="Commitment">What was told of this month's seed; null when none was chosen yet.</param>
    /// <param name="Items">Prizes in stock.</param>
    /// <param name="Witnesses">Others who may see a prize handed over.</param>
    public sealed record View(
        string Name,
        RewardSheet Sheet,
        string? Commitment,
        IReadOnlyList<Item> Items,
        IReadOnlyList<Person> Witnesses
    );

    /// <summary>A prize in stock.</summary>
    public sealed record Item(Guid Id, string Name, string Slip, int Count);

    /// <summary>A member of staff.</summary>
    public sealed record Person(Guid Id, string Name);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } client)
        {
            return Problem.NotFound("core.not-found");
        }

        var items = await db.Set<RewardItem>().AsNoTracking().Where(i => i.Count > 0).ToListAsync(ct);
        return new View(
            client.DisplayName,
            await sheets.OfAsync(input.Client, ct),
            await slips.CommitmentAsync(calendar.Today, ct),
            [.. items.OrderBy(i => i.Name, StringComparer.Ordinal).Select(i => new Item(i.Id.Value, i.Name, i.Slip, i.Count))],
            [.. (await staff.AllAsync(ct)).Where(s => s.Id != call.Caller.User).Select(s => new Person(s.Id.Value, s.Printed))]
        );
    }
}
