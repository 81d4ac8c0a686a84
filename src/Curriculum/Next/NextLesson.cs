namespace Footbridge.Curriculum.Next;

/// <summary>What a member of a group has had already.</summary>
/// <param name="Had">Ids of the sessions the member was there for, in this stay.</param>
/// <param name="Audience">Audiences the member belongs to beside <see cref="Lesson.Everybody"/>; empty when nothing is known.</param>
public sealed record Member(IReadOnlySet<string> Had, IReadOnlySet<string> Audience);

/// <summary>A session that a group could have next, with the reason.</summary>
/// <param name="Lesson">The session.</param>
/// <param name="Missing">Members it is for who have not had it.</param>
/// <param name="Members">Members it is for.</param>
/// <param name="NotReady">Members who have not had something it needs.</param>
/// <param name="HadByGroupOn">When this group had it last; null when it never did.</param>
public sealed record Proposal(Lesson Lesson, int Missing, int Members, int NotReady, DateOnly? HadByGroupOn);

/// <summary>Ranks the sessions of a curriculum for an open group: first what most members miss.</summary>
public static class NextLesson
{
    /// <summary>Ranks sessions for a group.</summary>
    /// <param name="lessons">The sessions that may be held there.</param>
    /// <param name="members">Who will be there.</param>
    /// <param name="heldOn">When this group last had a session, by id.</param>
    /// <returns>Sessions that somebody misses, best first: most members who miss it and are ready for it; then fewest who are not ready; then
    /// what the group had longest ago or never; then the order of the shelf. After them those that everybody had, longest ago first.</returns>
    public static IReadOnlyList<Proposal> Rank(
        IReadOnlyList<Lesson> lessons,
        IReadOnlyList<Member> members,
        IReadOnlyDictionary<string, DateOnly> heldOn
    )
    {
        ArgumentNullException.ThrowIfNull(lessons);
        ArgumentNullException.ThrowIfNull(members);
        ArgumentNullException.ThrowIfNull(heldOn);
        return
        [
            .. lessons
                .Index()
                .Select(l => (l.Index, Proposal: Of(l.Item, members, heldOn)))
                .OrderByDescending(p => p.Proposal.Missing - p.Proposal.NotReady)
                .ThenBy(p => p.Proposal.NotReady)
                .ThenBy(p => p.Proposal.HadByGroupOn ?? DateOnly.MinValue)
                .ThenBy(p => p.Index)
                .Select(p => p.Proposal),
        ];
    }

    private static Proposal Of(Lesson lesson, IReadOnlyList<Member> members, IReadOnlyDictionary<string, DateOnly> heldOn)
    {
        var suited = members.Where(m => IsFor(lesson, m)).ToList();
        var missing = suited.Where(m => !m.Had.Contains(lesson.Id)).ToList();
        return new(
            lesson,
            missing.Count,
            suited.Count,
            missing.Count(m => lesson.Needs.Any(n => !m.Had.Contains(n))),
            heldOn.TryGetValue(lesson.Id, out var on) ? on : null
        );
    }

    /// <summary>Whether a session is for a member. Somebody of whom nothing is known is asked to every session.</summary>
    public static bool IsFor(Lesson lesson, Member member)
    {
        ArgumentNullException.ThrowIfNull(lesson);
        ArgumentNullException.ThrowIfNull(member);
        return lesson.Audience.Contains(Lesson.Everybody)
            || member.Audience.Count == 0
            || lesson.Audience.Any(member.Audience.Contains);
    }
}
