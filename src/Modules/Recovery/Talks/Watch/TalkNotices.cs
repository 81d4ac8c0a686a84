using System.Resources;
using Footbridge.Contracts.Messages;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Ui;

namespace Footbridge.Recovery.Talks;

/// <summary>Tells clients that there is something to read, the way they asked for (45 CFR 164.522(b)), and no more than that: nothing that
/// shows a person is in treatment (42 CFR 2.13). While one such notice has not led to reading, no other is sent.</summary>
internal sealed class TalkNotices(IClients clients, IContactWishes wishes, IMessages messages, ProgramCalendar calendar)
{
    private static readonly ResourceManager Words = new("Footbridge.Recovery.Resources.Recovery", typeof(TalkNotices).Assembly);

    /// <summary>Tells those who were not told yet, if this is an hour for it; the others are told later.</summary>
    /// <returns>How many were told.</returns>
    public async Task<int> TellAsync(IReadOnlyCollection<Talk> talks, CancellationToken ct)
    {
        var waiting = talks.Where(t => t.ToTell).ToList();
        if (waiting.Count == 0)
        {
            return 0;
        }

        ClientId[] ids = [.. waiting.Select(t => t.Client)];
        var (people, asked) = (await clients.FindAsync(ids, ct), await wishes.OfAsync(ids, ct));
        var now = calendar.TimeOf(calendar.Now);
        var told = 0;
        foreach (var talk in waiting)
        {
            var wish = asked.GetValueOrDefault(talk.Client);
            if (
                people.TryGetValue(talk.Client, out var person)
                && ContactWays.To(person, wish) is ({ } channel, var to)
                && ContactWays.MayGo(wish, channel, now)
            )
            {
                var culture = Formats.CultureOf(wish?.Language ?? person.Language);
                var subject = ContactWays.Subject(channel, Words.GetString("recovery.talk.notice-subject", culture)!);
                messages.Send(new(channel, to, subject, Words.GetString("recovery.talk.notice", culture)!, person.Id));
                talk.Told(calendar.Now);
                told++;
            }
        }

        return told;
    }
}
