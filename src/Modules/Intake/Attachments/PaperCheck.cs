using Footbridge.Kernel;
using Footbridge.Storage.Protection;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;

namespace Footbridge.Intake.Attachments;

/// <summary>Says whether a file may be added to a record: a paper by its first bytes, not too large, and a PDF without anything in it that
/// acts. Pure.</summary>
internal static class PaperCheck
{
    /// <summary>The largest file that is taken: ten million bytes.</summary>
    public const int MaxBytes = 10_000_000;

    // Names of actions and contents that do something when a reader opens the file (ISO 32000-1, 12.6.4 and 7.11.4).
    private static readonly HashSet<string> Acting = new(StringComparer.Ordinal)
    {
        "/JS",
        "/JavaScript",
        "/Launch",
        "/EmbeddedFile",
        "/EmbeddedFiles",
        "/RichMedia",
        "/ImportData",
        "/XFA",
    };

    /// <summary>What stands against the file, or null.</summary>
    public static Problem? Fault(ReadOnlyMemory<byte> file, string field)
    {
        if (file.IsEmpty)
        {
            return Problem.Invalid("intake.attachment.file-missing", field);
        }

        if (file.Length > MaxBytes)
        {
            return Problem.Invalid("intake.attachment.too-large", field);
        }

        var kind = FileKinds.Of(file.Span);
        if (!kind.IsPaper())
        {
            return Problem.Invalid("intake.attachment.wrong-type", field);
        }

        return kind == FileKind.Pdf ? FaultOfPdf(file, field) : null;
    }

    private static Problem? FaultOfPdf(ReadOnlyMemory<byte> file, string field)
    {
        try
        {
            using var bytes = new MemoryStream(file.ToArray(), writable: false);
            using var pdf = PdfReader.Open(bytes, PdfDocumentOpenMode.Import);
            return pdf.Internals.GetAllObjects().Any(Acts) ? Problem.Invalid("intake.attachment.acts", field) : null;
        }
        // The reader has no other way to say that it cannot read what somebody sent; whatever it stumbles over, the answer is the same.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return Problem.Invalid("intake.attachment.unreadable", field);
        }
    }

    private static bool Acts(PdfObject part) => part is PdfDictionary dictionary && Acts(dictionary, depth: 0);

    // What a reference points to is an object of its own and looked at as such.
    private static bool Acts(PdfDictionary dictionary, int depth) =>
        depth < 20
        && dictionary.Elements.Any(e =>
            Acting.Contains(e.Key)
            || (e.Value is PdfName name && e.Key is "/S" or "/Type" or "/Subtype" && Acting.Contains(((PdfName)e.Value!).Value))
            || (e.Value is PdfDictionary inner && Acts(inner, depth + 1))
            || (e.Value is PdfArray array && array.Elements.OfType<PdfDictionary>().Any(d => Acts(d, depth + 1)))
        );
}
