namespace Footbridge.Sessions.Signing.Unsigned;

/// <summary>What waits for one person's hand, or for a co-signature under their notes.</summary>
/// <param name="Name">The person.</param>
/// <param name="Returned">Notes and sessions that were sent back.</param>
/// <param name="Sessions">Sessions not signed.</param>
/// <param name="Drafts">Drafts.</param>
/// <param name="Cosign">Notes that wait for somebody else.</param>
/// <param name="Oldest">Days since the oldest that waits for their own hand.</param>
internal sealed record PersonLoad(string Name, int Returned, int Sessions, int Drafts, int Cosign, int Oldest)
{
    /// <summary>Everybody with something in the list, the most first.</summary>
    public static IReadOnlyList<PersonLoad> Of(SigningQueue.Queue queue) =>
        [
            .. queue
                .Returned.Select(r => (r.Author, Kind: "returned", r.DaysOld))
                .Concat(queue.Sessions.Select(s => (s.Facilitator, Kind: s.Reason is null ? "session" : "returned", s.DaysOld)))
                .Concat(queue.Drafts.Select(d => (d.Author, Kind: "draft", d.DaysOld)))
                .Concat(queue.Cosign.Select(c => (c.Author, Kind: "cosign", DaysOld: 0)))
                .GroupBy(x => x.Item1)
                .Select(g => new PersonLoad(
                    g.Key,
                    g.Count(x => x.Kind == "returned"),
                    g.Count(x => x.Kind == "session"),
                    g.Count(x => x.Kind == "draft"),
                    g.Count(x => x.Kind == "cosign"),
                    g.Max(x => x.DaysOld)
                ))
                .OrderByDescending(p => p.Returned + p.Sessions + p.Drafts)
                .ThenBy(p => p.Name, StringComparer.Ordinal),
        ];
}
