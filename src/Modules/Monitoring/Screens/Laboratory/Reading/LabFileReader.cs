using System.Security.Cryptography;
using System.Text;

namespace Footbridge.Monitoring.Screens;

/// <summary>Reads a laboratory's file: HL7 v2.5.1 ORU^R01, or comma-separated rows. Pure. A file that does not parse is refused whole.</summary>
internal static class LabFileReader
{
    /// <summary>A day's work of a laboratory is far below this.</summary>
    public const int MostBytes = 512_000;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static LabReading Read(byte[] content)
    {
        if (content.Length == 0)
        {
            return LabReading.Refused(1, "empty");
        }

        if (content.Length > MostBytes)
        {
            return LabReading.Refused(1, "too-large");
        }

        string text;
        try
        {
            text = Strict.GetString(content);
        }
        catch (DecoderFallbackException fault)
        {
            return LabReading.Refused(content.AsSpan(0, Math.Max(0, fault.Index)).Count((byte)'\n') + 1, "encoding");
        }

        // The marks around a message on a wire (MLLP) may have been kept in the file.
        text = text.TrimStart('\uFEFF', '\u000B').TrimEnd('\u001C', '\r', '\n', ' ');
        return
            text.StartsWith("MSH", StringComparison.Ordinal)
            || text.StartsWith("FHS", StringComparison.Ordinal)
            || text.StartsWith("BHS", StringComparison.Ordinal)
            ? Hl7Reports.Read(text)
            : CsvReports.Read(text);
    }

    /// <summary>The digest of what a report says.</summary>
    public static string DigestOf(IEnumerable<string> lines) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
}
