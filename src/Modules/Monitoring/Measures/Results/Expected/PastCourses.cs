using System.Collections.Concurrent;
using Footbridge.Clinical.Measures.Instruments;
using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Measures;

/// <summary>The course of a score among the program's own past clients. It holds nobody's scores, only what many have in common.</summary>
internal sealed class PastCourses(
    FootbridgeDb db,
    IEpisodes episodes,
    KnownCourses known,
    ProgramCalendar calendar,
    CallContext call
)
{
    public async Task<ExpectedCourse> OfAsync(Instrument instrument, ScoreDefinition score, CancellationToken ct)
    {
        var name = (call.Caller.Program, instrument.Id, instrument.Version, score.Id);
        if (known.Find(name, calendar.Now) is { } before)
        {
            return before;
        }

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
        var past = new List<PastScores>();
        foreach (var person in results.Where(r => stays.Contains(r.Client)).GroupBy(r => r.Client))
        {
            foreach (var stay in stays[person.Key])
            {
                var scores =
                    from result in person
                    where result.On >= stay.AdmittedOn && result.On <= stay.DischargedOn
                    let values = MeasureResult.ValuesIn(result.Scores)
                    where values.ContainsKey(score.Id)
                    select ((result.On.DayNumber - stay.AdmittedOn.DayNumber) / 7, values[score.Id]);
                past.Add(new([.. scores]));
            }
        }

        return known.Keep(name, ExpectedCourse.Of(past), calendar.Now);
    }
}

/// <summary>Courses that were worked out a short while ago: to read them takes all results of the program.</summary>
internal sealed class KnownCourses
{
    private static readonly TimeSpan Good = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<
        (ProgramId Program, string Instrument, string Version, string Score),
        (ExpectedCourse Course, DateTimeOffset At)
    > _courses = [];

    public ExpectedCourse? Find((ProgramId, string, string, string) name, DateTimeOffset now) =>
        _courses.TryGetValue(name, out var kept) && now - kept.At < Good ? kept.Course : null;

    public ExpectedCourse Keep((ProgramId, string, string, string) name, ExpectedCourse course, DateTimeOffset now)
    {
        _courses[name] = (course, now);
        return course;
    }
}
