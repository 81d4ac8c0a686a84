using PdfSharp.Drawing;
using PdfSharp.UniversalAccessibility;

namespace Footbridge.Ui.Printing;

/// <summary>Writes a document as a tagged PDF, letter size: headings, tables and lists are marked as what they are, the language is said, and
/// drawings have words.</summary>
public static class PrintedPdf
{
    private const double Line = 14.5;

    /// <summary>The file; null when the machine has no font to write it with.</summary>
    public static byte[]? Write(PrintedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        if (!PdfFonts.AreThere)
        {
            return null;
        }

        // How many pages there are is known once they are laid out.
        using var draft = new PdfPages(document, 0);
        Fill(draft, document);
        using var pages = new PdfPages(document, draft.Count);
        Fill(pages, document);
        return pages.Finish();
    }

    private static void Fill(PdfPages pages, PrintedDocument document)
    {
        if (document.Letterhead.Length > 0)
        {
            Words(pages, PdfBlockLevelElementTag.Paragraph, document.Letterhead, PdfFonts.Of(9.5), XBrushes.DimGray, 13);
            pages.Gap(4);
        }

        Words(pages, PdfBlockLevelElementTag.Heading1, document.Title, PdfFonts.Of(19, bold: true), XBrushes.Black, 25);
        pages.Gap(8);
        foreach (var block in document.Blocks)
        {
            Block(pages, block);
        }
    }

    private static void Block(PdfPages pages, PrintedBlock block)
    {
        switch (block)
        {
            case PrintedHeading heading:
                Heading(pages, heading);
                break;
            case PrintedText { Quiet: true } text:
                Words(pages, PdfBlockLevelElementTag.Paragraph, text.Text, PdfFonts.Of(9), XBrushes.DimGray, 12.5);
                pages.Gap(6);
                break;
            case PrintedText text:
                Words(pages, PdfBlockLevelElementTag.Paragraph, text.Text, PdfFonts.Of(10.5), XBrushes.Black, Line);
                pages.Gap(7);
                break;
            case PrintedList list:
                List(pages, list);
                break;
            case PrintedFacts facts:
                Facts(pages, facts);
                break;
            case PrintedTable table:
                Table(pages, table);
                break;
            case PrintedSignature signature:
                Signature(pages, signature);
                break;
            case PrintedLine line:
                Space(pages, line);
                break;
        }
    }

    private static void Words(
        PdfPages pages,
        PdfBlockLevelElementTag tag,
        string text,
        XFont font,
        XBrush brush,
        double height
    ) => pages.Lines(tag, pages.Wrap(text, font, PdfPages.Width), font, brush, height);

    private static void Heading(PdfPages pages, PrintedHeading heading)
    {
        var (tag, size, height) = heading.Minor
            ? (PdfBlockLevelElementTag.Heading3, 11, 16)
            : (PdfBlockLevelElementTag.Heading2, 13.5, 19);
        pages.Gap(heading.Minor ? 5 : 9);
        // A heading does not stand alone at the end of a page.
        pages.Room(height + (2 * Line));
        Words(pages, tag, heading.Text, PdfFonts.Of(size, bold: true), XBrushes.Black, height);
        pages.Gap(2);
    }

    private static void List(PdfPages pages, PrintedList list)
    {
        var font = PdfFonts.Of(10.5);
        using (pages.Element(PdfBlockLevelElementTag.List))
        {
            foreach (var item in list.Items)
            {
                pages.Room(Line);
                using (pages.Element(PdfBlockLevelElementTag.ListItem))
                {
                    using (pages.Element(PdfBlockLevelElementTag.Label))
                    {
                        pages.Put(["•"], font, XBrushes.Black, Line, PdfPages.Left + 4);
                    }

                    pages.Lines(
                        PdfBlockLevelElementTag.ListBody,
                        pages.Wrap(item, font, PdfPages.Width - 18),
                        font,
                        XBrushes.Black,
                        Line,
                        PdfPages.Left + 18
                    );
                }
            }
        }

        pages.Gap(6);
    }

    private static void Facts(PdfPages pages, PrintedFacts facts)
    {
        if (facts.Facts.Count == 0)
        {
            return;
        }

        const double Names = 150;
        var (bold, plain) = (PdfFonts.Of(10, bold: true), PdfFonts.Of(10.5));
        Rows(
            pages,
            [.. facts.Facts.Select(f => new[] { f.Name, f.Value })],
            [Names, PdfPages.Width - Names],
            column =>
                column == 0 ? (PdfBlockLevelElementTag.TableHeaderCell, bold) : (PdfBlockLevelElementTag.TableDataCell, plain),
            head: null
        );
    }

    private static void Table(PdfPages pages, PrintedTable table)
    {
        var font = PdfFonts.Of(9.5);
        Rows(pages, table.Rows, WidthsOf(pages, table, font), _ => (PdfBlockLevelElementTag.TableDataCell, font), table.Columns);
    }

    private static void Rows(
        PdfPages pages,
        IReadOnlyList<IReadOnlyList<string>> rows,
        double[] widths,
        Func<int, (PdfBlockLevelElementTag Tag, XFont Font)> cell,
        IReadOnlyList<string>? head
    )
    {
        const double Between = 8;
        var bold = PdfFonts.Of(9.5, bold: true);
        var pen = new XPen(XColors.LightGray, 0.6);
        for (var done = 0; done < rows.Count; )
        {
            // A table goes on overleaf as a table of its own, with its head.
            using (pages.Element(PdfBlockLevelElementTag.Table))
            {
                if (head is not null)
                {
                    Row(head, _ => (PdfBlockLevelElementTag.TableHeaderCell, bold), isFirst: true);
                }

                var first = head is null;
                while (done < rows.Count && Row(rows[done], cell, first))
                {
                    (done, first) = (done + 1, false);
                }
            }

            if (done < rows.Count)
            {
                pages.Room(double.MaxValue);
            }
        }

        pages.Gap(8);

        bool Row(IReadOnlyList<string> cells, Func<int, (PdfBlockLevelElementTag Tag, XFont Font)> kind, bool isFirst)
        {
            var lines = cells.Select((text, i) => pages.Wrap(text, kind(i).Font, widths[i] - Between)).ToList();
            var height = (lines.Max(l => l.Count) * (Line - 1)) + 6;
            if (height > PdfPages.Height)
            {
                Long(lines, kind);
                return true;
            }

            if (isFirst)
            {
                pages.Room(height);
            }
            else if (!pages.Fits(height))
            {
                return false;
            }

            pages.Rule(pen);
            pages.Down(3);
            using (pages.Element(PdfBlockLevelElementTag.TableRow))
            {
                var x = PdfPages.Left;
                for (var i = 0; i < lines.Count; i++)
                {
                    using (pages.Element(kind(i).Tag))
                    {
                        pages.Put(lines[i], kind(i).Font, XBrushes.Black, Line - 1, x);
                    }

                    x += widths[i];
                }
            }

            pages.Down(height - 3);
            return true;
        }

        // What no page can hold in one row goes below each other.
        void Long(List<IReadOnlyList<string>> cells, Func<int, (PdfBlockLevelElementTag Tag, XFont Font)> kind)
        {
            using (pages.Element(PdfBlockLevelElementTag.TableRow))
            {
                for (var i = 0; i < cells.Count; i++)
                {
                    pages.Lines(kind(i).Tag, cells[i], kind(i).Font, XBrushes.Black, Line - 1);
                }
            }
        }
    }

    // Columns share the width by what stands in them, within bounds.
    private static double[] WidthsOf(PdfPages pages, PrintedTable table, XFont font)
    {
        var wanted = table
            .Columns.Select((c, i) => table.Rows.Select(r => r[i]).Append(c).Max(t => pages.WidthOf(t, font)))
            .Select(w => Math.Clamp(w + 14, 48, 210))
            .ToArray();
        var sum = wanted.Sum();
        return [.. wanted.Select(w => w / sum * PdfPages.Width)];
    }

    private static void Signature(PdfPages pages, PrintedSignature signature)
    {
        var (plain, small) = (PdfFonts.Of(10.5), PdfFonts.Of(8));
        pages.Gap(4);
        pages.Room(signature.Drawn is null ? 4 * Line : (4 * Line) + 48);
        Words(pages, PdfBlockLevelElementTag.Paragraph, signature.Meaning, plain, XBrushes.Black, Line);
        if (signature.Drawn is { } drawn)
        {
            pages.Drawing(drawn, signature.DrawnWords, 150, 48);
        }

        Words(
            pages,
            PdfBlockLevelElementTag.Paragraph,
            $"{signature.By}, {signature.At}",
            PdfFonts.Of(10.5, bold: true),
            XBrushes.Black,
            Line
        );
        if (signature.Seal.Length > 0)
        {
            Words(pages, PdfBlockLevelElementTag.Paragraph, signature.Seal, small, XBrushes.DimGray, 11);
        }

        pages.Gap(8);
    }

    private static void Space(PdfPages pages, PrintedLine line)
    {
        pages.Room(50);
        pages.Down(34);
        pages.Rule(new XPen(XColors.Gray, 0.8));
        pages.Down(2);
        Words(pages, PdfBlockLevelElementTag.Paragraph, line.Label, PdfFonts.Of(9), XBrushes.DimGray, 12.5);
        pages.Gap(8);
    }
}
