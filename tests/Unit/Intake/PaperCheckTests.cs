using System.Text;
using Footbridge.Intake.Attachments;
using Footbridge.Ui.Printing;

namespace Footbridge.Unit.Intake;

/// <summary>What may be added to a record, judged by what is in the file.</summary>
public sealed class PaperCheckTests
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0];

    [Fact]
    public void A_printed_PDF_a_PNG_and_a_JPEG_are_taken()
    {
        Fault(Printed()).ShouldBeNull();
        Fault(Pdf("")).ShouldBeNull();
        Fault(Png).ShouldBeNull();
        Fault([0xFF, 0xD8, 0xFF, 0xE0, 0]).ShouldBeNull();
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><script>alert(1)</script></html>")]
    [InlineData("MZ this is a program")]
    [InlineData("{\"resourceType\":\"Bundle\"}")]
    public void Anything_else_is_refused_whatever_its_name_says(string words) =>
        Fault(Encoding.ASCII.GetBytes(words)).ShouldNotBeNull();

    [Theory]
    [InlineData("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>")]
    [InlineData("/OpenAction << /S /Launch /F (program) >>")]
    [InlineData("/Names << /EmbeddedFiles << /Names [] >> >>")]
    [InlineData("/AA << /WC << /S /JavaScript >> >>")]
    [InlineData("/AcroForm << /XFA (form) >>")]
    [InlineData("/Kids2 [ << /S /Launch >> ]")]
    public void A_PDF_that_acts_is_refused(string inCatalog) => Fault(Pdf(inCatalog)).ShouldBe("intake.attachment.acts");

    [Fact]
    public void A_PDF_that_acts_deep_inside_or_far_away_is_refused()
    {
        const string Acts = "intake.attachment.acts";
        Fault(Pdf("/X [ [ << /S /Launch >> ] ]")).ShouldBe(Acts);
        Fault(Pdf($"/X {PdfFile.Times(21, "<< /X ")} << /S /Launch >> {PdfFile.Times(21, ">>")}")).ShouldBe(Acts);
        Fault(Pdf("/X 4 0 R", "[ << /S /Launch >> ]")).ShouldBe(Acts);
        Fault(Pdf("/X << /S 4 0 R >>", "/Launch")).ShouldBe(Acts);
    }

    [Fact]
    public void A_PDF_that_cannot_be_looked_through_is_refused_with_that_reason() =>
        Fault(Pdf("", PdfFile.Stream(["<< /A 1 >>"], "/Filter /LZWDecode", PdfFile.Deflate)))
            .ShouldBe("intake.attachment.not-looked-through");

    [Fact]
    public void A_link_and_an_ordinary_opening_page_are_no_acts() =>
        Fault(Pdf("/OpenAction [3 0 R /Fit] /ViewerPreferences << /DisplayDocTitle true >>")).ShouldBeNull();

    [Fact]
    public void A_damaged_PDF_is_refused() =>
        Fault(Encoding.ASCII.GetBytes("%PDF-1.7\nnothing more")).ShouldBe("intake.attachment.unreadable");

    [Fact]
    public void Ten_million_bytes_are_taken_and_one_more_is_not()
    {
        Fault([.. Png, .. new byte[PaperCheck.MaxBytes - Png.Length]]).ShouldBeNull();
        Fault([.. Png, .. new byte[PaperCheck.MaxBytes - Png.Length + 1]]).ShouldBe("intake.attachment.too-large");
    }

    private static string? Fault(byte[] file) => PaperCheck.Fault(file, "File")?.Code;

    private static byte[] Printed() =>
        PrintedPdf
            .Write(
                new()
                {
                    Title = "Letter",
                    Language = "en",
                    PageWords = "{0}/{1}",
                    Blocks = [new PrintedText("Words")],
                }
            )
            .ShouldNotBeNull();

    private static byte[] Pdf(string inCatalog, params string[] more) => PdfFile.With(inCatalog, more);
}
