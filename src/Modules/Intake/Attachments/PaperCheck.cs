using Footbridge.Intake.Attachments.Pdfs;
using Footbridge.Kernel;
using Footbridge.Storage.Protection;

namespace Footbridge.Intake.Attachments;

/// <summary>Says whether a file may be added to a record: a paper by its first bytes, not too large, and a PDF without anything in it that
/// acts. Pure.</summary>
internal static class PaperCheck
{
    /// <summary>The largest file that is taken: ten million bytes.</summary>
    public const int MaxBytes = 10_000_000;

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

    private static Problem? FaultOfPdf(ReadOnlyMemory<byte> file, string field) =>
        PdfLook.Through(file.ToArray()) switch
        {
            PdfFinding.Acts => Problem.Invalid("intake.attachment.acts", field),
            PdfFinding.Unseen => Problem.Invalid("intake.attachment.not-looked-through", field),
            PdfFinding.Damaged => Problem.Invalid("intake.attachment.unreadable", field),
            _ => null,
        };
}
