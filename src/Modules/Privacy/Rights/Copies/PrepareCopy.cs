using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Privacy.Consents.Signing.Minors;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Copies;

/// <summary>Asks for a copy of a whole record, after the PIN or password was given once more (45 CFR 164.524, 164.514(h); 42 CFR 2.23).
/// A wrong one is an answer and not a problem, so that the miss is counted.</summary>
[Requires(PrivacyPermissions.PrepareCopies)]
internal sealed class PrepareCopy(
    FootbridgeDb db,
    IClients clients,
    IStepUp stepUp,
    CopyKinds kinds,
    CallContext call,
    ProgramCalendar calendar,
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

        var asked = await kinds.WithheldAsync(input.Client, MinorRules.IsMinor(person.BornOn, calendar.Today), ct);
        if (asked.Failed(out var forbidden, out var withheld))
        {
            return forbidden;
        }

        var copy = new RecordCopy
        {
            Id = Ids.New<CopyId>(clock),
            Client = input.Client,
            AskedAt = clock.GetUtcNow(),
            AskedBy = user,
            ByClient = call.Caller.Kind == CallerKind.Client,
            Language = person.Language,
            Withheld = withheld,
        };
        db.Add(copy);
        return new Answer(copy.Id.Value, null);
    }
}
