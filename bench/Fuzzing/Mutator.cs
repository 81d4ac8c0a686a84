using System.Text;

namespace Footbridge.Bench.Fuzzing;

/// <summary>Makes a broken input out of sound ones. The same seed makes the same input.</summary>
internal sealed class Mutator(int seed)
{
    private static readonly byte[][] Tokens =
    [
        .. new[]
        {
            "null",
            "true",
            "-1",
            "0",
            "1e999",
            "9223372036854775808",
            "\"\"",
            "[]",
            "{}",
            "[[[[[[[[[[",
            "{\"a\":{\"a\":{\"a\":",
            "\\u0000",
            "\\uD800",
            "\u202E",
            "\u0000",
            "<script>",
            "' or 1=1--",
            "=cmd|'/c calc'!A1",
            "../../",
            "%00",
            "%2e%2e%2f",
            "//evil.example",
            "/\\evil.example",
            "\r\nSet-Cookie: a=b",
            "2026-02-30",
            "9999-12-31T23:59:60Z",
            "M0 0L99999999999999999999 -",
            "\"resourceType\":\"Patient\"",
            "\"resourceType\":\"Bundle\"",
            "\uFEFF",
        }.Select(Encoding.UTF8.GetBytes),
        [0xFF, 0xFE],
        [0xC0, 0x80],
        [0xED, 0xA0, 0x80],
        [.. Enumerable.Repeat((byte)'[', 600)],
        [.. Enumerable.Repeat((byte)'9', 400)],
    ];

    private readonly Random _draw = new(seed);

    public byte[] From(IReadOnlyList<byte[]> samples)
    {
        var input = new List<byte>(samples[_draw.Next(samples.Count)]);
        for (var i = 1 + _draw.Next(6); i > 0; i--)
        {
            Change(input, samples);
        }

        return [.. input];
    }

    private void Change(List<byte> input, IReadOnlyList<byte[]> samples)
    {
        var at = _draw.Next(input.Count + 1);
        switch (_draw.Next(9))
        {
            case 0 when at < input.Count:
                input[at] ^= (byte)(1 << _draw.Next(8));
                break;
            case 1 when at < input.Count:
                input[at] = (byte)_draw.Next(256);
                break;
            case 2:
                input.RemoveRange(at, Math.Min(_draw.Next(40), input.Count - at));
                break;
            case 3:
                input.InsertRange(at, Enumerable.Range(0, _draw.Next(20)).Select(_ => (byte)_draw.Next(256)));
                break;
            case 4:
                input.RemoveRange(at, input.Count - at);
                break;
            case 5:
                var other = samples[_draw.Next(samples.Count)];
                input.RemoveRange(at, input.Count - at);
                input.AddRange(other[_draw.Next(other.Length + 1)..]);
                break;
            case 6:
                var again = input.GetRange(at, Math.Min(_draw.Next(200), input.Count - at));
                input.InsertRange(_draw.Next(input.Count + 1), again);
                break;
            case 7:
                input.InsertRange(at, Tokens[_draw.Next(Tokens.Length)]);
                break;
            default:
                Replace(input, at);
                break;
        }
    }

    // A whole value of a text format goes: what stands between two of its separators.
    private void Replace(List<byte> input, int at)
    {
        static bool Separates(byte b) =>
            b
                is (byte)','
                    or (byte)':'
                    or (byte)'{'
                    or (byte)'}'
                    or (byte)'['
                    or (byte)']'
                    or (byte)'&'
                    or (byte)'='
                    or (byte)' '
                    or (byte)'\n';

        var (from, to) = (at, at);
        while (from > 0 && !Separates(input[from - 1]))
        {
            from--;
        }

        while (to < input.Count && !Separates(input[to]))
        {
            to++;
        }

        input.RemoveRange(from, to - from);
        input.InsertRange(from, Tokens[_draw.Next(Tokens.Length)]);
    }
}
