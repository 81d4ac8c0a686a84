using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Reach.Seals;

/// <summary>How a record is sealed.</summary>
[Requires(PrivacyPermissions.SealRecords)]
internal sealed class SealOf(FootbridgeDb db, IClients clients, IStaff staff) : IQuery<SealOf.Input, SealOf.Output>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    /// <summary>A seal in force or lifted.</summary>
    public sealed record Line(
        string Reason,
        string By,
        DateTimeOffset At,
        IReadOnlyList<string> Named,
        DateTimeOffset? LiftedAt,
        string? LiftedBy
    );

    public sealed record Output(string Name, Line? InForce, IReadOnlyList<Line> Earlier, IReadOnlyList<StaffMember> Staff);

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } person)
        {
            return Problem.NotFound("core.no-such-record");
        }

        var seals = await db.Set<Seal>().Where(s => s.Client == input.Client).OrderByDescending(s => s.At).ToListAsync(ct);
        var all = await staff.AllAsync(ct);
        var names = all.ToDictionary(s => s.Id.Value, s => s.DisplayName);
        var lines = seals.ConvertAll(s => new Line(
            s.Reason,
            names.GetValueOrDefault(s.By.Value, ""),
            s.At,
            [.. s.Named.Select(n => names.GetValueOrDefault(n, "")).Where(n => n.Length > 0)],
            s.LiftedAt,
            s.LiftedBy is { } by ? names.GetValueOrDefault(by.Value, "") : null
        ));
        return new Output(
            person.DisplayName,
            lines.Find(l => l.LiftedAt is null),
            [.. lines.Where(l => l.LiftedAt is not null)],
            all
        );
    }
}

/// <summary>Seals a record, or names others for it.</summary>
[Requires(PrivacyPermissions.SealRecords)]
internal sealed class SealRecord(FootbridgeDb db, IStaff staff, CallContext call, TimeProvider clock)
    : ICommand<SealRecord.Input, Done>
{
    public const int MinReason = 10;
    public const int MaxReason = 500;

    /// <summary>Which record, why, and who sees it beside those who are assigned.</summary>
    public sealed record Input(ClientId Client, string Reason, IReadOnlyList<Guid> Named) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (input.Reason.Trim().Length is < MinReason or > MaxReason)
        {
            return Problem.Invalid("privacy.seal.reason-needed", nameof(Input.Reason));
        }

        var known = (await staff.AllAsync(ct)).Select(s => s.Id.Value).ToHashSet();
        if (!input.Named.All(known.Contains))
        {
            return Problem.Invalid("core.choose-one", nameof(Input.Named));
        }

        await LiftAsync(db, input.Client, call, clock, ct);
        db.Add(
            new Seal
            {
                Id = Ids.NewGuid(clock),
                Client = input.Client,
                Reason = input.Reason.Trim(),
                By = call.Caller.User ?? default,
                At = clock.GetUtcNow(),
                Named = [.. input.Named.Distinct()],
            }
        );
        return Done.Value;
    }

    /// <summary>Lifts what is in force; what was stays to be read.</summary>
    public static async Task<bool> LiftAsync(
        FootbridgeDb db,
        ClientId client,
        CallContext call,
        TimeProvider clock,
        CancellationToken ct
    )
    {
        var inForce = await db.Set<Seal>().Where(s => s.Client == client && s.LiftedAt == null).ToListAsync(ct);
        foreach (var seal in inForce)
        {
            seal.LiftedAt = clock.GetUtcNow();
            seal.LiftedBy = call.Caller.User;
        }

        return inForce.Count > 0;
    }
}

/// <summary>Lifts a seal.</summary>
[Requires(PrivacyPermissions.SealRecords)]
internal sealed class LiftSeal(FootbridgeDb db, CallContext call, TimeProvider clock) : ICommand<LiftSeal.Input, Done>
{
    public sealed record Input(ClientId Client) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct) =>
        await SealRecord.LiftAsync(db, input.Client, call, clock, ct) ? Done.Value : Problem.Conflict("privacy.seal.none");
}
