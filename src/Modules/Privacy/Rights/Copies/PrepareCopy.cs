using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Privacy.Consents;
using Footbridge.Privacy.Consents.Signing.Minors;
using Footbridge.Storage;
using Footbridge.Ui;
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
    IDisclosures disclosures,
    ProgramCalendar calendar,
    IText text,
    CallContext call,
    TimeProvider clock
) : ICommand<PrepareCopy.Input, PrepareCopy.Answer>
{
    /// <param name="Client">Whose record.</param>
    /// <param name="Secret">PIN or password.</param>
    /// <param name="Consent">The consent that names who gets it, when that is not the client; only staff send copies to others.</param>
    public sealed record Input(ClientId Client, string Secret, Guid? Consent = null) : IAboutClient;

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
                    && c.Disclosure == null
                    && (c.State == CopyState.Waiting || c.State == CopyState.Working),
                ct
            );
        if (under is not null && input.Consent is null)
        {
            return new Answer(under.Id.Value, null);
        }

        var asked = await kinds.WithheldAsync(input.Client, MinorRules.IsMinor(person.BornOn, calendar.Today), ct);
        if (asked.Failed(out var forbidden, out var withheld))
        {
            return forbidden;
        }

        CopyRecipient? recipient = null;
        DisclosureId? disclosure = null;
        if (input.Consent is { } consent)
        {
            var sent = await SendAsync(input.Client, consent, ct);
            if (sent.Failed(out var refused, out var to))
            {
                return refused;
            }

            (recipient, disclosure) = to;
        }

        var copy = new RecordCopy
        {
            Id = Ids.New<CopyId>(clock),
            Client = input.Client,
            AskedAt = clock.GetUtcNow(),
            AskedBy = user,
            ByClient = call.Caller.Kind == CallerKind.Client,
            Language = person.Language,
            Withheld = withheld | (recipient?.Withheld ?? DataKinds.None),
            Disclosure = disclosure?.Value,
            ForName = recipient?.Name ?? "",
        };
        db.Add(copy);
        return new Answer(copy.Id.Value, null);
    }

    // A copy for somebody else leaves the program: it is decided and recorded as a disclosure first, with the limits that were agreed to.
    private async Task<Outcome<(CopyRecipient, DisclosureId)>> SendAsync(ClientId client, Guid consent, CancellationToken ct)
    {
        if (call.Caller.Kind == CallerKind.Client)
        {
            return Problem.Forbidden();
        }

        var given = await db.Set<Consent>().AsNoTracking().Where(c => c.Client == client).ToListAsync(ct);
        var recipient = CopyRecipient.In(given, calendar.Today).FirstOrDefault(r => r.Consent == consent);
        if (recipient is null)
        {
            return Problem.Rule("privacy.copy.nobody-named", nameof(Input.Consent));
        }

        var recorded = await disclosures.RecordAsync(recipient.Disclosure(client, text["privacy.copy.ask.staff"]), ct);
        return recorded.Failed(out var refusal, out var disclosure) ? refusal : (recipient, disclosure);
    }
}
