using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;

namespace Footbridge.Storage.Audit;

/// <summary>A line of the audit trail. Each line holds the hash of the one before, so a changed, missing or reordered line shows
/// (45 CFR 164.312(b) and (c)).</summary>
public sealed class AuditLine : IProgramOwned
{
    /// <inheritdoc/>
    public ProgramId ProgramId { get; init; }

    /// <summary>Place in the program's chain, from 1.</summary>
    public required long Sequence { get; init; }

    /// <summary>When, to the millisecond.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who; null for nobody or the program itself.</summary>
    public UserId? Actor { get; init; }

    /// <summary>In which capacity.</summary>
    public required CallerKind ActorKind { get; init; }

    /// <summary>The slice.</summary>
    public required string Action { get; init; }

    /// <summary>Whether it changed something or only looked.</summary>
    public required bool IsChange { get; init; }

    /// <summary>About whom, when it is about one. Who was in a list stands in <see cref="AuditClient"/>.</summary>
    public ClientId? Client { get; init; }

    /// <summary>What for, when that was decided.</summary>
    public Purpose? Purpose { get; init; }

    /// <summary>Code of the reason for which it was allowed.</summary>
    public string? Ground { get; init; }

    /// <summary><c>done</c>, or the code of the refusal.</summary>
    public required string Result { get; init; }

    /// <summary>How the call came in, without identifiers.</summary>
    public required string Origin { get; init; }

    /// <summary>Hash of the line before; of the first line, 64 zeros.</summary>
    public required string Previous { get; init; }

    /// <summary>SHA-256 over this line, its clients and <see cref="Previous"/>, hexadecimal.</summary>
    public required string Hash { get; init; }

    /// <summary>Hash before the first line.</summary>
    public static string Beginning { get; } = new('0', 64);

    /// <summary>Computes what <see cref="Hash"/> must be.</summary>
    /// <param name="clients">The clients of the line's list.</param>
    public string ComputeHash(IReadOnlyCollection<ClientId> clients) =>
        HashOf(
            new(Actor, ActorKind, Action, IsChange, Client, Result, Origin)
            {
                Clients = clients,
                Purpose = Purpose,
                Ground = Ground,
            },
            ProgramId,
            Sequence,
            At,
            Previous
        );

    /// <summary>The hash of an entry at its place in the chain.</summary>
    internal static string HashOf(AuditEntry entry, ProgramId program, long sequence, DateTimeOffset at, string previous)
    {
        // Lengths before values: no two different lines have one text.
        var text = new StringBuilder(400);
        Add(program.Value.ToString("N"));
        Add(sequence.ToString(CultureInfo.InvariantCulture));
        Add(at.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture));
        Add(entry.Actor?.Value.ToString("N"));
        Add(((int)entry.ActorKind).ToString(CultureInfo.InvariantCulture));
        Add(entry.Action);
        Add(entry.IsChange ? "1" : "0");
        Add(entry.Client?.Value.ToString("N"));
        Add(entry.Purpose is { } purpose ? ((int)purpose).ToString(CultureInfo.InvariantCulture) : null);
        Add(entry.Ground);
        Add(entry.Result);
        Add(entry.Origin);
        Add(previous);
        if (entry.Clients.Count > 0)
        {
            Add(string.Join(',', entry.Clients.Select(c => c.Value.ToString("N")).Order(StringComparer.Ordinal)));
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));

        void Add(string? part) => text.Append(part?.Length ?? 0).Append(':').Append(part);
    }
}

/// <summary>One of the clients that a line about a list or a group names.</summary>
public sealed class AuditClient : IProgramOwned
{
    /// <inheritdoc/>
    public ProgramId ProgramId { get; init; }

    /// <summary>The line.</summary>
    public required long Sequence { get; init; }

    /// <summary>The client.</summary>
    public required ClientId Client { get; init; }
}

/// <summary>The end of a program's chain: what the next line builds on, and what shows that lines are missing at the end.</summary>
public sealed class AuditHead : IProgramOwned
{
    /// <inheritdoc/>
    public ProgramId ProgramId { get; init; }

    /// <summary>Number of the last line.</summary>
    public long Sequence { get; set; }

    /// <summary>Hash of the last line.</summary>
    public required string Hash { get; set; }
}
