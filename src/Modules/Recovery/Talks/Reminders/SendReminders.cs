using Footbridge.Contracts.Care;
using Footbridge.Contracts.Messages;
using Footbridge.Contracts.Monitoring;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Recovery.Reminders;

/// <summary>Reminds people in care of what they want to be reminded of. Asked again, it tells nobody twice.</summary>
[Requires(RecoveryPermissions.Remind)]
internal sealed class SendReminders(
    FootbridgeDb db,
    IEpisodes episodes,
    ITimetable timetable,
    ICheckIns checkIns,
    IClients clients,
    IContactWishes contacts,
    IMessages messages,
    ProgramCalendar calendar,
    TimeProvider clock
) : ICommand<SendReminders.Input, int>
{
    public sealed record Input;

    /// <summary>Returns how many reminders were written.</summary>
    public async Task<Outcome<int>> HandleAsync(Input input, CancellationToken ct)
    {
        var (today, now) = (calendar.Today, calendar.TimeOf(calendar.Now));
        var tomorrow = today.AddDays(1);
        var wishes = await db.Set<ReminderWish>().AsTracking().ToDictionaryAsync(w => w.Client, ct);
        ClientId[] inCare = [.. (await episodes.OpenAsync(ct)).Select(e => e.Client).Distinct()];
        var meetings = inCare.Where(c => ReminderRules.TellsOfMeetings(wishes.GetValueOrDefault(c), tomorrow, now)).ToHashSet();
        var starts = meetings.Count > 0 ? await StartsAsync(tomorrow, meetings, ct) : [];
        var latest = wishes.Values.Any(w => w.CheckInAt is not null)
            ? await checkIns.LatestAsync(ct)
            : new Dictionary<ClientId, DateOnly>();
        ClientId[] minutes =
        [
            .. inCare.Where(c =>
                wishes.TryGetValue(c, out var wish)
                && ReminderRules.TellsOfCheckIn(wish, today, now, latest.TryGetValue(c, out var day) ? day : null)
            ),
        ];
        ClientId[] told = [.. starts.Keys.Concat(minutes).Distinct()];
        if (told.Length == 0)
        {
            return 0;
        }

        var (people, ways) = (await clients.FindAsync(told, ct), await contacts.OfAsync(told, ct));
        var written = 0;
        foreach (var (client, start) in starts)
        {
            written += Write(
                people[client],
                ways.GetValueOrDefault(client),
                language => ReminderWords.OfMeeting(language, start)
            );
            WishOf(client).ToldMeetings(tomorrow);
        }

        foreach (var client in minutes)
        {
            written += Write(people[client], ways.GetValueOrDefault(client), ReminderWords.OfCheckIn);
            WishOf(client).ToldCheckIn(today);
        }

        return written;

        ReminderWish WishOf(ClientId client)
        {
            if (!wishes.TryGetValue(client, out var wish))
            {
                wish = new() { Id = Ids.New<ReminderWishId>(clock), Client = client };
                wishes.Add(client, wish);
                db.Add(wish);
            }

            return wish;
        }
    }

    private int Write(ClientIdentity person, ContactWish? wish, Func<string, string> words)
    {
        // Who can be reached neither way is told in person; nothing is held for somebody to answer for.
        if (ContactWays.To(person, wish) is not ({ } channel, var to))
        {
            return 0;
        }

        var language = wish?.Language ?? person.Language;
        messages.Send(
            new(channel, to, ContactWays.Subject(channel, ReminderWords.Subject(language)), words(language), person.Id)
        );
        return 1;
    }

    // When each one's first meeting of a day begins; who said that they cannot come needs no reminder.
    private async Task<Dictionary<ClientId, TimeOnly>> StartsAsync(DateOnly day, HashSet<ClientId> of, CancellationToken ct)
    {
        var members = await timetable.MembersAsync(day, ct);
        var visits = await timetable.VisitsOnAsync(day, ct);
        var absent = (await timetable.WordsOnAsync(day, ct))
            .Where(w => w.CannotCome)
            .Select(w => (w.Group, w.Client))
            .ToHashSet();
        var starts = new Dictionary<ClientId, TimeOnly>();
        foreach (var meeting in (await timetable.OnAsync(day, ct)).OrderBy(m => m.Start))
        {
            var there = members
                .GetValueOrDefault(meeting.Group, [])
                .Concat(visits.Where(v => v.Group == meeting.Group).Select(v => v.Client));
            foreach (var client in there.Where(c => of.Contains(c) && !absent.Contains((meeting.Group, c))))
            {
                starts.TryAdd(client, meeting.Start);
            }
        }

        return starts;
    }
}
