using System.Data.Common;
using System.Text.Json;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Footbridge.Storage.Gate;

/// <summary>Stands before every slice that changes something.</summary>
internal sealed class CommandGuard<TInput, TOutput>(
    IServiceProvider services,
    SliceRegistry slices,
    AccessGate gate,
    ReadingScopes reading,
    CallContext call,
    AuditBuffer audit,
    WriteTurn writeTurn,
    TimeProvider clock
) : ICommand<TInput, TOutput>
{
    public async Task<Outcome<TOutput>> HandleAsync(TInput input, CancellationToken ct)
    {
        var slice = slices.Behind(typeof(ICommand<TInput, TOutput>));
        var about = Subjects<TInput, TOutput>.Of(input);
        var access = await gate.DecideAsync(slice, about, ct);
        if (access.Problem is { } refusal)
        {
            await audit.AddAsync(AuditEntry.Of(call, slice, about, refusal), ct);
            return refusal;
        }

        await reading.CloseAsync();
        Outcome<TOutput> outcome;
        using (await writeTurn.TakeAsync(ct))
        {
            outcome = await RunAsync(slice, input, about, access, ct);
        }

        if (outcome.Problem is { } problem)
        {
            // The transaction is gone; that it was tried stays on the trail.
            await audit.AddAsync(AuditEntry.Of(call, slice, about, problem), ct);
        }

        return outcome;
    }

    private async Task<Outcome<TOutput>> RunAsync(
        SliceDescriptor slice,
        TInput input,
        ClientId? about,
        AccessDecision access,
        CancellationToken ct
    )
    {
        await using var scope = GuardedScope.Open(services, call, slice);
        var db = scope.ServiceProvider.GetRequiredService<FootbridgeDb>();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var key = call.Key is { Length: > 0 and <= 100 } sent ? sent : null;
        if (key is not null && await AnsweredAsync(db, slice, key, ct) is { } before)
        {
            return JsonSerializer.Deserialize<TOutput>(before.Answer)!;
        }

        var outcome = await ((ICommand<TInput, TOutput>)slice.Create(scope.ServiceProvider)).HandleAsync(input, ct);
        if (outcome.Failed(out var problem, out var value))
        {
            return Subjects<TInput, TOutput>.Told(problem, call);
        }

        try
        {
            if (key is not null)
            {
                db.Add(CommandKey.Of(call.Caller, slice.Name, key, JsonSerializer.Serialize(value), clock.GetUtcNow()));
            }

            await db.SaveChangesAsync(ct);
            var subject = about ?? Subjects<TInput, TOutput>.Of(value);
            // Asked inside the transaction: whoever was just added is there already.
            var granted = about is null ? await gate.DecideAsync(slice, subject, ct, scope.ServiceProvider) : access;
            if (granted.Problem is { } refusal)
            {
                return refusal;
            }

            var several = (input as IAboutClients ?? value as IAboutClients)?.Clients;
            var line = AuditEntry.Of(
                call,
                slice,
                subject,
                null,
                several,
                AccessGate.PurposeOf(call.Caller, slice),
                granted.Reason
            );
            await AuditChain.AppendAsync(db, clock, [line], ct);
            await transaction.CommitAsync(ct);
            return outcome;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Problem.Conflict("core.changed-meanwhile");
        }
        catch (DbUpdateException fault) when (IsLostRace(fault))
        {
            // Two writers at once, on an engine with row locks. The same form sent twice gets the first one's answer; two different ones
            // that both wanted the only place there was: the second must look again.
            await transaction.RollbackAsync(ct);
            db.ChangeTracker.Clear();
            return key is not null && await AnsweredAsync(db, slice, key, ct) is { } winner
                ? JsonSerializer.Deserialize<TOutput>(winner.Answer)!
                : Problem.Conflict("core.changed-meanwhile");
        }
    }

    // SQLSTATE 23505, unique_violation. An engine with a single writer never loses such a race: there it stays a bug.
    private static bool IsLostRace(DbUpdateException fault) => fault.InnerException is DbException { SqlState: "23505" };

    private Task<CommandKey?> AnsweredAsync(FootbridgeDb db, SliceDescriptor slice, string key, CancellationToken ct)
    {
        var actor = CommandKey.ActorOf(call.Caller);
        return db.Set<CommandKey>()
            .AsNoTracking()
            .SingleOrDefaultAsync(k => k.Actor == actor && k.Slice == slice.Name && k.Key == key, ct);
    }
}
