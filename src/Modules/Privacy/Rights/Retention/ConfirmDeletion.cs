using System.Text.Json;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Storage;
using Footbridge.Storage.Export;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Retention;

/// <summary>A second person confirms, with their password, and the record is deleted at once, all or nothing (42 CFR 2.16(a)(1)(iv),
/// 2.19; 45 CFR 164.310(d)(2)(i)). A wrong password is an answer and not a problem, so that the miss is counted.</summary>
[Requires(PrivacyPermissions.HandleRetention)]
internal sealed class ConfirmDeletion(
    FootbridgeDb db,
    RetentionBook book,
    IStepUp stepUp,
    IEnumerable<IForgetting> forgetting,
    IEnumerable<IShredding> shredding,
    CallContext call,
    ProgramCalendar calendar,
    TimeProvider clock
) : ICommand<ConfirmDeletion.Input, ConfirmDeletion.Answer>
{
    public sealed record Input(ClientId Client, string Password) : IAboutClient;

    /// <summary>What came of it: the certificate, or why not.</summary>
    public sealed record Answer(Guid? Certificate, string? Refusal)
    {
        /// <summary>The refusal as forms show it.</summary>
        public Problem? Problem => Refusal is null ? null : new(ProblemKind.Forbidden, Refusal, nameof(Input.Password));
    }

    public async Task<Outcome<Answer>> HandleAsync(Input input, CancellationToken ct)
    {
        var proposal = await db.Set<Deletion>().AsNoTracking().SingleOrDefaultAsync(d => d.Client == input.Client, ct);
        if (proposal is null)
        {
            return Problem.NotFound("privacy.retention.not-proposed");
        }

        if (call.Caller.User is not { } user || user == proposal.ProposedBy)
        {
            return Problem.Rule("privacy.retention.second-person");
        }

        if (await book.RefusalAsync(input.Client, calendar.Today, ct) is { } refusal)
        {
            return refusal;
        }

        if (await stepUp.RefusalAsync(input.Password, ct) is { } wrong)
        {
            return new Answer(null, wrong);
        }

        var certificate = await DeleteAsync(proposal, user, ct);
        db.Add(certificate);
        return new Answer(certificate.Id, null);
    }

    private async Task<DeletionCertificate> DeleteAsync(Deletion proposal, UserId user, CancellationToken ct)
    {
        var keys = 0;
        foreach (var shredder in shredding)
        {
            keys += (await shredder.ShredAsync(proposal.Client, ct)).Attachments.Count;
        }

        var rows = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var module in forgetting)
        {
            Add(rows, await module.ForgetAsync(proposal.Client, ct));
        }

        var erased = await Erasure.EraseAsync(db, proposal.Client, KeptTables.All, ct);
        Add(rows, KeptTables.Shown(erased.Rows));
        return new()
        {
            Id = Ids.NewGuid(clock),
            Client = proposal.Client,
            KeptUntil = proposal.KeptUntil,
            RowsJson = JsonSerializer.Serialize(rows),
            Rows = rows.Values.Sum(),
            KeysDestroyed = keys,
            Digest = erased.Digest,
            ProposedBy = proposal.ProposedBy,
            ProposedAt = proposal.ProposedAt,
            ConfirmedBy = user,
            At = clock.GetUtcNow(),
        };
    }

    private static void Add(SortedDictionary<string, int> rows, IReadOnlyDictionary<string, int> more)
    {
        foreach (var (table, count) in more)
        {
            rows[table] = rows.GetValueOrDefault(table) + count;
        }
    }
}
