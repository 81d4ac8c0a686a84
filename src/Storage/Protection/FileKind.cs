namespace Footbridge.Storage.Protection;

/// <summary>What a file is by its first bytes. Its name and what the sender calls it prove nothing.</summary>
public enum FileKind
{
    /// <summary>None of those below.</summary>
    Unknown,

    /// <summary>A PDF document.</summary>
    Pdf,

    /// <summary>A PNG picture.</summary>
    Png,

    /// <summary>A JPEG picture.</summary>
    Jpeg,

    /// <summary>Text that begins like a JSON object or list.</summary>
    Json,
}

/// <summary>Tells kinds of files apart.</summary>
public static class FileKinds
{
    /// <summary>Bytes that are enough to tell.</summary>
    public const int Enough = 64;

    private static ReadOnlySpan<byte> Png => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>The kind of a file.</summary>
    /// <param name="start">Its first bytes; <see cref="Enough"/> of them or all there are.</param>
    public static FileKind Of(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("%PDF-"u8))
        {
            return FileKind.Pdf;
        }

        if (start.StartsWith(Png))
        {
            return FileKind.Png;
        }

        if (start.StartsWith(Jpeg))
        {
            return FileKind.Jpeg;
        }

        return IsJson(start) ? FileKind.Json : FileKind.Unknown;
    }

    /// <summary>The media type to hand a file out with; unknown files are bytes and nothing else.</summary>
    public static string MediaType(this FileKind kind) =>
        kind switch
        {
            FileKind.Pdf => "application/pdf",
            FileKind.Png => "image/png",
            FileKind.Jpeg => "image/jpeg",
            FileKind.Json => "application/json",
            _ => "application/octet-stream",
        };

    /// <summary>Whether it is a paper, scanned, photographed or printed: what people may add to a record.</summary>
    public static bool IsPaper(this FileKind kind) => kind is FileKind.Pdf or FileKind.Png or FileKind.Jpeg;

    /// <summary>The usual ending of the name of a file with this media type, without the dot.</summary>
    public static string ExtensionOf(string mediaType) =>
        mediaType switch
        {
            "application/pdf" => "pdf",
            "image/png" => "png",
            "image/jpeg" => "jpg",
            "application/json" => "json",
            _ => "bin",
        };

    // RFC 8259: blanks may come first; a byte order mark is forgiven.
    private static bool IsJson(ReadOnlySpan<byte> start)
    {
        var text = (start.StartsWith(ByteOrderMark) ? start[3..] : start).TrimStart(" \t\r\n"u8);
        return text is [(byte)'{' or (byte)'[', ..];
    }
}
