using System.Globalization;
using System.Text.RegularExpressions;
using Footbridge.Contracts.People;
using Footbridge.Kernel;

namespace Footbridge.Recovery.Help.Lines;

/// <summary>What a help line is for. The order is that of the choices.</summary>
public enum HelpLineKind
{
    /// <summary>Danger to life now.</summary>
    Emergency,

    /// <summary>Thoughts of suicide, or any crisis.</summary>
    Crisis,

    /// <summary>The crisis team of the county, which may come.</summary>
    CountyTeam,

    /// <summary>An overdose, or something that was swallowed.</summary>
    Poison,

    /// <summary>Violence at home.</summary>
    Violence,

    /// <summary>Veterans in a crisis.</summary>
    Veterans,

    /// <summary>Help with alcohol and drugs.</summary>
    Treatment,

    /// <summary>Somebody to talk to, without a crisis.</summary>
    Warm,

    /// <summary>Something else.</summary>
    Other,
}

/// <summary>What a help line is and how it is reached. Words in Spanish may be missing; then the English ones stand.</summary>
public sealed partial record HelpLineWords
{
    /// <summary>Most letters of a name.</summary>
    public const int NameLength = 100;

    /// <summary>Most signs of a number.</summary>
    public const int NumberLength = 30;

    /// <summary>Most letters of a note, and of the hours.</summary>
    public const int NoteLength = 200;

    /// <summary>Most letters of an address.</summary>
    public const int ChatLength = 200;

    /// <summary>Most letters of the languages.</summary>
    public const int LanguagesLength = 60;

    /// <summary>Most letters of the source.</summary>
    public const int SourceLength = 300;

    private static readonly HashSet<string> KnownLanguages = CultureInfo
        .GetCultures(CultureTypes.NeutralCultures)
        .Select(c => c.Name)
        .ToHashSet(StringComparer.Ordinal);

    /// <summary>What it is for.</summary>
    public HelpLineKind Kind { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string Country { get; init; } = Countries.Usual;

    /// <summary>Who answers.</summary>
    public string Name { get; init; } = "";

    /// <summary>Who answers, in Spanish.</summary>
    public string NameEs { get; init; } = "";

    /// <summary>Number to call; empty when there is none.</summary>
    public string Voice { get; init; } = "";

    /// <summary>Number to text; empty when there is none.</summary>
    public string Texting { get; init; } = "";

    /// <summary>Address to chat; empty when there is none.</summary>
    public string Chat { get; init; } = "";

    /// <summary>When to call and what to press.</summary>
    public string Note { get; init; } = "";

    /// <summary>When to call and what to press, in Spanish.</summary>
    public string NoteEs { get; init; } = "";

    /// <summary>When somebody answers.</summary>
    public string Hours { get; init; } = "";

    /// <summary>When somebody answers, in Spanish.</summary>
    public string HoursEs { get; init; } = "";

    /// <summary>Language codes with blanks between, such as <c>en es</c>.</summary>
    public string Languages { get; init; } = "";

    /// <summary>Where all this comes from.</summary>
    public string Source { get; init; } = "";

    /// <summary>The same without what stands around the words.</summary>
    public HelpLineWords Tidy() =>
        this with
        {
            Country = Country.Trim().ToUpperInvariant(),
            Name = Name.Trim(),
            NameEs = NameEs.Trim(),
            Voice = Voice.Trim(),
            Texting = Texting.Trim(),
            Chat = Chat.Trim(),
            Note = Note.Trim(),
            NoteEs = NoteEs.Trim(),
            Hours = Hours.Trim(),
            HoursEs = HoursEs.Trim(),
            Languages = string.Join(' ', LanguageCodes(Languages)),
            Source = Source.Trim(),
        };

    /// <summary>What cannot be, or null.</summary>
    public Problem? Fault() =>
        this switch
        {
            _ when !Enum.IsDefined(Kind) => Problem.Invalid("core.choose-one", nameof(Kind)),
            _ when Name.Length == 0 => Problem.Invalid("core.required", nameof(Name)),
            _ when TooLong() is { } fault => fault,
            _ when !Countries.Knows(Country) => Problem.Invalid("recovery.lines.no-country", nameof(Country)),
            _ when Voice.Length > 0 && !Number().IsMatch(Voice) => Problem.Invalid("recovery.lines.no-number", nameof(Voice)),
            _ when Texting.Length > 0 && !Number().IsMatch(Texting) => Problem.Invalid(
                "recovery.lines.no-number",
                nameof(Texting)
            ),
            _ when Voice.Length == 0 && Texting.Length == 0 => Problem.Invalid("recovery.lines.some-number", nameof(Voice)),
            _ when Chat.Length > 0 && !IsAddress(Chat) => Problem.Invalid("recovery.lines.no-address", nameof(Chat)),
            _ when LanguageCodes(Languages).FirstOrDefault(l => !KnownLanguages.Contains(l)) is { } unknown => Problem.Invalid(
                "recovery.lines.no-language",
                nameof(Languages),
                unknown
            ),
            _ => null,
        };

    /// <summary>Whether it is reached as before, so that what was checked is still true.</summary>
    public bool ReachedLike(HelpLineWords other) => (Voice, Texting, Chat) == (other.Voice, other.Texting, other.Chat);

    /// <summary>The codes in a list as people type it.</summary>
    public static IReadOnlyList<string> LanguageCodes(string languages) =>
        [
            .. languages
                .ToLowerInvariant()
                .Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Distinct(),
        ];

    private Problem? TooLong()
    {
        (string Field, string Words, int Most)[] all =
        [
            (nameof(Name), Name, NameLength),
            (nameof(NameEs), NameEs, NameLength),
            (nameof(Voice), Voice, NumberLength),
            (nameof(Texting), Texting, NumberLength),
            (nameof(Chat), Chat, ChatLength),
            (nameof(Note), Note, NoteLength),
            (nameof(NoteEs), NoteEs, NoteLength),
            (nameof(Hours), Hours, NoteLength),
            (nameof(HoursEs), HoursEs, NoteLength),
            (nameof(Languages), Languages, LanguagesLength),
            (nameof(Source), Source, SourceLength),
        ];
        return all.Where(a => a.Words.Length > a.Most)
            .Select(a => Problem.Invalid("core.too-long", a.Field, $"{a.Most}"))
            .FirstOrDefault();
    }

    // Only an address that a browser opens safely.
    private static bool IsAddress(string chat) =>
        Uri.TryCreate(chat, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;

    [GeneratedRegex(@"^\+?[0-9](?:[0-9 ().-]*[0-9])?$", RegexOptions.None, 200)]
    private static partial Regex Number();
}
