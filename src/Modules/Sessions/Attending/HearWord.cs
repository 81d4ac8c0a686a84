using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Attending;

/// <summary>Excuses who said that they cannot come, when the session was opened already; otherwise opening it does.</summary>
internal sealed class HearWord(FootbridgeDb db) : IHear<WordGiven>, IHear<WordTakenBack>
{
    public async Task<Outcome<Done>> HearAsync(WordGiven happened, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(happened);
        var word = happened.Word;
        (await SeatAsync(word.Group, word.On, word.Client, ct))?.Hear(word);
        return Done.Value;
    }

    public async Task<Outcome<Done>> HearAsync(WordTakenBack happened, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(happened);
        (await SeatAsync(happened.Group, happened.On, happened.Client, ct))?.ExpectAgain();
        return Done.Value;
    }

    private Task<SessionAttendance?> SeatAsync(GroupId group, DateOnly on, ClientId client, CancellationToken ct) =>
        db.Set<SessionAttendance>()
            .Where(a => a.Client == client)
            .Where(a =>
                db.Set<GroupSession>()
                    .Any(s => s.Id == a.Session && s.Group == group && s.On == on && s.State == SessionState.Open)
            )
            .SingleOrDefaultAsync(ct);
}
