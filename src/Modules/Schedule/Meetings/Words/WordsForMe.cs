using Footbridge.Contracts.Care;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Schedule.Groups;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Meetings;

/// <summary>Who said that they will be late or cannot come, today and in the days ahead, among those whose counselor the caller is and those
/// of the meetings that the caller leads.</summary>
[Requires(SchedulePermissions.ReadGroups)]
internal sealed class WordsForMe(
    FootbridgeDb db,
    Timetable timetable,
    IEpisodes episodes,
    IClients clients,
    IVisibleClients visible,
    ProgramCalendar calendar,
    CallContext call
) : IQuery<WordsForMe.Input, WordsForMe.Output>
{
    /// <summary>How far ahead.</summary>
    private const int Days = 7;

    public sealed record Input;

    /// <summary>One word.</summary>
    public sealed record Line(ClientId Client, string Name, GroupMeeting Meeting, ToldWord Word);

    public sealed record Output(IReadOnlyList<Line> Lines) : IAboutClients
    {
        IReadOnlyCollection<ClientId> IAboutClients.Clients => [.. Lines.Select(l => l.Client)];
    }

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        var period = new Period(calendar.Today, calendar.Today.AddDays(Days));
        var words = await db.Words().Where(w => w.On >= period.From && w.On <= period.To).ToListAsync(ct);
        if (words.Count == 0)
        {
            return new Output([]);
        }

        var me = call.Caller.User;
        var hidden = await visible.HiddenAsync(ct);
        var own = (await episodes.OpenAsync(ct)).Where(e => e.Counselor == me).Select(e => e.Client).ToHashSet();
        var meetings = (await timetable.AllAsync(period, ct)).ToDictionary(m => (m.Group, m.On));
        var lines = words
            .Where(w => !hidden.Contains(w.Client) && meetings.ContainsKey((w.Group, w.On)))
            .Select(w => (Word: w, Meeting: meetings[(w.Group, w.On)]))
            .Where(l => l.Meeting.Facilitator == me || own.Contains(l.Word.Client))
            .ToList();
        var people = await clients.FindAsync([.. lines.Select(l => l.Word.Client).Distinct()], ct);
        return new Output([
            .. lines
                .Where(l => people.ContainsKey(l.Word.Client))
                .OrderBy(l => l.Meeting.On)
                .ThenBy(l => l.Meeting.Start)
                .Select(l => new Line(l.Word.Client, people[l.Word.Client].DisplayName, l.Meeting, l.Word.Told)),
        ]);
    }
}
