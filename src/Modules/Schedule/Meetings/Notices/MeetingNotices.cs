using Footbridge.Contracts.Messages;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Groups;

namespace Footbridge.Schedule.Meetings.Notices;

/// <summary>What one client is told and how.</summary>
/// <param name="Person">Who.</param>
/// <param name="Channel">How it goes; null when they want neither mail nor text, or there is no address: somebody tells them.</param>
/// <param name="To">Where it goes.</param>
/// <param name="Subject">Subject of a mail.</param>
/// <param name="Body">The words.</param>
internal sealed record Notice(ClientIdentity Person, MessageChannel? Channel, string To, string Subject, string Body);

/// <summary>Writes to the clients of a meeting, the way they asked for (45 CFR 164.522(b)).</summary>
internal sealed class MeetingNotices(
    ITimetable timetable,
    IClients clients,
    IContactWishes wishes,
    IPrograms programs,
    IMessages messages
)
{
    /// <summary>Who would be told what.</summary>
    /// <param name="kind">What of.</param>
    /// <param name="group">The group.</param>
    /// <param name="hour">When the meeting is, or the first at a new hour.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<IReadOnlyList<Notice>> OfAsync(NoticeKind kind, GroupId group, NoticeHour hour, CancellationToken ct)
    {
        var roster = await timetable.MembersAsync(group, hour.On, ct);
        if (roster.Count == 0)
        {
            return [];
        }

        return await ToAsync(kind, roster, hour, ct);
    }

    private async Task<IReadOnlyList<Notice>> ToAsync(
        NoticeKind kind,
        IReadOnlyCollection<ClientId> roster,
        NoticeHour hour,
        CancellationToken ct
    )
    {
        var people = await clients.FindAsync(roster, ct);
        var asked = await wishes.OfAsync(roster, ct);
        var phone = (await programs.CurrentAsync(ct)).Phone;
        return
        [
            .. people
                .Values.OrderBy(p => p.DisplayName, StringComparer.CurrentCulture)
                .Select(p => NoticeOf(p, asked.GetValueOrDefault(p.Id))),
        ];

        Notice NoticeOf(ClientIdentity person, ContactWish? wish)
        {
            var language = wish?.Language ?? person.Language;
            var (channel, to) = ContactWays.To(person, wish);
            var subject = ContactWays.Subject(channel, NoticeWords.Subject(language));
            return new(person, channel, to, subject, NoticeWords.Body(kind, language, hour, phone));
        }
    }

    /// <summary>Puts the messages into the outbox, in the caller's transaction.</summary>
    public async Task TellAsync(NoticeKind kind, GroupId group, NoticeHour hour, CancellationToken ct) =>
        Send(await OfAsync(kind, group, hour, ct));

    /// <summary>Tells one client of a session of their own.</summary>
    public async Task TellPersonAsync(NoticeKind kind, ClientId client, NoticeHour hour, CancellationToken ct) =>
        Send(await ToAsync(kind, [client], hour, ct));

    /// <summary>Tells people that their week is another from a day on.</summary>
    public async Task TellOfWeekAsync(IReadOnlyCollection<ClientId> people, DateOnly from, CancellationToken ct) =>
        Send(await ToAsync(NoticeKind.Week, people, new(from, TimeOnly.MinValue, 0), ct));

    private void Send(IEnumerable<Notice> notices)
    {
        foreach (var notice in notices)
        {
            if (notice.Channel is { } channel)
            {
                messages.Send(new(channel, notice.To, notice.Subject, notice.Body, notice.Person.Id));
            }
        }
    }

    /// <summary>Tells those who belong to a group of its new hour.</summary>
    public Task TellOfSeriesAsync(GroupId group, GroupPlan plan, CancellationToken ct) =>
        plan.Slot.NextOn(plan.From) is { } first
            ? TellAsync(NoticeKind.Series, group, new(first, plan.Start, plan.Minutes), ct)
            : Task.CompletedTask;
}
