using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Recovery.Talks;

/// <summary>How soon a program promises to answer. Each decision is a row of its own and none is changed; the newest counts.</summary>
internal sealed class TalkTerms : IProgramOwned
{
    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required int Number { get; init; }

    /// <summary>Working hours within which a message is answered.</summary>
    public required int Hours { get; init; }

    public required DateTimeOffset ChangedAt { get; init; }

    public required UserId ChangedBy { get; init; }

    /// <summary>The hours that are promised now.</summary>
    public static async Task<int> HoursAsync(FootbridgeDb db, CancellationToken ct) =>
        await db.Set<TalkTerms>().OrderByDescending(t => t.Number).Select(t => (int?)t.Hours).FirstOrDefaultAsync(ct)
        ?? AnswerPromise.UsualHours;
}
