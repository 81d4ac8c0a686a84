using System.Globalization;
using Footbridge.Kernel;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Footbridge.Curriculum.Reading;

/// <summary>The head of a session's file: names and values between two lines of three hyphens, as YAML.</summary>
internal sealed class FrontMatter
{
    private const string Fence = "---";
    private const string NotSound = "the front matter is not sound YAML";
    private const int MostBrackets = 20;

    private static readonly string[] Known =
    [
        "id",
        "language",
        "version",
        "title",
        "track",
        "kind",
        "minutes",
        "audience",
        "skills",
        "needs",
        "source",
    ];

    private readonly Dictionary<string, YamlNode> _values = [];
    private readonly List<FileFault> _faults = [];

    private FrontMatter() { }

    /// <summary>What is wrong with its form; each value is checked afterwards.</summary>
    public IReadOnlyList<FileFault> Faults => _faults;

    /// <summary>The line on which the body begins.</summary>
    public int BodyLine { get; private set; }

    public static FrontMatter Read(string text)
    {
        var head = new FrontMatter();
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var end = Array.FindIndex(lines, 1, l => l.TrimEnd() == Fence);
        if (lines[0].TrimEnd() != Fence || end < 0)
        {
            head._faults.Add(new(1, "", "the file must begin with front matter between two lines of ---"));
            return head;
        }

        head.BodyLine = end + 2;
        head.Parse(string.Join('\n', lines[1..end]));
        return head;
    }

    public string Text(string name) => _values.GetValueOrDefault(name) is YamlScalarNode { Value: { } value } ? value.Trim() : "";

    public int? Number(string name) =>
        int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    public IReadOnlyList<string> List(string name) =>
        _values.GetValueOrDefault(name) is YamlSequenceNode list
            ? [.. list.Children.OfType<YamlScalarNode>().Select(n => n.Value?.Trim() ?? "")]
            : [];

    public void Must(List<FileFault> faults, string name, Func<string, bool> holds, string reason)
    {
        if (Text(name) is var text && (text.Length == 0 || !holds(text)))
        {
            faults.Add(new(LineOf(name), name, _values.ContainsKey(name) ? reason : "is missing"));
        }
    }

    public void MustNumber(List<FileFault> faults, string name, int from, int to)
    {
        if (Number(name) is not { } number || number < from || number > to)
        {
            faults.Add(new(LineOf(name), name, $"must be a number from {from} to {to}"));
        }
    }

    public void MustList(List<FileFault> faults, string name, int atLeast, Func<string, bool> holds, string reason)
    {
        if (_values.GetValueOrDefault(name) is not YamlSequenceNode || List(name).Count < atLeast)
        {
            faults.Add(new(LineOf(name), name, $"must be a list in brackets with at least {atLeast}"));
        }
        else if (List(name).FirstOrDefault(v => !holds(v)) is { } wrong)
        {
            faults.Add(new(LineOf(name), name, $"'{wrong}' {reason}"));
        }
        else if (List(name).Distinct(StringComparer.Ordinal).Count() < List(name).Count)
        {
            faults.Add(new(LineOf(name), name, "names something twice"));
        }
    }

    private void Parse(string yaml)
    {
        // Lists within lists have no meaning here, and thousands of them would exhaust the stack.
        if (yaml.Count(c => c is '[' or '{') > MostBrackets)
        {
            _faults.Add(new(2, "", $"the front matter has more than {MostBrackets} brackets"));
            return;
        }

        var parser = new Parser(new StringReader(yaml));
        try
        {
            var stream = new YamlStream();
            stream.Load(parser);
            if (stream.Documents.FirstOrDefault()?.RootNode is not YamlMappingNode map)
            {
                _faults.Add(new(2, "", "the front matter must be names with values"));
                return;
            }

            foreach (var (key, value) in map.Children)
            {
                Take((key as YamlScalarNode)?.Value ?? "", value, Line(key));
            }
        }
        catch (YamlException broken)
        {
            _faults.Add(new((int)broken.Start.Line + 1, "", NotSound));
        }
        catch (InvalidOperationException)
        {
            // What the library throws, without a place, where a bracket is never closed.
            _faults.Add(new((int)(parser.Current?.End.Line ?? 1) + 1, "", NotSound));
        }
    }

    private void Take(string name, YamlNode value, int line)
    {
        if (Known.Contains(name))
        {
            _values[name] = value;
        }
        else
        {
            _faults.Add(new(line, name, $"is not known; known are {string.Join(", ", Known)}"));
        }
    }

    private int LineOf(string name) => _values.TryGetValue(name, out var node) ? Line(node) : 1;

    // The head begins on the second line of the file.
    private static int Line(YamlNode node) => (int)node.Start.Line + 1;
}
