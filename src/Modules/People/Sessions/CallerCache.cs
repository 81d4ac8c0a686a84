using Footbridge.Kernel;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Primitives;

namespace Footbridge.People.Sessions;

/// <summary>Remembers for a few seconds who is behind a session, so that a page with many parts asks once. What is changed on this machine
/// is forgotten at once, on another within ten seconds.</summary>
internal sealed class CallerCache(IMemoryCache cache) : IDisposable
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(10);
    private CancellationTokenSource _all = new();

    public bool TryGet(Guid session, out Caller? caller) => cache.TryGetValue(Key(session), out caller);

    public void Keep(Guid session, Caller caller)
    {
        using var entry = cache.CreateEntry(Key(session));
        entry.AbsoluteExpirationRelativeToNow = Lifetime;
        entry.AddExpirationToken(new CancellationChangeToken(_all.Token));
        entry.Value = caller;
    }

    /// <summary>A session was ended.</summary>
    public void Forget(Guid session) => cache.Remove(Key(session));

    /// <summary>A role, a membership or a user changed.</summary>
    public void ForgetAll()
    {
        using var old = Interlocked.Exchange(ref _all, new());
        old.Cancel();
    }

    public void Dispose() => _all.Dispose();

    private static string Key(Guid session) => $"people.caller.{session:N}";
}
