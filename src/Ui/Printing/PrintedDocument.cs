namespace Footbridge.Ui.Printing;

/// <summary>A document for people to hold: words in order, with what each of them is. It becomes a page to print and a tagged PDF, so that
/// both say the same.</summary>
public sealed record PrintedDocument
{
    /// <summary>What it is.</summary>
    public required string Title { get; init; }

    /// <summary>Language of its words: <c>en</c> or <c>es</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Who made it: the program, above the title.</summary>
    public string Letterhead { get; init; } = "";

    /// <summary>What stands at the foot of each page.</summary>
    public string Foot { get; init; } = "";

    /// <summary>Words for the page number, with two placeholders: <c>Page {0} of {1}</c>.</summary>
    public required string PageWords { get; init; }

    /// <summary>What it says.</summary>
    public required IReadOnlyList<PrintedBlock> Blocks { get; init; }
}

/// <summary>A part of a document.</summary>
public abstract record PrintedBlock;

/// <summary>A heading inside the document.</summary>
/// <param name="Text">The words.</param>
/// <param name="Minor">Whether it stands below another heading.</param>
public sealed record PrintedHeading(string Text, bool Minor = false) : PrintedBlock;

/// <summary>Words; line breaks are kept.</summary>
/// <param name="Text">The words.</param>
/// <param name="Quiet">Whether they are of less weight, such as where a statement comes from.</param>
public sealed record PrintedText(string Text, bool Quiet = false) : PrintedBlock;

/// <summary>Things one below the other.</summary>
public sealed record PrintedList(IReadOnlyList<string> Items) : PrintedBlock;

/// <summary>Names and what stands behind them. Those behind which nothing stands are left out.</summary>
public sealed record PrintedFacts(IReadOnlyList<PrintedFact> Facts) : PrintedBlock
{
    /// <summary>Facts from pairs.</summary>
    public static PrintedFacts Of(params IEnumerable<(string Name, string? Value)> facts) =>
        new([.. facts.Where(f => !string.IsNullOrEmpty(f.Value)).Select(f => new PrintedFact(f.Name, f.Value!))]);
}

/// <summary>A name and what stands behind it.</summary>
public sealed record PrintedFact(string Name, string Value);

/// <summary>A table. Each row has as many cells as there are columns.</summary>
/// <param name="Columns">Heads of the columns.</param>
/// <param name="Rows">The rows.</param>
public sealed record PrintedTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows) : PrintedBlock;

/// <summary>A signature that was given.</summary>
/// <param name="Meaning">What it means: "I wrote this note."</param>
/// <param name="By">Who, with the credential at that time.</param>
/// <param name="At">When, in words.</param>
/// <param name="Drawn">Path of a drawn signature, if there is one.</param>
/// <param name="DrawnWords">Words for the drawing, for those who don't see it.</param>
/// <param name="Seal">Hash of what was signed.</param>
public sealed record PrintedSignature(
    string Meaning,
    string By,
    string At,
    string? Drawn = null,
    string DrawnWords = "",
    string Seal = ""
) : PrintedBlock;

/// <summary>A line to sign on with a pen.</summary>
/// <param name="Label">Who signs.</param>
public sealed record PrintedLine(string Label) : PrintedBlock;
