namespace Footbridge.Intake.Attachments.Pdfs;

/// <summary>One object of a PDF, as far as it matters whether it acts: the names in it. It is read bracket by bracket and not by calls inside
/// calls, so that none is too deep.</summary>
internal sealed class PdfPart
{
    // More names than these are kept of no object; those that matter are noticed all the same.
    private const int MostNames = 64;

    // Names of actions and contents that do something when a reader opens the file (ISO 32000-1, 12.6.4 and 7.11.4).
    private static readonly HashSet<string> Acting = new(StringComparer.Ordinal)
    {
        "JS",
        "JavaScript",
        "Launch",
        "EmbeddedFile",
        "EmbeddedFiles",
        "RichMedia",
        "ImportData",
        "XFA",
    };

    private readonly List<string> _names = [];
    private readonly Dictionary<string, int?> _numbers = new(StringComparer.Ordinal);
    private readonly Stack<PdfToken> _open = [];
    private string _asked = "";

    private PdfPart() { }

    /// <summary>Whether something in it does something.</summary>
    public bool Acts { get; private set; }

    /// <summary>Whether it begins and does not end as it should.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Whether it is the catalog, which every PDF has.</summary>
    public bool IsCatalog { get; private set; }

    /// <summary>Whether it says that the file is locked.</summary>
    public bool IsLocked { get; private set; }

    /// <summary>Whether other objects are packed into its stream. Readers go by these two keys and not by its type.</summary>
    public bool IsPack => _numbers.ContainsKey("N") && _numbers.ContainsKey("First");

    /// <summary>Names in it, keys and values; null when there are more than a simple dictionary has.</summary>
    public IReadOnlyList<string>? Names => _names.Count < MostNames ? _names : null;

    /// <summary>The whole number behind a key, when it stands there itself.</summary>
    public int? NumberOf(string key) => _numbers.GetValueOrDefault(key);

    /// <summary>Reads the object that begins here.</summary>
    public static PdfPart Read(ref PdfTokens tokens)
    {
        var part = new PdfPart();
        do
        {
            var token = tokens.Next();
            if (!part.Takes(token, tokens.Word, tokens.Number))
            {
                // What does not even begin is no object: nobody reads it as one.
                part.IsBroken = part._open.Count > 0;
                break;
            }
        } while (part._open.Count > 0);

        return part;
    }

    private bool Takes(PdfToken token, string word, int number)
    {
        switch (token)
        {
            case PdfToken.OpenList or PdfToken.OpenDictionary:
                _open.Push(token);
                return true;
            case PdfToken.CloseList:
                return Closes(PdfToken.OpenList);
            case PdfToken.CloseDictionary:
                return Closes(PdfToken.OpenDictionary);
            case PdfToken.Name:
                Note(word);
                return true;
            case PdfToken.Number:
                Answer(number);
                return true;
            case PdfToken.Word:
                if (word == "R")
                {
                    // The number of another object is not the number itself.
                    Answer(null);
                }

                return _open.Count == 0 || word is not ("endobj" or "stream" or "obj");
            default:
                return token == PdfToken.Text;
        }
    }

    private bool Closes(PdfToken kind) => _open.TryPeek(out var open) && open == kind && _open.TryPop(out _);

    private void Answer(int? number)
    {
        if (_asked is "N" or "First")
        {
            _numbers[_asked] = number is null ? null : _numbers[_asked] ?? number;
        }
    }

    private void Note(string name)
    {
        Acts |= Acting.Contains(name);
        IsCatalog |= name == "Catalog";
        IsLocked |= name == "Encrypt";
        if (_open.Count == 1)
        {
            _asked = name;
            if (name is "N" or "First")
            {
                _numbers.TryAdd(name, null);
            }
        }

        if (_names.Count < MostNames)
        {
            _names.Add(name);
        }
    }
}
