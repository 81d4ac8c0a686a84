using System.IO.Compression;

namespace Footbridge.Intake.Attachments.Pdfs;

/// <summary>Objects that are packed together into a stream (ISO 32000-1, 7.5.7).</summary>
internal static class PdfPack
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "Type",
        "ObjStm",
        "N",
        "First",
        "Length",
        "Extends",
        "Filter",
        "FlateDecode",
    };

    /// <summary>What is in it; null when it is packed in another way than the usual one, is damaged, or is more than asked for.</summary>
    /// <param name="part">The dictionary before it.</param>
    /// <param name="file">The file.</param>
    /// <param name="at">Place behind the word <c>stream</c>.</param>
    /// <param name="most">The most bytes that are taken.</param>
    public static byte[]? Open(PdfPart part, byte[] file, int at, long most)
    {
        if (part.Names is not { } names || names.Any(n => !Known.Contains(n)) || names.Distinct().Count() < names.Count)
        {
            return null;
        }

        at += file.AsSpan(at).IndexOfAnyExcept((byte)' ') is var blanks and > 0 ? blanks : 0;
        at += file.AsSpan(at).StartsWith("\r\n"u8) ? 2 : 1;
        return at >= file.Length ? null
            : names.Contains("FlateDecode") ? Inflated(file, at, most)
            : Plain(file.AsSpan(at));
    }

    private static byte[]? Plain(ReadOnlySpan<byte> from)
    {
        var end = from.IndexOf("endstream"u8);
        return end < 0 ? null : from[..end].ToArray();
    }

    private static byte[]? Inflated(byte[] file, int at, long most)
    {
        using var packed = new MemoryStream(file, at, file.Length - at, writable: false);
        using var open = new ZLibStream(packed, CompressionMode.Decompress);
        using var all = new MemoryStream();
        var part = new byte[16 * 1024];
        try
        {
            while (open.Read(part) is var read and > 0)
            {
                if (all.Length + read > most)
                {
                    return null;
                }

                all.Write(part, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            return null;
        }

        return all.ToArray();
    }
}
