using System.Globalization;
using System.Text;
using Footbridge.Kernel;
using Microsoft.AspNetCore.Http;

namespace Footbridge.Ui.Printing;

/// <summary>Hands files out over HTTP. Their names name nobody; a browser is told to save them, not to guess what they are and to keep no
/// copy; that nothing in them runs is the pipeline's doing for everything that is saved.</summary>
public static class FileAnswer
{
    /// <summary>A file.</summary>
    /// <param name="http">The request.</param>
    /// <param name="bytes">What is in it.</param>
    /// <param name="type">Media type as found in the bytes, not as somebody called it.</param>
    /// <param name="name">Name to save it under.</param>
    public static IResult Of(HttpContext http, byte[] bytes, string type, string name)
    {
        ArgumentNullException.ThrowIfNull(http);
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "no-store";
        return Results.File(bytes, type, name);
    }

    /// <summary>A document as PDF; where the machine has no font, a text that says what to do.</summary>
    public static IResult Pdf(HttpContext http, PrintedDocument document, string name, IText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PrintedPdf.Write(document) is { } bytes
            ? Of(http, bytes, "application/pdf", name)
            : Results.Text(text["core.print.no-font"], statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>A document of a month as JSON. Whoever may not read it is refused, whatever stands in the address.</summary>
    /// <param name="http">The request.</param>
    /// <param name="month">The month as the address names it, such as <c>2026-03</c>.</param>
    /// <param name="kind">What the file's name begins with.</param>
    /// <param name="read">Asks for a month by its first day; without one when the address names none.</param>
    /// <param name="write">Writes what was answered; null when there is no document.</param>
    public static async Task<IResult> OfMonthAsync<T>(
        HttpContext http,
        string month,
        string kind,
        Func<DateOnly?, Task<Outcome<T>>> read,
        Func<T, string?> write
    )
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(write);
        var isMonth =
            DateOnly.TryParseExact($"{month}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first)
            && ProgramCalendar.Knows(first);
        return (await read(isMonth ? first : null)).Match(
            answer =>
                isMonth && write(answer) is { } document
                    ? Of(http, Encoding.UTF8.GetBytes(document), "application/json", $"{kind}-{month}.json")
                    : Results.NotFound(),
            Refused
        );
    }

    /// <summary>A refusal: what a role may not do is 403, everything else is not there.</summary>
    public static IResult Refused(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return Results.StatusCode(
            problem.Kind == ProblemKind.Forbidden ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound
        );
    }
}
