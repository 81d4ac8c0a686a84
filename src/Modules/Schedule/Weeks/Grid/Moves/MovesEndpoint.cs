using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Planning;
using Footbridge.Solver.Instances;
using Footbridge.Ui;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Footbridge.Schedule.Moves;

/// <summary>Answers the week grid, once for each group that is picked up, with all half hours and rooms, in words. The names in it are
/// protected, so it is asked for with a post and never kept.</summary>
internal static class MovesEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapPost("/api/groups/{group:guid}/moves", AskAsync);

    public static string KeyOf(RoomId? room) => room?.Value.ToString() ?? "video";

    private static async Task<IResult> AskAsync(
        Guid group,
        HttpContext http,
        IAntiforgery antiforgery,
        IText text,
        Formats formats,
        IQuery<CheckMoves.Input, CheckMoves.Output> check
    )
    {
        if (!await antiforgery.IsRequestValidAsync(http))
        {
            return Results.BadRequest();
        }

        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        _ = DateOnly.TryParseExact(form["on"].ToString(), "yyyy-MM-dd", out var on);
        var answered = await check.HandleAsync(new(new GroupId(group), on), http.RequestAborted);
        http.Response.Headers.CacheControl = "private, no-store";
        return answered.Match(
            found => Results.Json(Page(found, text, formats)),
            problem => Results.Json(new { message = text.ProblemText(problem) }, statusCode: problem.Kind.Status())
        );
    }

    private static object Page(CheckMoves.Output found, IText text, Formats formats)
    {
        var frame = found.Frame;
        // The same words come again and again: each is sent once, and cells name it by its number.
        var words = new Dictionary<string, int>(StringComparer.Ordinal);
        return new
        {
            title = frame.Title,
            from = $"{frame.From:yyyy-MM-dd}",
            minutes = frame.Minutes,
            now = new
            {
                day = (int)frame.Now.Day,
                start = $"{frame.Now.Start:HH:mm}",
                room = KeyOf(frame.Now.Room),
            },
            days = Enum.GetValues<DayOfWeek>().Select(formats.Weekday),
            starts = Enumerable.Range(0, Offer.Slots).Select(s => $"{Slots.TimeOf(s):HH:mm}"),
            spans = Enumerable.Range(0, Offer.Slots).Select(s => formats.Span(Slots.TimeOf(s), frame.Minutes)),
            rooms = frame
                .Places.ToDictionary(p => KeyOf(p.Room), p => p.Label)
                .Append(new("video", text["schedule.by-video"]))
                .ToDictionary(),
            cells = found
                .Answers.GroupBy(a => KeyOf(a.Key.Room))
                .ToDictionary(
                    r => r.Key,
                    r =>
                        r.GroupBy(a => (int)a.Key.Day)
                            .ToDictionary(
                                d => $"{d.Key}",
                                d => d.ToDictionary(a => $"{a.Key.Start:HH:mm}", a => Cell(a.Key, a.Value))
                            )
                ),
            words = words.OrderBy(w => w.Value).Select(w => w.Key).ToList(),
        };

        object Cell(MoveTo to, MoveAnswer answer) =>
            new
            {
                s = to == frame.Now ? "now"
                : answer.IsBarred ? "barred"
                : answer.IsCostly ? "costly"
                : "free",
                h = answer.Conflicts.Where(c => c.Hard).Select(c => Number(text.MoveText(formats, c, frame.Names))).ToList(),
                p = text.PriceLines(formats, answer, frame.Names).Select(Number).ToList(),
            };

        int Number(string line)
        {
            if (!words.TryGetValue(line, out var number))
            {
                words[line] = number = words.Count;
            }

            return number;
        }
    }
}
