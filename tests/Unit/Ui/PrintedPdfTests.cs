using Footbridge.Ui.Printing;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Tokens;

namespace Footbridge.Unit.Ui;

/// <summary>Documents as PDF files, read back by another library.</summary>
public sealed class PrintedPdfTests
{
    [Fact]
    public void Words_come_back_as_they_were_written()
    {
        using var file = Open(
            Document(new PrintedHeading("Próximos pasos"), new PrintedText("At least ≥ 9 hours — “each week”."))
        );
        var text = TextOf(file);
        text.ShouldContain("Próximos pasos");
        text.ShouldContain("At least ≥ 9 hours — “each week”.");
    }

    [Fact]
    public void The_file_is_tagged_and_says_its_title_and_language()
    {
        using var file = Open(Document(new PrintedText("Words")) with { Language = "es" });
        var catalog = file.Structure.Catalog.CatalogDictionary;
        Token<BooleanToken>(file, Token<DictionaryToken>(file, catalog, "MarkInfo"), "Marked").Data.ShouldBeTrue();
        Token<StringToken>(file, catalog, "Lang").Data.ShouldBe("es-US");
        Token<BooleanToken>(file, Token<DictionaryToken>(file, catalog, "ViewerPreferences"), "DisplayDocTitle")
            .Data.ShouldBeTrue();
        file.Information.Title.ShouldBe("Summary");
    }

    [Fact]
    public void Each_part_is_tagged_as_what_it_is()
    {
        using var file = Open(
            Document(
                new PrintedHeading("Goals"),
                new PrintedHeading("First", Minor: true),
                new PrintedList(["one", "two"]),
                PrintedFacts.Of(("Level", "2.1"), ("Empty", "")),
                new PrintedTable(
                    ["Day", "Minutes"],
                    [
                        ["Nov 24", "165"],
                    ]
                ),
                new PrintedSignature("I wrote this.", "A. Person, LPC", "today", "M10,10 L200,80", "Drawn signature")
            )
        );
        var tags = Tags(file).GroupBy(t => t).ToDictionary(g => g.Key, g => g.Count());
        tags["H1"].ShouldBe(1);
        tags["H2"].ShouldBe(1);
        tags["H3"].ShouldBe(1);
        tags["LI"].ShouldBe(2);
        tags["Table"].ShouldBe(2);
        // Two heads of columns and one name of a fact; the fact without a value is not there.
        tags["TH"].ShouldBe(3);
        tags["TD"].ShouldBe(3);
        tags["Figure"].ShouldBe(1);
    }

    [Fact]
    public void Long_documents_go_on_overleaf_and_number_their_pages()
    {
        var rows = Enumerable.Range(1, 120).Select(i => (IReadOnlyList<string>)[$"row {i}", new string('x', 20)]).ToList();
        using var file = Open(Document(new PrintedTable(["What", "How"], rows), new PrintedText(new string('z', 6000))));
        file.NumberOfPages.ShouldBeGreaterThan(3);
        var all = TextOf(file);
        Enumerable.Range(1, 120).ShouldAllBe(i => all.Contains($"row {i}"));
        all.Count(c => c == 'z').ShouldBe(6000);
        all.ShouldContain($"Page {file.NumberOfPages} of {file.NumberOfPages}");
        // The head of the table stands on each page the table is on.
        file.GetPages().Count(p => Words(p).Contains("What", StringComparison.Ordinal)).ShouldBeGreaterThan(2);
    }

    [Fact]
    public void A_cell_longer_than_a_page_loses_no_words()
    {
        var words = string.Join(' ', Enumerable.Range(1, 2500).Select(i => $"n{i}"));
        using var file = Open(Document(PrintedFacts.Of(("Summary", words))));
        var all = TextOf(file);
        Enumerable.Range(1, 2500).Where(i => !all.Contains($"n{i}", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static PrintedDocument Document(params PrintedBlock[] blocks) =>
        new()
        {
            Title = "Summary",
            Language = "en",
            Letterhead = "Riverside Program",
            Foot = "42 CFR 2.32",
            PageWords = "Page {0} of {1}",
            Blocks = blocks,
        };

    private static PdfDocument Open(PrintedDocument document) => PdfDocument.Open(PrintedPdf.Write(document).ShouldNotBeNull());

    private static string TextOf(PdfDocument file) => string.Join('\n', file.GetPages().Select(Words));

    private static string Words(UglyToad.PdfPig.Content.Page page) => page.Text;

    private static IEnumerable<string> Tags(PdfDocument file)
    {
        var root = Token<DictionaryToken>(file, file.Structure.Catalog.CatalogDictionary, "StructTreeRoot");
        return Below(file, root);
    }

    private static IEnumerable<string> Below(PdfDocument file, DictionaryToken element)
    {
        if (element.TryGet(NameToken.Create("S"), out var tag) && Resolve(file, tag) is NameToken name)
        {
            yield return name.Data;
        }

        if (!element.TryGet(NameToken.Create("K"), out var kids))
        {
            yield break;
        }

        var list = Resolve(file, kids) is ArrayToken array ? array.Data : [kids];
        foreach (var kid in list.Select(k => Resolve(file, k)).OfType<DictionaryToken>())
        {
            foreach (var found in Below(file, kid))
            {
                yield return found;
            }
        }
    }

    private static T Token<T>(PdfDocument file, DictionaryToken from, string key)
        where T : class, IToken
    {
        from.TryGet(NameToken.Create(key), out var token).ShouldBeTrue(key);
        return Resolve(file, token).ShouldBeOfType<T>();
    }

    private static IToken Resolve(PdfDocument file, IToken token) =>
        token is IndirectReferenceToken reference ? file.Structure.GetObject(reference.Data).Data : token;
}
