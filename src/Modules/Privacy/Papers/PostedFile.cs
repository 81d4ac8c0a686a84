using Microsoft.AspNetCore.Http;

namespace Footbridge.Privacy.Papers;

/// <summary>Reads a file that a form sent along.</summary>
internal static class PostedFile
{
    /// <summary>What a page with a file takes at most: more than is kept, so that a file that is too large can be told so.</summary>
    public const int MaxRequest = 64_000_000;

    public static async Task<byte[]> ReadAsync(HttpContext http, string name)
    {
        if (!http.Request.HasFormContentType || http.Request.Form.Files[name] is not { Length: > 0 } file)
        {
            return [];
        }

        using var buffer = new MemoryStream((int)file.Length);
        await file.CopyToAsync(buffer, http.RequestAborted);
        return buffer.ToArray();
    }
}
