using System.Globalization;
using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;
using PdfSharp.UniversalAccessibility;

namespace Footbridge.Ui.Printing;

/// <summary>Pages of a PDF that are filled from top to bottom. Everything that is read aloud stands in the tree of the document (PDF/UA, ISO
/// 14289-1); lines and the foot of a page are marked as decoration. Lengths are points.</summary>
internal sealed class PdfPages : IDisposable
{
    /// <summary>Left edge of the words.</summary>
    public const double Left = 56;

    /// <summary>Width of the words.</summary>
    public const double Width = 612 - (2 * Left);

    /// <summary>Height that words can fill.</summary>
    public const double Height = Bottom - Top;

    // No line holds more letters than this, so that nothing longer is measured.
    private const int LongestLine = 400;
    private const double Top = 56;
    private const double Bottom = 792 - 64;

    private readonly PdfDocument _file = new();
    private readonly PrintedDocument _document;
    private readonly int _total;
    private readonly StructureBuilder _tree;
    private XGraphics? _graphics;

    /// <summary>Begins a file.</summary>
    /// <param name="document">What is printed.</param>
    /// <param name="total">How many pages there will be.</param>
    public PdfPages(PrintedDocument document, int total)
    {
        _document = document;
        _total = total;
        var access = UAManager.ForDocument(_file);
        access.SetDocumentLanguage(document.Language == "es" ? "es-US" : "en-US");
        _file.Info.Title = document.Title;
        _file.Info.Author = document.Letterhead;
        _file.Info.Creator = "Footbridge";
        _tree = access.StructureBuilder;
        Turn();
    }

    public int Count => _file.PageCount;

    /// <summary>How far down the page is filled.</summary>
    public double Y { get; private set; }

    private XGraphics Graphics => _graphics!;

    /// <summary>Leaves a gap, except at the top of a page.</summary>
    public void Gap(double height)
    {
        if (Y > Top)
        {
            Y += height;
        }
    }

    /// <summary>Whether this much fits on the page still.</summary>
    public bool Fits(double height) => Y + height <= Bottom;

    /// <summary>Goes to the next page when this much does not fit.</summary>
    public void Room(double height)
    {
        if (!Fits(height) && Y > Top)
        {
            Turn();
        }
    }

    /// <summary>Writes lines as one element; where the page ends, the element goes on overleaf.</summary>
    public void Lines(
        PdfBlockLevelElementTag tag,
        IReadOnlyList<string> lines,
        XFont font,
        XBrush brush,
        double height,
        double x = Left
    )
    {
        for (var done = 0; done < lines.Count; )
        {
            Room(height);
            using (Element(tag))
            {
                while (done < lines.Count && Fits(height))
                {
                    Put(lines[done++], font, brush, x, Y + (height * 0.76));
                    Y += height;
                }
            }
        }
    }

    /// <summary>Writes cells beside each other, without going down the page.</summary>
    public void Put(IReadOnlyList<string> lines, XFont font, XBrush brush, double height, double x)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            Put(lines[i], font, brush, x, Y + (height * (i + 0.76)));
        }
    }

    /// <summary>Goes down the page.</summary>
    public void Down(double height) => Y += height;

    /// <summary>A thin line across, as decoration.</summary>
    public void Rule(XPen pen)
    {
        _tree.BeginArtifact();
        Graphics.DrawLine(pen, Left, Y, Left + Width, Y);
        _tree.End();
    }

    /// <summary>A drawing with words for those who don't see it.</summary>
    public void Drawing(string path, string words, double width, double height)
    {
        var scale = Math.Min(width / 1000, height / 320);
        _tree.BeginElement(PdfIllustrationElementTag.Figure, words, new XRect(Left, Y, width, height));
        var pen = new XPen(XColors.Black, 1.2) { LineCap = XLineCap.Round };
        foreach (var stroke in Strokes(path))
        {
            var points = stroke.Select(p => new XPoint(Left + (p.X * scale), Y + (p.Y * scale))).ToArray();
            Graphics.DrawLines(pen, points.Length > 1 ? points : [points[0], points[0]]);
        }

        _tree.End();
        Y += height;
    }

    /// <summary>What is written until the return value is disposed belongs to an element.</summary>
    public Ending Element(PdfBlockLevelElementTag tag)
    {
        _tree.BeginElement(tag);
        return new(_tree);
    }

    /// <summary>Breaks words into lines of a width. A word that is wider than that is cut.</summary>
    public IReadOnlyList<string> Wrap(string text, XFont font, double width)
    {
        List<string> lines = [];
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = "";
            foreach (var word in paragraph.Split(' ').SelectMany(w => Cut(w, font, width)))
            {
                var longer = line.Length == 0 ? word : $"{line} {word}";
                if (WidthOf(longer, font) <= width)
                {
                    line = longer;
                    continue;
                }

                lines.Add(line);
                line = word;
            }

            lines.Add(line);
        }

        return lines;
    }

    public double WidthOf(string text, XFont font) => Graphics.MeasureString(text, font).Width;

    /// <summary>The finished file.</summary>
    public byte[] Finish()
    {
        Foot();
        _graphics!.Dispose();
        _graphics = null;
        using var bytes = new MemoryStream();
        _file.Save(bytes);
        return bytes.ToArray();
    }

    public void Dispose()
    {
        _graphics?.Dispose();
        _file.Dispose();
    }

    private static IEnumerable<IReadOnlyList<XPoint>> Strokes(string path)
    {
        // Only "M x y L x y …" comes out of DrawnPath.Clean.
        foreach (var stroke in path.ToUpperInvariant().Split('M', StringSplitOptions.RemoveEmptyEntries))
        {
            var numbers = stroke
                .Split(['L', ' ', ','], StringSplitOptions.RemoveEmptyEntries)
                .Select(n => double.TryParse(n, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0)
                .ToList();
            if (numbers.Count >= 2)
            {
                yield return [.. numbers.Chunk(2).Where(p => p.Length == 2).Select(p => new XPoint(p[0], p[1]))];
            }
        }
    }

    // A word wider than the width is cut at the most letters that fit, found by halving.
    private IEnumerable<string> Cut(string word, XFont font, double width)
    {
        while (word.Length > 1 && WidthOf(word[..Math.Min(word.Length, LongestLine)], font) > width)
        {
            var (fits, tooMany) = (1, Math.Min(word.Length, LongestLine));
            while (tooMany - fits > 1)
            {
                var middle = (fits + tooMany) / 2;
                (fits, tooMany) = WidthOf(word[..middle], font) <= width ? (middle, tooMany) : (fits, middle);
            }

            yield return word[..fits];
            word = word[fits..];
        }

        yield return word;
    }

    private void Put(string line, XFont font, XBrush brush, double x, double baseline) =>
        Graphics.DrawString(line, font, brush, x, baseline);

    private void Turn()
    {
        if (_graphics is not null)
        {
            Foot();
            _graphics.Dispose();
        }

        var page = _file.AddPage();
        page.Size = PageSize.Letter;
        _graphics = XGraphics.FromPdfPage(page);
        Y = Top;
    }

    private void Foot()
    {
        var font = PdfFonts.Of(8.5);
        var number = string.Format(CultureInfo.InvariantCulture, _document.PageWords, Count, Math.Max(_total, Count));
        _tree.BeginArtifact();
        Put(_document.Foot, font, XBrushes.DimGray, Left, Bottom + 28);
        Put(number, font, XBrushes.DimGray, Left + Width - WidthOf(number, font), Bottom + 28);
        _tree.End();
    }

    /// <summary>Ends an element.</summary>
    internal readonly struct Ending(StructureBuilder tree) : IDisposable
    {
        public void Dispose() => tree.End();
    }
}
