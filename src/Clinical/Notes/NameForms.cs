namespace Footbridge.Clinical.Notes;

/// <summary>How a word matched a name.</summary>
/// <param name="Part">Which part.</param>
/// <param name="Folded">The form of the name that matched.</param>
/// <param name="Exact">False when a plural-like "s" was taken off.</param>
internal sealed record NameMatch(NamePart Part, string Folded, bool Exact);

/// <summary>All forms one person's names can take in a text.</summary>
internal sealed class NameForms
{
    // Particles and suffixes belong to a name but name nobody.
    private static readonly HashSet<string> Particles =
    [
        .. "DE LA DEL LAS LOS DA DAS DO DOS DI DU LE VAN VON DER DEN TER TEN EL AL IBN BIN BINT ST SAN JR SR II III IV MC MAC AND Y E".Split(
            ' '
        ),
    ];

    private static readonly char[] Separators = [' ', '\u00A0', '\t', ',', '.', '(', ')', '"', '/'];
    private static readonly char[] Hyphens = ['-', '\u2010', '\u2011', '\u2013'];
    private static readonly char[] Apostrophes = ['\'', '\u2019', '\u2018', '\u02BC', '`', '\u00B4'];

    private readonly Dictionary<string, NamePart> _forms = new(StringComparer.Ordinal);

    private NameForms() { }

    public static NameForms Of(RosterName member)
    {
        var forms = new NameForms();
        forms.Add(member.Given, NamePart.Given);
        forms.Add(member.Preferred, NamePart.Preferred);
        forms.Add(member.Family, NamePart.Family);
        foreach (var name in forms._forms.Where(f => f.Value != NamePart.Family).Select(f => f.Key).ToList())
        {
            foreach (var nickname in Nicknames.Of(name))
            {
                forms._forms.TryAdd(nickname, NamePart.Nickname);
            }
        }

        return forms;
    }

    public NameMatch? Match(Word word)
    {
        if (_forms.TryGetValue(word.Folded, out var part))
        {
            return new(part, word.Folded, Exact: true);
        }

        // "Marias" for "Maria's"; three letters and fewer would catch too many plurals.
        return word.Folded is [_, _, _, _, .., 'S'] && _forms.TryGetValue(word.Folded[..^1], out part)
            ? new(part, word.Folded[..^1], Exact: false)
            : null;
    }

    /// <summary>Two words that together are one name: "De Leon" for "Deleon".</summary>
    public NamePart? Match(Word first, Word second) =>
        _forms.TryGetValue(first.Folded + second.Folded, out var part) ? part : null;

    private void Add(string? name, NamePart part)
    {
        var pieces = (name ?? "").Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        if (pieces.Length > 1)
        {
            // "Mary Ann" written "Maryann".
            _forms.TryAdd(Words.Fold(string.Concat(pieces)), part);
        }

        foreach (var piece in pieces)
        {
            var hyphened = piece.Split(Hyphens, StringSplitOptions.RemoveEmptyEntries);
            foreach (
                var form in hyphened
                    .SelectMany(h => h.Split(Apostrophes))
                    .Concat(hyphened)
                    .Prepend(piece)
                    .Select(f => Words.Fold(f))
            )
            {
                // Alone, "Le" or "Van" is the whole name and not a particle of one.
                if (form.Length >= 2 && (pieces.Length == 1 && hyphened.Length == 1 || !Particles.Contains(form)))
                {
                    _forms.TryAdd(form, part);
                }
            }
        }
    }
}
