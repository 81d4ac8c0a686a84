using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Footbridge.Ui;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Recovery.Plans.Versions;

/// <summary>Keeps a plan's versions, finds them, and takes signatures under the newest.</summary>
internal static class PlanShelf
{
    /// <summary>Saves the words as the plan and as its next version. Words that did not change make no version.</summary>
    public static async Task<Outcome<Done>> SaveAsync(
        FootbridgeDb db,
        TimeProvider clock,
        ClientId client,
        int version,
        PlanWords words,
        (UserId By, bool Together) who,
        CancellationToken ct
    )
    {
        var plan = await db.Set<RelapsePlan>().SingleOrDefaultAsync(p => p.Client == client, ct);
        var json = words.ToJson();
        if (plan?.Version == version && plan.Words.ToJson() == json)
        {
            return Done.Value;
        }

        if (plan is null)
        {
            plan = new RelapsePlan { Id = Ids.New<RelapsePlanId>(clock), Client = client };
            db.Add(plan);
        }
        else
        {
            db.Expect(plan, version);
        }

        var at = clock.GetUtcNow();
        if (plan.Write(words, at).Failed(out var problem, out _))
        {
            return problem;
        }

        var last = await db.Set<PlanVersion>().Where(v => v.Client == client).MaxAsync(v => (int?)v.Number, ct) ?? 0;
        db.Add(
            new PlanVersion
            {
                Id = Ids.New<PlanVersionId>(clock),
                Client = client,
                Number = last + 1,
                Content = json,
                SavedAt = at,
                SavedBy = who.By,
                Together = who.Together,
            }
        );
        return Done.Value;
    }

    /// <summary>Signs the version that was read, if nobody saved another one meanwhile.</summary>
    public static async Task<Outcome<Done>> SignAsync(
        FootbridgeDb db,
        ClientId client,
        int number,
        GivenHand given,
        DateTimeOffset at,
        CancellationToken ct
    )
    {
        var newest = await NewestAsync(db, client, ct);
        if (newest is null)
        {
            return Problem.NotFound("recovery.sign.nothing");
        }

        if (newest.Number != number)
        {
            return Problem.Conflict("core.changed-meanwhile");
        }

        if (newest.Sign(given with { Drawn = DrawnPath.Clean(given.Drawn) }, at).Failed(out var problem, out var signature))
        {
            return problem;
        }

        db.Add(signature);
        return Done.Value;
    }

    public static Task<PlanVersion?> NewestAsync(FootbridgeDb db, ClientId client, CancellationToken ct) =>
        db.Set<PlanVersion>().Where(v => v.Client == client).OrderByDescending(v => v.Number).FirstOrDefaultAsync(ct);

    public static Task<PlanVersion?> FindAsync(FootbridgeDb db, ClientId client, int number, CancellationToken ct) =>
        db.Set<PlanVersion>().SingleOrDefaultAsync(v => v.Client == client && v.Number == number, ct);

    public static async Task<IReadOnlyList<VersionFact>> FactsAsync(FootbridgeDb db, ClientId client, CancellationToken ct) =>
        await db.Set<PlanVersion>()
            .Where(v => v.Client == client)
            .OrderByDescending(v => v.Number)
            .Select(v => new VersionFact(v.Number, v.SavedAt, v.Together, v.ClientSignedAt, v.CounselorSignedAt))
            .ToListAsync(ct);

    /// <summary>A version with its signatures and the name of whoever wrote it with the client.</summary>
    public static async Task<SignedVersion> ReadAsync(FootbridgeDb db, IStaff staff, PlanVersion version, CancellationToken ct)
    {
        var digest = version.Digest();
        var hands = await db.Set<VersionSignature>().Where(s => s.Plan == version.Id).OrderBy(s => s.At).ToListAsync(ct);
        var beside = version.Together ? (await staff.FindAsync(version.SavedBy, ct))?.Printed ?? "" : "";
        return new(
            version.Number,
            version.SavedAt,
            version.Together,
            beside,
            version.Words,
            [
                .. hands.Select(s => new SignedVersion.Signature(
                    s.Hand,
                    s.Meaning,
                    s.Name,
                    s.Credential,
                    s.Drawn,
                    s.At,
                    s.IsIntact(digest)
                )),
            ]
        );
    }
}

/// <summary>One version to read.</summary>
/// <param name="Number">Which.</param>
/// <param name="SavedAt">When it was saved.</param>
/// <param name="Together">Whether client and staff wrote it together.</param>
/// <param name="Beside">Who of the staff wrote it with the client; empty when the client wrote it alone.</param>
/// <param name="Words">What it says.</param>
/// <param name="Signatures">Who signed it.</param>
internal sealed record SignedVersion(
    int Number,
    DateTimeOffset SavedAt,
    bool Together,
    string Beside,
    PlanWords Words,
    IReadOnlyList<SignedVersion.Signature> Signatures
)
{
    public sealed record Signature(
        PlanHand Hand,
        string Meaning,
        string Name,
        string Credential,
        string? Drawn,
        DateTimeOffset At,
        bool IsIntact
    );
}
