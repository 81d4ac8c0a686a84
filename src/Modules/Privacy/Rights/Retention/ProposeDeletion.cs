using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Retention;

/// <summary>One person proposes to delete a record that has been kept long enough. Nothing is deleted yet.</summary>
[Requires(PrivacyPermissions.HandleRetention)]
internal sealed class ProposeDeletion(
    FootbridgeDb db,
    RetentionBook book,
    IClients clients,
    CallContext call,
    ProgramCalendar calendar,
    TimeProvider clock
) : ICommand<ProposeDeletion.Input, Done>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is null)
        {
            return Problem.NotFound("privacy.client-not-found");
        }

        if (await book.RefusalAsync(input.Client, calendar.Today, ct) is { } refusal)
        {
            return refusal;
        }

        if (await db.Set<Deletion>().AnyAsync(d => d.Client == input.Client, ct))
        {
            return Problem.Conflict("privacy.retention.proposed-already");
        }

        db.Add(
            new Deletion
            {
                Id = Ids.NewGuid(clock),
                Client = input.Client,
                KeptUntil = (await book.UntilAsync(input.Client, ct))!.Day,
                ProposedBy = call.Caller.User ?? default,
                ProposedAt = clock.GetUtcNow(),
            }
        );
        return Done.Value;
    }
}

/// <summary>Takes a proposal back.</summary>
[Requires(PrivacyPermissions.HandleRetention)]
internal sealed class WithdrawDeletion(FootbridgeDb db) : ICommand<WithdrawDeletion.Input, Done>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await db.Set<Deletion>().SingleOrDefaultAsync(d => d.Client == input.Client, ct) is not { } proposal)
        {
            return Problem.NotFound("privacy.retention.not-proposed");
        }

        db.Remove(proposal);
        return Done.Value;
    }
}
