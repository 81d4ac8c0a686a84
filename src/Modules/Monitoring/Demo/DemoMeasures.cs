using Footbridge.Clinical.Measures;
using Footbridge.Clinical.Measures.Results;
using Footbridge.Contracts.Demo;
using Footbridge.Kernel;
using Footbridge.Monitoring.Measures;

namespace Footbridge.Monitoring.Demo;

/// <summary>Measures of the invented clinic: what each person answered every other week, and what waits for an answer.</summary>
internal static class DemoMeasures
{
    private const int Rhythm = 14;
    private const int LongestStay = 16 * 7;
    private static readonly (string Instrument, string For, int Items)[] Asked =
    [
        ("phq-9", "depression", 9),
        ("gad-7", "anxiety", 7),
    ];

    public static IEnumerable<object> Of(DemoStory story, DemoClient client, ProgramCalendar calendar)
    {
        var name = client.Id.Value.ToString("N");
        var from = client.AdmittedOn!.Value;
        var until = client.DischargedOn ?? story.Today;
        if (from < until.AddDays(-LongestStay))
        {
            from = until.AddDays(-LongestStay);
        }

        foreach (var (id, of, items) in Asked)
        {
            var instrument = InstrumentLibrary.Find(id)!;
            var start = calendar.Resolve(from, new TimeOnly(9, 0)).Instant;
            var plan = new MeasurePlan
            {
                Id = story.Guid(start, "measure-plan", name, id),
                Client = client.Id,
                Instrument = id,
                Timing = MeasureTiming.Every,
                Days = Rhythm,
                From = from,
                Until = client.DischargedOn,
            };
            yield return plan;
            for (var due = from; due <= until; due = due.AddDays(Rhythm))
            {
                string[] about = [name, id, $"{due:yyyyMMdd}"];
                var asked = calendar.Resolve(due, new TimeOnly(9, 0)).Instant;
                var on = due.AddDays(story.Whole(0, 2, ["measure-day", .. about]));
                var at = calendar.Resolve(on, new TimeOnly(story.Whole(10, 20, ["measure-hour", .. about]), 15)).Instant;
                var answered = at <= calendar.Now && story.Unit(["measure-answered", .. about]) < 0.82;
                var request = new MeasureRequest
                {
                    Id = story.Guid(asked, ["measure-request", .. about]),
                    Client = client.Id,
                    Instrument = id,
                    Way = MeasureWay.Link,
                    DueOn = due,
                    Plan = plan.Id,
                    AskedAt = asked,
                    ToldAt = asked,
                    State =
                        answered ? RequestState.Answered
                        : due.AddDays(MeasureRequest.DaysOpen) > story.Today && client.DischargedOn is null ? RequestState.Waiting
                        : RequestState.Expired,
                };
                yield return request;
                if (answered)
                {
                    var answers = AnswersOf(story, client, items, of, (on.DayNumber - from.DayNumber) / 7.0, about);
                    yield return Scoring
                        .Score(instrument, answers)
                        .Match(
                            scored =>
                                MeasureResult.Of(
                                    story.Guid(at, ["measure-result", .. about]),
                                    client.Id,
                                    request.Id,
                                    scored,
                                    MeasureWay.Link,
                                    null,
                                    "en",
                                    at,
                                    on
                                ),
                            problem => throw new InvalidOperationException(problem.Code)
                        );
                }
            }
        }
    }

    // People come with more trouble where it is one of their diagnoses, and have less of it week by week, each at their own pace.
    private static Dictionary<string, Answer> AnswersOf(
        DemoStory story,
        DemoClient client,
        int items,
        string of,
        double week,
        string[] about
    )
    {
        var name = client.Id.Value.ToString("N");
        var first = (client.CoOccurring == of ? 1.9 : 1.1) + story.Unit("measure-first", name, of) - 0.5;
        var pace =
            client.Course == DemoCourse.Slipping ? -0.03
            : client.Course == DemoCourse.SlowStart && week < 4 ? 0
            : 0.05 + (0.1 * story.Unit("measure-pace", name, of));
        var answers = new Dictionary<string, Answer>();
        for (var item = 1; item <= items; item++)
        {
            var level = first - (pace * week) + ((story.Unit(["measure-item", $"{item}", .. about]) - 0.5) * 1.4);
            // The question about thoughts of death is seldom answered with more than no.
            var value = of == "depression" && item == items ? (level > 2.35 ? 1 : 0) : Math.Clamp((int)Math.Round(level), 0, 3);
            answers[$"{item}"] = value;
        }

        return answers;
    }
}
