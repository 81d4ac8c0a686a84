namespace Footbridge.Privacy.Papers;

/// <summary>Tells what a file is from its first bytes.</summary>
internal static class PaperType
{
    /// <summary>The largest file that is taken: ten million bytes.</summary>
    public const int MaxBytes = 10_000_000;

    /// <summary>The type, or null when it is none of PDF, PNG and JPEG.</summary>
    public static string? Of(ReadOnlySpan<byte> file) =>
        file switch
        {
            _ when file.StartsWith("%PDF-"u8) => "application/pdf",
            _ when file.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) => "image/png",
            _ when file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) => "image/jpeg",
            _ => null,
        };

    public static string ExtensionOf(string type) =>
        type switch
        {
            "application/pdf" => "pdf",
            "image/png" => "png",
            _ => "jpg",
        };
}
