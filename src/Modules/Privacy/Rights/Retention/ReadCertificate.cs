using System.Text.Json;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Retention;

/// <summary>The proof of one deletion, for reading and printing.</summary>
[Requires(PrivacyPermissions.HandleRetention)]
internal sealed class ReadCertificate(FootbridgeDb db, IStaff staff) : IQuery<ReadCertificate.Input, ReadCertificate.View>
{
    public sealed record Input(Guid Certificate);

    public sealed record View(
        Guid Client,
        DateOnly KeptUntil,
        IReadOnlyDictionary<string, int> Rows,
        int KeysDestroyed,
        string Digest,
        string ProposedBy,
        DateTimeOffset ProposedAt,
        string ConfirmedBy,
        DateTimeOffset At
    );

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await db.Set<DeletionCertificate>().SingleOrDefaultAsync(c => c.Id == input.Certificate, ct) is not { } proof)
        {
            return Problem.NotFound("privacy.retention.no-certificate");
        }

        return new View(
            proof.Client.Value,
            proof.KeptUntil,
            JsonSerializer.Deserialize<SortedDictionary<string, int>>(proof.RowsJson)!,
            proof.KeysDestroyed,
            proof.Digest,
            (await staff.FindAsync(proof.ProposedBy, ct))?.DisplayName ?? "",
            proof.ProposedAt,
            (await staff.FindAsync(proof.ConfirmedBy, ct))?.DisplayName ?? "",
            proof.At
        );
    }
}
