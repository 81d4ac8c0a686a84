using System.Collections.Concurrent;
using Footbridge.Clinical.Measures.Instruments;
using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Measures;

/// <summary>The courses of an instrument's scores among the program's own past clients. They hold nobody's scores, only what many have in
/// common.</summary>
internal sealed class PastCourses(
    FootbridgeDb db,
    IEpisodes episodes,
    KnownCourses known,
    ProgramCalendar calendar,
    CallContext call
)
{
    /// <summary>The course of each score, by its id.</summary>
    public async Task<IReadOnlyDictionary<string, ExpectedCourse>> OfAsync(Instrument instrument, CancellationToken ct)
    {
        var name = (call.Caller.Program, instrument.Id, instrument.Version);
        return known.Find(name, calendar.Now) ?? known.Keep(name, await ReadAsync(instrument, ct), calendar.Now);
    }

    private async Task<IReadOnlyDictionary<string, ExpectedCourse>> ReadAsync(Instrument instrument, CancellationToken ct)
    {
        var stays = (await episodes.ClosedAsync(ct)).ToLookup(e => e.Client);
        var results = await db.Set<MeasureResult>()
            .Where(r => r.Instrument == instrument.Id && r.InstrumentVersion == instrument.Version)
            .OrderBy(r => r.At)
            .Select(r => new
            {
                r.Client,
                r.On,
                r.Scores,
            })
            .ToListAsync(ct);
        var inStays = (
            from person in results.GroupBy(r => r.Client)
            from stay in stays[person.Key]
            select (
                from result in person
                where result.On >= stay.AdmittedOn && result.On <= stay.DischargedOn
                select (
                    Week: (result.On.DayNumber - stay.AdmittedOn.DayNumber) / 7,
                    Values: MeasureResult.ValuesIn(result.Scores)
                )
            ).ToList()
        ).ToList();
        return instrument.Scores.ToDictionary(
            score => score.Id,
            score =>
                ExpectedCourse.Of([
                    .. inStays.Select(stay => new PastScores([
                        .. stay.Where(r => r.Values.ContainsKey(score.Id)).Select(r => (r.Week, r.Values[score.Id])),
                    ])),
                ])
        );
    }
}

/// <summary>Courses that were worked out a short while ago: to read them takes all results of the program.</summary>
internal sealed class KnownCourses
{
    private static readonly TimeSpan Good = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<
        (ProgramId Program, string Instrument, string Version),
        (IReadOnlyDictionary<string, ExpectedCourse> Courses, DateTimeOffset At)
    > _courses = [];

    public IReadOnlyDictionary<string, ExpectedCourse>? Find((ProgramId, string, string) name, DateTimeOffset now) =>
        _courses.TryGetValue(name, out var kept) && now - kept.At < Good ? kept.Courses : null;

    public IReadOnlyDictionary<string, ExpectedCourse> Keep(
        (ProgramId, string, string) name,
        IReadOnlyDictionary<string, ExpectedCourse> courses,
        DateTimeOffset now
    )
    {
        _courses[name] = (courses, now);
        return courses;
    }
}
