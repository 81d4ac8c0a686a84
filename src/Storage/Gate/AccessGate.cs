using System.Collections.Concurrent;
using System.Collections.Frozen;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Footbridge.Storage.Gate;

/// <summary>Puts together what an access decision depends on, and has it decided.</summary>
internal sealed class AccessGate(ReadingScopes reading, CallContext call) : IVisibleClients
{
    private static readonly IReadOnlySet<ClientId> Nobody = FrozenSet<ClientId>.Empty;

    // One page asks about one person a dozen times.
    private readonly ConcurrentDictionary<ClientId, ClientReach> _known = [];

    /// <summary>Whether the caller may call a slice, about a client if it is about one.</summary>
    /// <param name="slice">The slice.</param>
    /// <param name="about">The client, if it is about one.</param>
    /// <param name="ct">Stops it.</param>
    /// <param name="within">The scope of a transaction to ask in; a fresh one when null.</param>
    public async Task<AccessDecision> DecideAsync(
        SliceDescriptor slice,
        ClientId? about,
        CancellationToken ct,
        IServiceProvider? within = null
    )
    {
        // What is open to all shows nothing that depends on who asks.
        if (slice.Permission is null)
        {
            return new(AccessAnswer.Allowed, AccessReasons.RoleOnly);
        }

        var asked = AskedBy(call.Caller, slice);
        var decision = await DecideAsync(asked.Purpose, asked.Kinds, call.Caller.Holds(slice.Permission), about, ct, within);
        call.Unseen |= decision.Answer == AccessAnswer.Hidden;
        return decision;
    }

    /// <summary>What for a caller calls a slice. Treatment is of those who treat; others come with their own duty.</summary>
    public static AskedFor AskedBy(Caller caller, SliceDescriptor slice) =>
        new(slice.Purpose == Purpose.Treatment ? caller.Duty : slice.Purpose, slice.Kinds);

    /// <summary>What for a caller calls a slice, if it shows anything of clients.</summary>
    public static Purpose? PurposeOf(Caller caller, SliceDescriptor slice) =>
        slice.Kinds == DataKinds.None ? null : AskedBy(caller, slice).Purpose;

    public async Task<IReadOnlySet<ClientId>> HiddenAsync(CancellationToken ct) =>
        call is { Caller.Kind: CallerKind.Staff, Asked: { } asked }
            ? await ReadAsync(reach => reach.HiddenFromAsync(call.Caller, asked.Purpose, ct), ct)
            : Nobody;

    public Task<AccessDecision> OfAsync(ClientId client, DataKinds more, CancellationToken ct) =>
        call.Asked is { } asked
            ? DecideAsync(asked.Purpose, asked.Kinds | more, roleAllows: true, client, ct)
            : throw new InvalidOperationException("Nothing is being asked outside the gate.");

    private async Task<AccessDecision> DecideAsync(
        Purpose purpose,
        DataKinds kinds,
        bool roleAllows,
        ClientId? about,
        CancellationToken ct,
        IServiceProvider? within = null
    )
    {
        var caller = call.Caller;
        var question = new AccessQuestion
        {
            Asker = AskerOf(caller.Kind),
            RoleAllows = roleAllows,
            Purpose = purpose,
            Kinds = about is null ? DataKinds.None : kinds,
        };
        if (!roleAllows || about is not { } client || kinds == DataKinds.None || caller.Kind is CallerKind.System)
        {
            return AccessRules.Decide(question);
        }

        var own = caller.Client == client;
        if (caller.Kind == CallerKind.Client || (caller.Kind == CallerKind.Family && !own))
        {
            return AccessRules.Decide(question with { OwnRecord = own });
        }

        var facts = await OfAsync(client, within, ct);
        return AccessRules.Decide(
            question with
            {
                OwnRecord = own,
                Exists = facts.Exists,
                Relation = facts.Relation,
                Sealed = facts.Sealed,
                EmergencyOpen = facts.EmergencyOpen,
                WatchesOver = caller.Duty == Purpose.Oversight,
                ReachesHiv = facts.ReachesHiv,
                Consents = facts.Consents,
                // Who signs for a minor is state law's to say: the consent must have been given for a minor's record.
                Kinds = caller.Kind == CallerKind.Family && facts.IsMinor ? kinds | DataKinds.Minor : kinds,
            }
        );
    }

    private async Task<ClientReach> OfAsync(ClientId client, IServiceProvider? within, CancellationToken ct)
    {
        if (within is not null)
        {
            return await within.GetRequiredService<IReach>().OfAsync(call.Caller, client, ct);
        }

        return _known.TryGetValue(client, out var known)
            ? known
            : _known[client] = await ReadAsync(reach => reach.OfAsync(call.Caller, client, ct), ct);
    }

    private async Task<T> ReadAsync<T>(Func<IReach, Task<T>> read, CancellationToken ct)
    {
        using var lease = await reading.TakeAsync(slice: null, ct);
        return await read(lease.Services.GetRequiredService<IReach>());
    }

    private static Asker AskerOf(CallerKind kind) =>
        kind switch
        {
            CallerKind.Staff => Asker.Staff,
            CallerKind.Client => Asker.Client,
            CallerKind.Family => Asker.Family,
            CallerKind.System => Asker.Program,
            _ => Asker.Nobody,
        };
}
