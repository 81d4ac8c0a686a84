using Footbridge.Care.Plans;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Footbridge.Ui;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Signing;

/// <summary>A signature as a form sends it.</summary>
/// <param name="Plan">The version that was read.</param>
/// <param name="Version">Its counter.</param>
/// <param name="Statement">What it means.</param>
/// <param name="SignerName">Typed name.</param>
/// <param name="Drawn">Drawn signature.</param>
/// <param name="Words">What the signer adds.</param>
internal sealed record PenStroke(
    Guid Plan,
    int Version,
    string Statement,
    string SignerName,
    string? Drawn = null,
    string Words = ""
);

/// <summary>Puts a signature under the version that was read, if it is still the one worked on.</summary>
internal static class PlanPen
{
    /// <summary>Whether somebody signed the version that was read in a role already.</summary>
    public static Task<bool> HasSignedAsync(FootbridgeDb db, PenStroke stroke, PlanSigner signer, UserId by, CancellationToken ct)
    {
        var plan = PlanId.From(stroke.Plan);
        return db.Set<PlanSignature>().AnyAsync(s => s.Plan == plan && s.Signer == signer && s.By == by, ct);
    }

    public static async Task<Outcome<Done>> SignAsync(
        FootbridgeDb db,
        ClientId client,
        PenStroke stroke,
        PlanSigner signer,
        StaffMember? staff,
        UserId by,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        var taken = await PlanShelf.TakeAsync(db, client, stroke.Plan, stroke.Version, start: null, ct);
        if (taken.Failed(out var missing, out var plan))
        {
            return missing;
        }

        var signing = new GivenSignature(signer, stroke.SignerName, stroke.Statement, by)
        {
            Drawn = DrawnPath.Clean(stroke.Drawn),
            Credential = staff?.Credential ?? "",
            Words = stroke.Words,
        };
        if (plan.Sign(signing, at).Failed(out var refused, out var signature))
        {
            return refused;
        }

        db.Add(signature);
        return Done.Value;
    }
}
