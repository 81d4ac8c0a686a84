using Footbridge.Kernel;

namespace Footbridge.Storage.Audit;

/// <summary>Follows a chain line by line and notes what is wrong. Pure.</summary>
internal sealed class AuditCheck
{
    private readonly List<AuditFault> _faults = [];
    private string _previous = AuditLine.Beginning;

    /// <summary>Number of the last line read.</summary>
    public long Lines { get; private set; }

    /// <summary>Reads the next lines with the clients of their lists.</summary>
    public void Read(IReadOnlyList<AuditLine> lines, ILookup<long, ClientId> clients)
    {
        foreach (var line in lines)
        {
            Read(line, [.. clients[line.Sequence]]);
        }

        var known = lines.Select(l => l.Sequence).ToHashSet();
        foreach (var stray in clients.Select(c => c.Key).Where(s => !known.Contains(s)).Order())
        {
            _faults.Add(new(stray, stray, AuditFaultKind.Stray));
        }
    }

    /// <summary>Compares the last line with the kept end, and gives the verdict.</summary>
    public AuditVerdict Finish(AuditHead? head)
    {
        if (head is null && Lines > 0)
        {
            _faults.Add(new(Lines, Lines, AuditFaultKind.HeadLost));
        }
        else if (head is not null && head.Sequence > Lines)
        {
            _faults.Add(new(Lines + 1, head.Sequence, AuditFaultKind.Missing));
        }
        else if (head is not null && (head.Sequence != Lines || head.Hash != _previous))
        {
            _faults.Add(new(head.Sequence, Lines, AuditFaultKind.HeadLost));
        }

        return new(Lines, _previous, [.. _faults.OrderBy(f => f.From).ThenBy(f => f.Kind)]);
    }

    private void Read(AuditLine line, ClientId[] clients)
    {
        if (line.Sequence > Lines + 1)
        {
            _faults.Add(new(Lines + 1, line.Sequence - 1, AuditFaultKind.Missing));
        }
        else if (line.Sequence <= Lines || line.Previous != _previous)
        {
            _faults.Add(new(line.Sequence, line.Sequence, AuditFaultKind.Reordered));
        }

        if (line.ComputeHash(clients) != line.Hash)
        {
            _faults.Add(new(line.Sequence, line.Sequence, AuditFaultKind.Changed));
        }

        _previous = line.Hash;
        Lines = Math.Max(Lines, line.Sequence);
    }
}

/// <summary>What can be wrong with a chain.</summary>
public enum AuditFaultKind
{
    /// <summary>The content, or the list of clients, no longer matches the hash.</summary>
    Changed,

    /// <summary>Lines are gone.</summary>
    Missing,

    /// <summary>The line does not follow the one before it.</summary>
    Reordered,

    /// <summary>The kept end of the chain does not match the last line.</summary>
    HeadLost,

    /// <summary>Clients are named for a line that is not there.</summary>
    Stray,
}

/// <summary>A fault of a chain.</summary>
/// <param name="From">First line concerned.</param>
/// <param name="To">Last line concerned.</param>
/// <param name="Kind">What is wrong.</param>
public sealed record AuditFault(long From, long To, AuditFaultKind Kind);

/// <summary>What the check of a chain found.</summary>
/// <param name="Lines">Number of the last line.</param>
/// <param name="Head">Hash of the last line: kept elsewhere, it proves later that the end was not cut off and made anew.</param>
/// <param name="Faults">What is wrong; empty when all is well.</param>
public sealed record AuditVerdict(long Lines, string Head, IReadOnlyList<AuditFault> Faults);
