using Footbridge.Ui;

namespace Footbridge.Host.Requests;

/// <summary>Answers requests that cannot be read, a form with broken escapes or an address whose day is no day, with a sentence and 400. Left to
/// themselves they end as faults of the program, with what was sent in the log.</summary>
internal sealed class BrokenRequests(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, IText text)
    {
        if (AskedValues.AreReadable(http) && await IsFormReadableAsync(http))
        {
            await next(http);
            return;
        }

        http.Response.StatusCode = StatusCodes.Status400BadRequest;
        http.Response.ContentType = "text/plain; charset=utf-8";
        await http.Response.WriteAsync(text["host.broken-request"], http.RequestAborted);
    }

    private static async Task<bool> IsFormReadableAsync(HttpContext http)
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType)
        {
            return true;
        }

        try
        {
            await http.Request.ReadFormAsync(http.RequestAborted);
            return true;
        }
        catch (Exception broken) when (broken is InvalidDataException or BadHttpRequestException)
        {
            // Broken escapes, too many or too long fields, a body over the limit: the sender's fault and not the program's.
            return false;
        }
    }
}
