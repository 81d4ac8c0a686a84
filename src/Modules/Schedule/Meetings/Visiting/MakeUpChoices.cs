using Footbridge.Contracts.People;
using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Groups;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Schedule.Meetings;

/// <summary>What a client missed, how each stands, and at which coming meetings of other groups they could make up for it.</summary>
[Requires(SchedulePermissions.PlanWeek)]
internal sealed class MakeUpChoices(
    FootbridgeDb db,
    IClients clients,
    MakeUps makeUps,
    MissedMeetings missed,
    Prescriptions.Prescriptions prescriptions,
    ProgramCalendar calendar,
    CallContext call
) : IQuery<MakeUpChoices.Input, MakeUpChoices.Output>
{
    /// <summary>How far back.</summary>
    public const int DaysBack = 28;

    /// <summary>How far ahead.</summary>
    public const int DaysAhead = 14;

    public sealed record Input(ClientId Client) : IAboutClient;

    /// <summary>A meeting that was missed.</summary>
    /// <param name="Meeting">Which, and why.</param>
    /// <param name="MadeUpOn">Day of the make-up, once planned.</param>
    /// <param name="MadeUpAt">Its group.</param>
    /// <param name="MadeUpGroup">Title of its group.</param>
    public sealed record Line(MissedLine Meeting, DateOnly? MadeUpOn, GroupId? MadeUpAt, string MadeUpGroup);

    public sealed record MissedLine(GroupId Group, DateOnly On, string Title, string Because);

    public sealed record Output(
        ClientId Client,
        string Name,
        IReadOnlyList<Line> Missed,
        IReadOnlyList<MakeUps.Choice> Choices,
        bool MayAssign
    )
    {
        /// <summary>Language of the groups that is prescribed; empty when any will do.</summary>
        public string Language { get; init; } = "";
    }

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } person)
        {
            return Problem.NotFound("core.not-found");
        }

        var today = calendar.Today;
        var back = new Period(today.AddDays(-DaysBack), today.AddDays(DaysAhead));
        var ahead = new Period(today, today.AddDays(DaysAhead));
        var visits = await db.Visits().Where(v => v.Client == input.Client && v.MissedOn != null).AsNoTracking().ToListAsync(ct);
        var titles = await db.Set<TherapyGroup>().ToDictionaryAsync(g => g.Id, g => g.Title, ct);
        return new Output(
            input.Client,
            person.DisplayName,
            [.. (await missed.OfAsync(input.Client, back, ct)).Select(m => LineOf(m, visits, titles))],
            await makeUps.ChoicesAsync(input.Client, ahead, ct),
            call.Caller.Holds(SchedulePermissions.Assign)
        )
        {
            Language = (await prescriptions.OfAsync(input.Client, today, ct)).Prescribed.Terms.Language,
        };
    }

    private static Line LineOf(MissedOne m, List<Visit> visits, Dictionary<GroupId, string> titles)
    {
        var made = visits.Find(v => v.MissedGroup == m.Group && v.MissedOn == m.On);
        return new(
            new(m.Group, m.On, m.Title, m.Because.ToString().ToLowerInvariant()),
            made?.On,
            made?.Group,
            made is null ? "" : titles.GetValueOrDefault(made.Group, "")
        );
    }
}
