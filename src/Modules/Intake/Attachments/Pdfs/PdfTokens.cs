using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Footbridge.Intake.Attachments.Pdfs;

/// <summary>Reads the text of a PDF token by token, from any place in it.</summary>
internal ref struct PdfTokens(ReadOnlySpan<byte> text, int from)
{
    private static readonly SearchValues<byte> Blanks = SearchValues.Create("\0\t\n\f\r "u8);
    private static readonly SearchValues<byte> Ends = SearchValues.Create("\0\t\n\f\r ()<>[]{}/%"u8);

    // Fully escaped, a name that matters is not longer; escapes of longer ones are not worth resolving.
    private const int LongestName = 60;
    private readonly ReadOnlySpan<byte> _text = text;

    /// <summary>Place behind the last token.</summary>
    public int At { get; private set; } = from;

    /// <summary>The last token where it is a name, without its slash and with its escapes resolved, or a word; empty when it is a long one.</summary>
    public string Word { get; private set; } = "";

    /// <summary>The last token where it is a number.</summary>
    public int Number { get; private set; }

    /// <summary>Reads the next token.</summary>
    public PdfToken Next()
    {
        SkipBlanks();
        if (At >= _text.Length)
        {
            return PdfToken.End;
        }

        var doubled = At + 1 < _text.Length && _text[At + 1] == _text[At];
        return _text[At++] switch
        {
            (byte)'/' => Name(),
            (byte)'(' => Literal(),
            (byte)'[' => PdfToken.OpenList,
            (byte)']' => PdfToken.CloseList,
            (byte)'<' when doubled => Second(PdfToken.OpenDictionary),
            (byte)'<' => Hexadecimal(),
            (byte)'>' when doubled => Second(PdfToken.CloseDictionary),
            (byte)'>' or (byte)')' => PdfToken.Broken,
            (byte)'{' or (byte)'}' => PdfToken.Word,
            _ => Regular(),
        };
    }

    private PdfToken Second(PdfToken token)
    {
        At++;
        return token;
    }

    private void SkipBlanks()
    {
        while (true)
        {
            var next = _text[At..].IndexOfAnyExcept(Blanks);
            At = next < 0 ? _text.Length : At + next;
            if (At >= _text.Length || _text[At] != (byte)'%')
            {
                return;
            }

            var line = _text[At..].IndexOfAny((byte)'\r', (byte)'\n');
            At = line < 0 ? _text.Length : At + line;
        }
    }

    private ReadOnlySpan<byte> Run(int start)
    {
        var end = _text[At..].IndexOfAny(Ends);
        At = end < 0 ? _text.Length : At + end;
        return _text[start..At];
    }

    private PdfToken Name()
    {
        var run = Run(At);
        var name = run.Length > LongestName ? "" : Encoding.Latin1.GetString(run);
        for (var i = name.IndexOf('#', StringComparison.Ordinal); i >= 0; i = name.IndexOf('#', i + 1))
        {
            // A sign that is no escape stands for itself.
            if (
                i + 2 < name.Length
                && byte.TryParse(
                    name.AsSpan(i + 1, 2),
                    NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture,
                    out var sign
                )
            )
            {
                name = $"{name[..i]}{(char)sign}{name[(i + 3)..]}";
            }
        }

        Word = name;
        return PdfToken.Name;
    }

    private PdfToken Regular()
    {
        var run = Run(At - 1);
        if (Utf8Parser.TryParse(run, out int number, out var length) && length == run.Length)
        {
            Number = number;
            return PdfToken.Number;
        }

        Word = run.Length > 20 ? "" : Encoding.Latin1.GetString(run);
        return PdfToken.Word;
    }

    private PdfToken Hexadecimal()
    {
        var end = _text[At..].IndexOf((byte)'>');
        At = end < 0 ? _text.Length : At + end + 1;
        return end < 0 ? PdfToken.Broken : PdfToken.Text;
    }

    private PdfToken Literal()
    {
        // Brackets inside come in pairs or behind a backslash.
        for (var open = 1; open > 0; At++)
        {
            var next = _text[At..].IndexOfAny((byte)'(', (byte)')', (byte)'\\');
            At = next < 0 ? _text.Length : At + next;
            if (At >= _text.Length)
            {
                return PdfToken.Broken;
            }

            switch (_text[At])
            {
                case (byte)'(':
                    open++;
                    break;
                case (byte)')':
                    open--;
                    break;
                default:
                    At = Math.Min(At + 1, _text.Length - 1);
                    break;
            }
        }

        return PdfToken.Text;
    }
}
