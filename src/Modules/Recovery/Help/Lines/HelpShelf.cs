using System.Collections.Concurrent;
using System.Data.Common;
using Footbridge.Kernel;

namespace Footbridge.Recovery.Help.Lines;

/// <summary>What the help page needs of the database, kept in memory. Whoever opens it in a hard moment must not wait for a slow database,
/// nor see an error where a number should stand: then what was known last is shown, or the lines of the file.</summary>
internal sealed class HelpShelf(TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private readonly ConcurrentDictionary<ProgramId, (HelpBoard Board, DateTimeOffset At)> _kept = new();

    /// <summary>The board of a program; null when it was never read and cannot be read now.</summary>
    public async Task<HelpBoard?> OfAsync(ProgramId program, Func<CancellationToken, Task<HelpBoard>> read, CancellationToken ct)
    {
        var known = _kept.TryGetValue(program, out var kept);
        if (known && clock.GetUtcNow() - kept.At < Fresh)
        {
            return kept.Board;
        }

        using var soon = CancellationTokenSource.CreateLinkedTokenSource(ct);
        soon.CancelAfter(Patience);
        try
        {
            var board = await read(soon.Token);
            _kept[program] = (board, clock.GetUtcNow());
            return board;
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return known ? kept.Board : null;
        }
        catch (Exception fault) when (fault is DbException || fault.InnerException is DbException)
        {
            return known ? kept.Board : null;
        }
    }

    /// <summary>The lines changed.</summary>
    public void Forget(ProgramId program) => _kept.TryRemove(program, out _);
}

/// <summary>What the help page needs of the database.</summary>
internal sealed record HelpBoard(string Phone, string AfterHoursPhone, IReadOnlyList<HelpLineRow> Lines);
