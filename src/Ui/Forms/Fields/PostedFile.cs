using Microsoft.AspNetCore.Http;

namespace Footbridge.Ui;

/// <summary>Reads a file that a form sent along.</summary>
public static class PostedFile
{
    /// <summary>What a page with a file takes at most: more than is kept, so that a file that is too large can be told so.</summary>
    public const int MaxRequest = 64_000_000;

    /// <summary>The bytes of a file; none when none was chosen.</summary>
    public static async Task<byte[]> ReadAsync(HttpContext http, string name)
    {
        ArgumentNullException.ThrowIfNull(http);
        if (!http.Request.HasFormContentType || http.Request.Form.Files[name] is not { Length: > 0 } file)
        {
            return [];
        }

        using var buffer = new MemoryStream((int)file.Length);
        await file.CopyToAsync(buffer, http.RequestAborted);
        return buffer.ToArray();
    }
}
