using Footbridge.Contracts.Care;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Recovery.Help;
using Footbridge.Storage;

namespace Footbridge.Recovery.Talks;

/// <summary>A client's own talk with the team, who reads it, and by when a message written now is answered.</summary>
[Requires(RecoveryPermissions.ReachTeam)]
internal sealed class MyTalk(FootbridgeDb db, TalkBook book, IEpisodes episodes, IStaff staff, ProgramCalendar calendar)
    : IQuery<MyTalk.Input, MyTalk.View>
{
    /// <summary>Whose, and before which line; null for the newest.</summary>
    public sealed record Input(ClientId Client, int? Before = null) : IAboutClient;

    /// <summary>The talk.</summary>
    /// <param name="Sheet">What was written.</param>
    /// <param name="Counselor">The client's counselor; null when there is none.</param>
    /// <param name="Hours">Working hours within which the team answers.</param>
    /// <param name="AnswerBy">By when it answers what is written now.</param>
    /// <param name="Read">Whether messages are read now, or else on which day.</param>
    public sealed record View(TalkSheet Sheet, string? Counselor, int Hours, DateTimeOffset AnswerBy, CallBack Read);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var now = calendar.Now;
        var hours = await TalkTerms.HoursAsync(db, ct);
        var stay = await episodes.OpenOfAsync(input.Client, ct);
        var counselor = stay is null ? null : await staff.FindAsync(stay.Counselor, ct);
        return new View(
            await book.SheetAsync(input.Client, input.Before, TalkBook.Page, ct),
            counselor?.DisplayName,
            hours,
            AnswerPromise.By(calendar, now, hours),
            AnswerPromise.ReadAt(calendar, now)
        );
    }
}
