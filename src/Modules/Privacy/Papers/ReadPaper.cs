using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Papers;

/// <summary>A paper as it was sent.</summary>
internal sealed record PaperFile(Guid Id, string ContentType, byte[] Bytes);

/// <summary>Hands out a paper that is about a client.</summary>
[Requires(PrivacyPermissions.ReadConsents)]
internal sealed class ReadPaper(FootbridgeDb db) : IQuery<ReadPaper.Input, PaperFile>
{
    public sealed record Input(ClientId Client, Guid Paper) : IAboutClient;

    public async Task<Outcome<PaperFile>> HandleAsync(Input input, CancellationToken ct) =>
        await db.Set<Paper>()
            .Where(p => p.Id == input.Paper && p.Client == input.Client)
            .Select(p => new PaperFile(p.Id, p.ContentType, p.Bytes))
            .SingleOrDefaultAsync(ct)
            is { } file
            ? file
            : Problem.NotFound("core.not-found");
}

/// <summary>Hands out the paper of an agreement.</summary>
[Requires(PrivacyPermissions.ManageAgreements)]
[ShowsNothingProtected("Agreements with vendors name no client.")]
internal sealed class ReadAgreementPaper(FootbridgeDb db) : IQuery<ReadAgreementPaper.Input, PaperFile>
{
    public sealed record Input(Guid Paper);

    public async Task<Outcome<PaperFile>> HandleAsync(Input input, CancellationToken ct) =>
        await db.Set<Paper>()
            .Where(p => p.Id == input.Paper && p.Client == null)
            .Select(p => new PaperFile(p.Id, p.ContentType, p.Bytes))
            .SingleOrDefaultAsync(ct)
            is { } file
            ? file
            : Problem.NotFound("core.not-found");
}
