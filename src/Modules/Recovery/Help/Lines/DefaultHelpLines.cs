using System.Text.Json;
using System.Text.Json.Serialization;

namespace Footbridge.Recovery.Help.Lines;

/// <summary>The lines that a program begins with, from a file in the program. Nobody of the program has tried them yet, and they say
/// so.</summary>
internal static class DefaultHelpLines
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter<HelpLineKind>() },
    };

    public static IReadOnlyList<DefaultHelpLine> All { get; } = Load();

    /// <summary>The lines of one country, in the order of the file.</summary>
    public static IEnumerable<DefaultHelpLine> Of(string country) => All.Where(l => l.Words.Country == country);

    private static IReadOnlyList<DefaultHelpLine> Load()
    {
        using var stream = typeof(DefaultHelpLines).Assembly.GetManifestResourceStream("help-lines.json")!;
        var entries = JsonSerializer.Deserialize<List<Entry>>(stream, Strict)!;
        return [.. entries.Select(e => new DefaultHelpLine(e.Code, e.Words))];
    }

    private sealed record Entry(
        string Code,
        HelpLineKind Kind,
        string Country,
        string Name,
        string NameEs,
        string Voice,
        string Texting,
        string Chat,
        string Note,
        string NoteEs,
        string Hours,
        string HoursEs,
        string Languages,
        string Source
    )
    {
        public HelpLineWords Words =>
            new()
            {
                Kind = Kind,
                Country = Country,
                Name = Name,
                NameEs = NameEs,
                Voice = Voice,
                Texting = Texting,
                Chat = Chat,
                Note = Note,
                NoteEs = NoteEs,
                Hours = Hours,
                HoursEs = HoursEs,
                Languages = Languages,
                Source = Source,
            };
    }
}

/// <summary>A line of the file.</summary>
internal sealed record DefaultHelpLine(string Code, HelpLineWords Words);
