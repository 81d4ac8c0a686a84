using System.Text;
using System.Text.Json;
using Footbridge.Contracts.Intake;

namespace Footbridge.Fhir.Bundles;

/// <summary>The bundle as text: where each entry and its resource begin and end, and where the text breaks, if it does.</summary>
internal sealed class BundleText
{
    private static readonly Comparer<RawEntry> ByStart = Comparer<RawEntry>.Create((a, b) => a.Start.CompareTo(b.Start));

    private readonly List<Frame> _open = [];
    private readonly List<RawEntry> _entries = [];
    private RawEntry _entry;
    private List<int>? _lineStarts;

    private BundleText(ReadOnlyMemory<byte> bytes) => Bytes = bytes;

    /// <summary>The file without a byte order mark.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    public IReadOnlyList<RawEntry> Entries => _entries;

    /// <summary>Whether the text says of itself that it is a bundle.</summary>
    public bool IsBundle { get; private set; }

    /// <summary>The byte at which the outermost resource states its type.</summary>
    public int ResourceTypeAt { get; private set; }

    /// <summary>The byte at which the bundle states its kind.</summary>
    public int TypeAt { get; private set; }

    public BundleFault? Fault { get; private set; }

    public static BundleText Read(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span.StartsWith("\uFEFF"u8) ? file[3..] : file;
        var text = new BundleText(bytes);
        try
        {
            text.Walk();
        }
        catch (JsonException broken)
        {
            var at = text.OffsetOf(broken.LineNumber ?? 0, broken.BytePositionInLine ?? 0);
            text.Fault = Faults.Of("json-broken", text.Path(), text, at);
        }

        return text;
    }

    /// <summary>Line of a byte, and its place in that line, both from 1.</summary>
    public (int Line, int Position) Locate(int offset)
    {
        var found = LineStarts.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return (line + 1, offset - LineStarts[line] + 1);
    }

    /// <summary>The byte of a line and a byte in that line, both from 0.</summary>
    public int OffsetOf(long line, long position) =>
        (int)Math.Min(LineStarts[(int)Math.Clamp(line, 0, LineStarts.Count - 1)] + position, Bytes.Length);

    /// <summary>The path of the entry around a byte, or of the bundle.</summary>
    public string PathAt(int offset)
    {
        var found = _entries.BinarySearch(new RawEntry(offset, 0, 0, 0), ByStart);
        var index = found >= 0 ? found : ~found - 1;
        return index >= 0 && offset <= _entries[index].End ? $"Bundle.entry[{index}]" : "Bundle";
    }

    /// <summary>The resource of an entry exactly as it came.</summary>
    public string ResourceText(int index)
    {
        var entry = _entries[index];
        return Encoding.UTF8.GetString(Bytes.Span[entry.ResourceStart..entry.ResourceEnd]);
    }

    // Found once: a file may be wrong in very many places.
    private List<int> LineStarts => _lineStarts ??= FindLineStarts();

    private List<int> FindLineStarts()
    {
        List<int> starts = [0];
        while (Bytes.Span[starts[^1]..].IndexOf((byte)'\n') is var next and >= 0)
        {
            starts.Add(starts[^1] + next + 1);
        }

        return starts;
    }

    private void Walk()
    {
        // Read as if more could come: then a text that stops short ends quietly with something open, and only a wrong text throws.
        var reader = new Utf8JsonReader(Bytes.Span, isFinalBlock: false, state: default);
        var any = false;
        while (reader.Read())
        {
            if (!any && reader.TokenType != JsonTokenType.StartObject)
            {
                Fault = Faults.Of("not-a-bundle", "Bundle", this, (int)reader.TokenStartIndex);
                return;
            }

            any = true;
            if (IsHalfALetter(ref reader))
            {
                Fault = Faults.Of("json-broken", Path(), this, (int)reader.TokenStartIndex);
                return;
            }

            // FHIR wants each name once in an object; the SDK's reader can lose its place over the second.
            if (reader.TokenType == JsonTokenType.PropertyName && !_open[^1].Names!.Add(NameOf(ref reader)))
            {
                Fault = Faults.Of("twice", Path(), this, (int)reader.TokenStartIndex);
                return;
            }

            // The SDK's reader takes the first letter of a name for granted.
            if (reader.TokenType == JsonTokenType.PropertyName && (reader.ValueSpan.IsEmpty || reader.ValueTextEquals("_"u8)))
            {
                Fault = Faults.Of("unknown-element", Path(), this, (int)reader.TokenStartIndex);
                return;
            }

            Visit(ref reader);
        }

        if (!any || _open.Count > 0)
        {
            var empty = Bytes.Span.IndexOfAnyExcept(" \r\n\t"u8) < 0;
            Fault = Faults.Of(empty ? "empty-file" : "cut-short", Path(), this, Bytes.Length);
        }
    }

    // An escaped surrogate without its other half is sound JSON and no text; the reader finds out only when it is asked for the text.
    private static bool IsHalfALetter(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.PropertyName or JsonTokenType.String) || !reader.ValueIsEscaped)
        {
            return false;
        }

        try
        {
            _ = reader.GetString();
            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }

    // A plain name may hold bytes that are no text; what is escaped was read once already.
    private static string NameOf(ref Utf8JsonReader reader) =>
        reader.ValueIsEscaped ? reader.GetString()! : Encoding.UTF8.GetString(reader.ValueSpan);

    private void Visit(ref Utf8JsonReader reader)
    {
        var at = (int)reader.TokenStartIndex;
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                _open[^1] = _open[^1] with { NameStart = at + 1, NameLength = reader.ValueSpan.Length };
                break;
            case JsonTokenType.StartObject or JsonTokenType.StartArray:
                CountItem();
                Opened(at, reader.TokenType == JsonTokenType.StartArray);
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                Closed(at + 1);
                break;
            default:
                CountItem();
                Told(at, reader.ValueSpan);
                break;
        }
    }

    private void Told(int at, ReadOnlySpan<byte> value)
    {
        if (_open.Count != 1)
        {
            return;
        }

        if (Name(_open[0]).SequenceEqual("resourceType"u8))
        {
            ResourceTypeAt = at;
            IsBundle = value.SequenceEqual("Bundle"u8);
        }
        else if (Name(_open[0]).SequenceEqual("type"u8))
        {
            TypeAt = at;
        }
    }

    private void CountItem()
    {
        if (_open.Count > 0 && _open[^1].IsArray)
        {
            _open[^1] = _open[^1] with { Index = _open[^1].Index + 1 };
        }
    }

    private void Opened(int at, bool isArray)
    {
        if (InEntries(2) && !isArray)
        {
            _entry = new RawEntry(at, at, 0, 0);
        }
        else if (InEntries(3) && !isArray && Name(_open[2]).SequenceEqual("resource"u8))
        {
            _entry = _entry with { ResourceStart = at };
        }

        _open.Add(new Frame(isArray, -1, 0, 0, isArray ? null : new(StringComparer.Ordinal)));
    }

    private void Closed(int end)
    {
        _open.RemoveAt(_open.Count - 1);
        if (InEntries(2))
        {
            _entries.Add(_entry with { End = end });
        }
        else if (InEntries(3) && _entry is { ResourceStart: > 0, ResourceEnd: 0 })
        {
            _entry = _entry with { ResourceEnd = end };
        }
    }

    private bool InEntries(int depth) => _open.Count == depth && _open[1].IsArray && Name(_open[0]).SequenceEqual("entry"u8);

    private ReadOnlySpan<byte> Name(Frame frame) => Bytes.Span.Slice(frame.NameStart, frame.NameLength);

    private string Path()
    {
        var path = new StringBuilder("Bundle");
        foreach (var frame in _open)
        {
            if (frame.IsArray)
            {
                path.Append('[').Append(Math.Max(frame.Index, 0)).Append(']');
            }
            else if (frame.NameLength > 0)
            {
                path.Append('.').Append(Faults.KnownName(Encoding.UTF8.GetString(Name(frame))));
            }
        }

        return path.ToString();
    }

    private readonly record struct Frame(bool IsArray, int Index, int NameStart, int NameLength, HashSet<string>? Names);
}

/// <summary>Where an entry and its resource stand in the file, in bytes; the ends are exclusive.</summary>
internal readonly record struct RawEntry(int Start, int End, int ResourceStart, int ResourceEnd)
{
    public bool HasResource => ResourceEnd > 0;
}
