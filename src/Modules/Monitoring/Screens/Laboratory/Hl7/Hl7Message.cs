using System.Text;

namespace Footbridge.Monitoring.Screens;

/// <summary>The signs by which a message parts its fields (MSH-1 and MSH-2).</summary>
internal sealed record Hl7Signs(char Field, char Component, char Repetition, char Escape, char Part);

/// <summary>A segment of a message: one line.</summary>
internal sealed class Hl7Segment(string name, int line, string text, Hl7Signs signs)
{
    private readonly string[] _fields = text.Split(signs.Field);

    public string Name { get; } = name;

    public int Line { get; } = line;

    /// <summary>The line as it stands in the file.</summary>
    public string Text { get; } = text;

    /// <summary>A field as the standard counts it, from 1, its first repetition, and of that a component and a part; empty when it is not
    /// there.</summary>
    public string this[int field, int component = 1, int part = 1]
    {
        get
        {
            // The sign that parts fields is itself the first field of a header.
            var at = Name == "MSH" ? field - 1 : field;
            var whole = at < _fields.Length ? _fields[at] : "";
            return Unescape(Nth(Nth(whole.Split(signs.Repetition)[0], signs.Component, component), signs.Part, part)).Trim();
        }
    }

    private static string Nth(string text, char sign, int number)
    {
        var parts = text.Split(sign);
        return number <= parts.Length ? parts[number - 1] : "";
    }

    private string Unescape(string text)
    {
        if (!text.Contains(signs.Escape, StringComparison.Ordinal))
        {
            return text;
        }

        var plain = new StringBuilder();
        var pieces = text.Split(signs.Escape);
        for (var i = 0; i < pieces.Length; i++)
        {
            // Every second piece stands between two escape signs; highlighting and the like says nothing here.
            plain.Append(
                i % 2 == 0
                    ? pieces[i]
                    : pieces[i] switch
                    {
                        "F" => signs.Field,
                        "S" => signs.Component,
                        "T" => signs.Part,
                        "R" => signs.Repetition,
                        "E" => signs.Escape,
                        _ => ' ',
                    }
            );
        }

        return plain.ToString();
    }
}

/// <summary>A message: its header and what follows. Segments, fields, components and escapes are all that is needed of HL7 v2 (chapter 2).</summary>
internal sealed record Hl7Message(Hl7Segment Header, IReadOnlyList<Hl7Segment> Segments)
{
    private const int LeastHeader = 8;

    /// <summary>The messages of a file, or why it cannot be read.</summary>
    public static (IReadOnlyList<Hl7Message> Messages, LabFault? Fault) Split(string text)
    {
        var messages = new List<Hl7Message>();
        List<Hl7Segment>? rest = null;
        Hl7Signs? signs = null;
        var lines = text.ReplaceLineEndings("\n").Replace('\r', '\n').Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var (line, words) = (i + 1, lines[i].Trim('\u000B', '\u001C'));
            if (words.Trim().Length == 0)
            {
                continue;
            }

            var name = words.Length >= 3 ? words[..3] : "";
            if (name.Length < 3 || !name.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c)))
            {
                return ([], new(line, "segment"));
            }

            // Headers and ends of batches hold nothing that is needed.
            if (name is "FHS" or "BHS" or "BTS" or "FTS")
            {
                continue;
            }

            if (name == "MSH")
            {
                signs = SignsOf(words);
                if (signs is null)
                {
                    return ([], new(line, "header", "MSH-2"));
                }

                rest = [];
                messages.Add(new(new(name, line, words, signs), rest));
            }
            else if (rest is null || signs is null)
            {
                return ([], new(line, "no-header"));
            }
            else if (words.Length > 3 && words[3] != signs.Field)
            {
                return ([], new(line, "segment"));
            }
            else
            {
                rest.Add(new(name, line, words, signs));
            }
        }

        return (messages, messages.Count == 0 ? new(1, "no-header") : null);
    }

    private static Hl7Signs? SignsOf(string header)
    {
        if (
            header.Length < LeastHeader
            || header[8..].Length > 0 && header[8] != header[3] && header.Length > 9 && header[9] != header[3]
        )
        {
            return null;
        }

        var signs = header[3..8];
        return signs.Any(char.IsLetterOrDigit) || signs.Distinct().Count() != signs.Length
            ? null
            : new(signs[0], signs[1], signs[2], signs[3], signs[4]);
    }
}
