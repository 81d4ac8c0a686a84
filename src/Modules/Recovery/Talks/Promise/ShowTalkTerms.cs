using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Recovery.Talks;

/// <summary>How soon the program promises to answer, and who decided that when.</summary>
[Requires(RecoveryPermissions.ManageTalks), ShowsNothingProtected("Decisions of the program; nothing about a person in care.")]
internal sealed class ShowTalkTerms(FootbridgeDb db, IStaff staff) : IQuery<ShowTalkTerms.Input, ShowTalkTerms.View>
{
    public sealed record Input;

    /// <summary>The decisions.</summary>
    /// <param name="Hours">What is promised now.</param>
    /// <param name="Changes">All decisions, newest first.</param>
    public sealed record View(int Hours, IReadOnlyList<Change> Changes);

    /// <summary>One decision.</summary>
    public sealed record Change(int Hours, DateTimeOffset At, string By);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var changes = new List<Change>();
        foreach (var terms in await db.Set<TalkTerms>().OrderByDescending(t => t.Number).ToListAsync(ct))
        {
            changes.Add(new(terms.Hours, terms.ChangedAt, (await staff.FindAsync(terms.ChangedBy, ct))?.Printed ?? ""));
        }

        return new View(changes is [var newest, ..] ? newest.Hours : AnswerPromise.UsualHours, changes);
    }
}
