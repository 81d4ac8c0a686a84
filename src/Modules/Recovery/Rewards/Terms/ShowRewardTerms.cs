using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Recovery.Rewards;

/// <summary>What was decided about rewards, with who and when.</summary>
[Requires(RecoveryPermissions.ManageRewards), ShowsNothingProtected("Decisions of the program; nothing about a person in care.")]
internal sealed class ShowRewardTerms(FootbridgeDb db, IStaff staff, ProgramCalendar calendar)
    : IQuery<ShowRewardTerms.Input, ShowRewardTerms.View>
{
    public sealed record Input;

    /// <summary>The decisions.</summary>
    /// <param name="Number">How many there were.</param>
    /// <param name="Now">What counts today; null when nothing is given.</param>
    /// <param name="Changes">All of them, newest first.</param>
    public sealed record View(int Number, RewardChoice? Now, IReadOnlyList<Change> Changes);

    /// <summary>One decision.</summary>
    public sealed record Change(RewardChoice Choice, DateTimeOffset At, string By);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var book = await TermsBook.ReadAsync(db, ct);
        var changes = new List<Change>();
        foreach (var terms in book.All.Reverse())
        {
            var by = await staff.FindAsync(terms.ChangedBy, ct);
            changes.Add(new(terms.Choice, terms.ChangedAt, by?.Printed ?? ""));
        }

        return new View(book.All.Count, book.On(calendar.Today)?.Choice, changes);
    }
}
