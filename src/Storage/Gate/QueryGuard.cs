using Footbridge.Kernel;
using Footbridge.Storage.Audit;

namespace Footbridge.Storage.Gate;

/// <summary>Stands before every slice that reads.</summary>
internal sealed class QueryGuard<TInput, TOutput>(
    SliceRegistry slices,
    AccessGate gate,
    ReadingScopes reading,
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

        Outcome<TOutput> answer;
        using (var lease = await reading.TakeAsync(slice, ct))
        {
            answer = await ((IQuery<TInput, TOutput>)slice.Create(lease.Services)).HandleAsync(input, ct);
        }

        var subject = about;
        if (answer.Failed(out var problem, out var value))
        {
            answer = Subjects<TInput, TOutput>.Told(problem, call);
        }
        else if (about is null && Subjects<TInput, TOutput>.Of(value) is { } told)
        {
            subject = told;
            access = await gate.DecideAsync(slice, told, ct);
            answer = access.Problem is { } hidden ? hidden : answer;
        }

        if (slice.Audited)
        {
            var several = (input as IAboutClients ?? answer.Match(shown => shown as IAboutClients, _ => null))?.Clients;
            var purpose = AccessGate.PurposeOf(call.Caller, slice);
            await audit.AddAsync(AuditEntry.Of(call, slice, subject, answer.Problem, several, purpose, access.Reason), ct);
        }

        return answer;
    }
}
