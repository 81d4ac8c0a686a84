namespace Footbridge.Monitoring.Screens;

/// <summary>The number of a request or a sample on forms of a laboratory: eight letters and digits that give nobody away, made of the
/// random part of its id. Letters that look like digits are left out.</summary>
internal static class ScreenNumber
{
    public const int Length = 8;
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string Of(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        // The first half of a version 7 id is the time; the last 40 bits are random.
        var random = 0UL;
        foreach (var part in bytes[11..])
        {
            random = (random << 8) | part;
        }

        return string.Create(
            Length,
            random,
            static (text, rest) =>
            {
                for (var i = 0; i < text.Length; i++)
                {
                    text[i] = Signs[(int)(rest >> (35 - (5 * i)) & 31)];
                }
            }
        );
    }

    /// <summary>A number as somebody may have typed it: in small letters, with blanks or dashes, O for 0, I and L for 1.</summary>
    public static string Tidy(string? number) =>
        new([
            .. (number ?? "")
                .ToUpperInvariant()
                .Where(char.IsAsciiLetterOrDigit)
                .Select(c =>
                    c switch
                    {
                        'O' => '0',
                        'I' or 'L' => '1',
                        _ => c,
                    }
                ),
        ]);
}
