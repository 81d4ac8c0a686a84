using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Copies;

/// <summary>Asks for a copy of a whole record, after the PIN or password was given once more (45 CFR 164.524, 164.514(h); 42 CFR 2.23).
/// A wrong one is an answer and not a problem, so that the miss is counted.</summary>
[Requires(PrivacyPermissions.PrepareCopies)]
internal sealed class PrepareCopy(
    FootbridgeDb db,
    IClients clients,
    IVisibleClients visible,
    IStepUp stepUp,
    CallContext call,
    TimeProvider clock
) : ICommand<PrepareCopy.Input, PrepareCopy.Answer>
{
    public sealed record Input(ClientId Client, string Secret) : IAboutClient;

    /// <summary>What came of it: the copy that is being made, or why not.</summary>
    public sealed record Answer(Guid? Copy, string? Refusal)
    {
        /// <summary>The refusal as forms show it.</summary>
        public Problem? Problem => Refusal is null ? null : new(ProblemKind.Forbidden, Refusal, nameof(Input.Secret));
    }

    public async Task<Outcome<Answer>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } person)
        {
            return Problem.NotFound("privacy.client-not-found");
        }

        // The whole record holds what is labelled, if there is any: asked whether there is or not, so that nobody learns from a no.
        if ((await visible.OfAsync(input.Client, DataKinds.Hiv, ct)).Problem is { } apart)
        {
            return apart;
        }

        if (await stepUp.RefusalAsync(input.Secret, ct) is { } refusal)
        {
            return new Answer(null, refusal);
        }

        var user = call.Caller.User ?? default;
        var under = await db.Set<RecordCopy>()
            .FirstOrDefaultAsync(
                c =>
                    c.Client == input.Client
                    && c.AskedBy == user
                    && (c.State == CopyState.Waiting || c.State == CopyState.Working),
                ct
            );
        if (under is not null)
        {
            return new Answer(under.Id.Value, null);
        }

        var copy = new RecordCopy
        {
            Id = Ids.New<CopyId>(clock),
            Client = input.Client,
            AskedAt = clock.GetUtcNow(),
            AskedBy = user,
            ByClient = call.Caller.Kind == CallerKind.Client,
            Language = person.Language,
        };
        db.Add(copy);
        return new Answer(copy.Id.Value, null);
    }
}
