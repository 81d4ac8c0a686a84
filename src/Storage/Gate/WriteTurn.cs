namespace Footbridge.Storage.Gate;

/// <summary>Lets one writer at a time go to an engine that has a single write lock, so that writers queue here instead of polling the
/// file. An engine with row locks gets no queue.</summary>
/// <param name="queue">Whether the engine has a single write lock.</param>
public sealed class WriteTurn(bool queue) : IDisposable
{
    private readonly SemaphoreSlim? _turn = queue ? new(1, 1) : null;

    /// <summary>Waits for the turn; dispose what is returned to hand it on.</summary>
    public async Task<IDisposable> TakeAsync(CancellationToken ct)
    {
        if (_turn is null)
        {
            return Nothing.Instance;
        }

        await _turn.WaitAsync(ct);
        return new Turn(_turn);
    }

    /// <inheritdoc/>
    public void Dispose() => _turn?.Dispose();

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        private int _given;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _given, 1) == 0)
            {
                turn.Release();
            }
        }
    }

    private sealed class Nothing : IDisposable
    {
        public static Nothing Instance { get; } = new();

        public void Dispose() { }
    }
}
