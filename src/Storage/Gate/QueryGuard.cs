using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Footbridge.Storage.Gate;

/// <summary>Stands before every slice that reads.</summary>
internal sealed class QueryGuard<TInput, TOutput>(
    IServiceProvider services,
    SliceRegistry slices,
    AccessGate gate,
    CallContext call,
    AuditBuffer audit
) : IQuery<TInput, TOutput>
{
    public async Task<Outcome<TOutput>> HandleAsync(TInput input, CancellationToken ct)
    {
        var slice = slices.Behind(typeof(IQuery<TInput, TOutput>));
        var about = Subjects<TInput, TOutput>.Of(input);
        var access = await gate.DecideAsync(slice, about, ct);
        if (access.Problem is { } refusal)
        {
            await audit.AddAsync(AuditEntry.Of(call, slice, about, refusal), ct);
            return refusal;
        }

        await using var scope = GuardedScope.OpenForReading(services, call, slice);
        var db = scope.ServiceProvider.GetRequiredService<FootbridgeDb>();
        // One connection for the whole slice: otherwise each statement would open one and tell the engine the program again.
        await db.Database.OpenConnectionAsync(ct);
        var answer = await AnswerAsync(scope.ServiceProvider, slice, input, about, ct);
        if (slice.Audited)
        {
            var subject = about ?? (answer.Succeeded ? Subjects<TInput, TOutput>.Of(answer.Value) : null);
            var several = (input as IAboutClients ?? answer.Match(value => value as IAboutClients, _ => null))?.Clients;
            var granted = about is null && subject is not null ? await gate.DecideAsync(slice, subject, ct) : access;
            var purpose = AccessGate.PurposeOf(call.Caller, slice);
            await audit.AddAsync(AuditEntry.Of(call, slice, subject, answer.Problem, several, purpose, granted.Reason), ct);
        }

        return answer;
    }

    private async Task<Outcome<TOutput>> AnswerAsync(
        IServiceProvider inner,
        SliceDescriptor slice,
        TInput input,
        ClientId? about,
        CancellationToken ct
    )
    {
        var answer = await ((IQuery<TInput, TOutput>)slice.Create(inner, [])).HandleAsync(input, ct);
        if (answer.Failed(out var problem, out var value))
        {
            return Told(problem);
        }

        return
            about is null
            && Subjects<TInput, TOutput>.Of(value) is { } told
            && (await gate.DecideAsync(slice, told, ct)).Problem is { } refusal
            ? refusal
            : answer;
    }

    private Problem Told(Problem problem)
    {
        var told = Subjects<TInput, TOutput>.Told(problem);
        call.Unseen |= told.Code == AccessReasons.NoSuchRecord;
        return told;
    }
}
