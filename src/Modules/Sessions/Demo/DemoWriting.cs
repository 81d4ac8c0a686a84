using Footbridge.Contracts.Demo;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Notes.Content;
using Footbridge.Sessions.Notes.Formatting;
using Footbridge.Sessions.Notes.Phrases;

namespace Footbridge.Sessions.Demo;

/// <summary>Writes notes of the invented clinic in the formats that come with the software.</summary>
internal static class DemoWriting
{
    /// <summary>Where people say they are when they join by video.</summary>
    public static readonly string[] Places =
    [
        "At home in the kitchen, alone",
        "At home, bedroom, door closed",
        "In the car, parked at work",
        "At a sister's flat on Linden Street",
        "In a quiet room of the library",
    ];

    private static readonly (string Short, string Text)[] Shared =
    [
        ("nosi", "No thoughts of self-harm or of harming others today."),
        ("breath", "Practised paced breathing: in for four, out for six, three minutes."),
        ("safety", "The safety plan was read together; nothing had to be changed."),
        ("hw", "Agreed to do the worksheet before the next meeting and bring it along."),
    ];

    /// <summary>Words in a format: what was done under its first heading, the others under theirs.</summary>
    public static NoteWords In(string format, string data, string response, string next)
    {
        var shape = ShippedFormats.All.First(f => f.Code == format);
        var left = new Dictionary<NotePart, string>
        {
            [NotePart.Data] = data,
            [NotePart.Response] = response,
            [NotePart.NextStep] = next,
        };
        List<NoteSection> sections = [.. shape.Sections.Select(s => s.With(left.Remove(s.Part, out var words) ? words : ""))];
        return new()
        {
            Data = Sections.Of(sections, NotePart.Data),
            Response = Sections.Of(sections, NotePart.Response),
            NextStep = Sections.Of(sections, NotePart.NextStep),
            Details = new()
            {
                Format = shape.Code,
                FormatName = shape.Name,
                Sections = sections,
            },
        };
    }

    /// <summary>Quick phrases of the program.</summary>
    public static IEnumerable<QuickPhrase> Phrases(DemoStory story, DateTimeOffset at)
    {
        foreach (var (name, text) in Shared)
        {
            var phrase = new QuickPhrase { Id = story.Id<NoteId>(at.AddDays(-90), "phrase", name).Value };
            phrase.Set(name, text);
            yield return phrase;
        }
    }
}
