using System.Globalization;
using Footbridge.Clinical.Measures;
using Footbridge.Contracts.Care;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Measures;

/// <summary>A client's measures: what is planned, what waits, and the course of each score with what happened beside it.</summary>
[Requires(MonitoringPermissions.ReadMeasures)]
internal sealed class MeasuresOf(
    FootbridgeDb db,
    IClients clients,
    IStaff staff,
    IEpisodes episodes,
    PastCourses past,
    IEnumerable<ITimelinePart> happenings,
    CallContext call,
    ProgramCalendar calendar
) : IQuery<MeasuresOf.Input, MeasuresOf.View>
{
    private const int Shown = 200;
    private const int Happenings = 40;
    private const int Answered = 12;

    /// <summary>Kinds of happenings that are drawn beside the scores, where a module has them and the caller may see them.</summary>
    private static readonly HashSet<string> Kinds = new(["stay", "told", "plan", "medicine"], StringComparer.Ordinal);

    /// <summary>Whose, and how much.</summary>
    /// <param name="Client">The client.</param>
    /// <param name="Brief">Only courses and what waits: what a chart shows of it.</param>
    public sealed record Input(ClientId Client, bool Brief = false) : IAboutClient;

    /// <summary>What there is.</summary>
    public sealed record View(
        string Name,
        DateOnly? Since,
        IReadOnlyList<Plan> Plans,
        IReadOnlyList<Request> Waiting,
        IReadOnlyList<Course> Courses,
        IReadOnlyList<AnsweredMeasure> Answers,
        IReadOnlyList<TimelineEntry> Events
    );

    /// <summary>A plan in force.</summary>
    public sealed record Plan(Guid Id, string Instrument, string Name, MeasureTiming Timing, int Days, DateOnly From);

    /// <summary>A request that waits.</summary>
    public sealed record Request(
        Guid Id,
        string Name,
        MeasureWay Way,
        DateOnly DueOn,
        DateOnly LastDay,
        bool Told,
        bool Begun,
        bool ForSelf
    );

    /// <summary>The course of a score and what the program's own past clients' course was.</summary>
    public sealed record Course(MeasureCourse Own, ExpectedCourse Expected, TrackVerdict Track);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } person)
        {
            return Problem.NotFound("core.not-found");
        }

        var culture = CultureInfo.CurrentUICulture;
        List<MeasurePlan> plans = input.Brief
            ? []
            : await db.Set<MeasurePlan>().Where(p => p.Client == input.Client && p.Until == null).ToListAsync(ct);
        var waiting = await db.Set<MeasureRequest>()
            .Where(r => r.Client == input.Client && r.State == RequestState.Waiting)
            .OrderBy(r => r.DueOn)
            .ToListAsync(ct);
        var results = await db.Set<MeasureResult>()
            .Where(r => r.Client == input.Client)
            .OrderByDescending(r => r.At)
            .Take(Shown)
            .ToListAsync(ct);
        var stay = await episodes.OpenOfAsync(input.Client, ct);
        var courses = new List<Course>();
        foreach (var own in MeasureCourse.Of(results))
        {
            var expected = stay is null ? ExpectedCourse.None : (await past.OfAsync(own.Instrument, ct))[own.Score.Id];
            courses.Add(new(own, expected, Track.Of(own, expected, stay?.AdmittedOn)));
        }

        return new View(
            person.DisplayName,
            stay?.AdmittedOn,
            [
                .. from plan in plans
                let instrument = InstrumentLibrary.Find(plan.Instrument)
                where instrument is not null
                orderby instrument.Name.In(culture), plan.Timing
                select new Plan(plan.Id, plan.Instrument, instrument.Name.In(culture), plan.Timing, plan.Days, plan.From),
            ],
            [
                .. from request in waiting
                let instrument = InstrumentLibrary.Find(request.Instrument)
                where instrument is not null
                select new Request(
                    request.Id,
                    instrument.Name.In(culture),
                    request.Way,
                    request.DueOn,
                    request.LastDay,
                    request.ToldAt is not null,
                    request.Draft is not null,
                    instrument.IsForSelf()
                ),
            ],
            courses,
            input.Brief ? [] : await AnswersAsync(results, culture, ct),
            input.Brief ? [] : await EventsAsync(input.Client, results.LastOrDefault()?.On, ct)
        );
    }

    private async Task<IReadOnlyList<AnsweredMeasure>> AnswersAsync(
        IEnumerable<MeasureResult> results,
        CultureInfo culture,
        CancellationToken ct
    )
    {
        var latest = results.Take(Answered).ToList();
        var names = latest.Exists(r => r.By is not null)
            ? (await staff.AllAsync(ct)).ToDictionary(s => s.Id, s => s.DisplayName)
            : [];
        return
        [
            .. latest
                .Select(r => AnsweredMeasure.Of(r, r.By is { } by ? names.GetValueOrDefault(by) : null, culture))
                .OfType<AnsweredMeasure>(),
        ];
    }

    private async Task<IReadOnlyList<TimelineEntry>> EventsAsync(ClientId client, DateOnly? since, CancellationToken ct)
    {
        var events = new List<TimelineEntry>();
        foreach (var part in happenings.Where(p => call.Caller.Holds(p.Permission) && p.Kinds.Any(k => Kinds.Contains(k.Code))))
        {
            if (part.More == Kernel.Access.DataKinds.None)
            {
                events.AddRange(await part.OfAsync(client, new(calendar.Today, Happenings, Kinds), ct));
            }
        }

        return [.. events.Where(e => Kinds.Contains(e.Kind) && e.On >= since).OrderBy(e => e.On)];
    }
}
