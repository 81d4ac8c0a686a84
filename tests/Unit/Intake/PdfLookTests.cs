using System.Globalization;
using System.Text;
using CsCheck;
using Footbridge.Intake.Attachments;
using Footbridge.Intake.Attachments.Pdfs;

namespace Footbridge.Unit.Intake;

/// <summary>Every part of a PDF is looked at, however it is nested, linked or packed, and what cannot be looked at is refused.</summary>
public sealed class PdfLookTests
{
    private const string Action = "<< /S /JavaScript /JS (app.alert\\(1\\)) >>";

    [Theory]
    [InlineData("/X [[[<< /S /Launch /F (program) >>]]]")]
    [InlineData("/X << /Y [ 1 [ (text) << /Z [ << /AA << /O << /S /JavaScript >> >> >> ] >> ] ] >>")]
    [InlineData("/OpenAction << /S /J#61va#53cript /J#53 (x) >>")]
    [InlineData("/X << /S /Launch /S /GoTo >>")]
    [InlineData("/X(a\\)b(c)d)/AA<</WC<</S/JavaScript>>>>")]
    [InlineData("/X % << a comment\n /AA << /WC << /S /Launch >> >>")]
    public void What_acts_is_found_however_it_is_nested_or_written(string inCatalog) =>
        Of(PdfFile.With(inCatalog)).ShouldBe(PdfFinding.Acts);

    [Theory]
    [InlineData("/OpenAction 4 0 R", Action)]
    [InlineData("/X 4 0 R", $"[ {Action} ]")]
    [InlineData("/X 4 0 R", $"[ [ 0 [ {Action} ] ] ]")]
    [InlineData("/X << /S 4 0 R >>", "/JavaScript")]
    [InlineData("", Action)]
    public void What_acts_is_found_behind_a_reference_and_where_nothing_refers_to_it(string inCatalog, string fourth) =>
        Of(PdfFile.With(inCatalog, fourth)).ShouldBe(PdfFinding.Acts);

    [Fact]
    public void What_acts_is_found_in_a_tree_of_names() =>
        Of(
                PdfFile.With(
                    "/Names << /Dests 4 0 R >>",
                    "<< /Kids [5 0 R 6 0 R] >>",
                    "<< /Limits [(a) (b)] /Names [(a) [3 0 R /Fit] (b) [3 0 R /Fit]] >>",
                    "<< /Limits [(c) (d)] /Names [(c) [3 0 R /Fit] (d) << /D [3 0 R /Fit] /A [ << /S /ImportData >> ] >>] >>"
                )
            )
            .ShouldBe(PdfFinding.Acts);

    [Theory]
    [InlineData(25)]
    [InlineData(2_000_000)]
    public void What_acts_is_found_at_any_depth(int depth)
    {
        var deep = PdfFile.Times(depth, "[");
        Of(PdfFile.With($"/X {deep} {Action} {PdfFile.Times(depth, "]")}")).ShouldBe(PdfFinding.Acts);
        Of(PdfFile.With($"/X {deep} 1 {PdfFile.Times(depth, "]")}")).ShouldBe(PdfFinding.Still);
    }

    [Fact]
    public void Circles_and_long_chains_come_to_an_end()
    {
        var chain = Enumerable.Range(4, 50_000).Select(i => $"<< /Prev {i - 1} 0 R /Next {i + 1} 0 R /Up 4 0 R >>").ToArray();
        Of(PdfFile.With("/Outlines 4 0 R", chain)).ShouldBe(PdfFinding.Still);
        chain[^1] = $"<< /Next 4 0 R /A {Action} >>";
        Of(PdfFile.With("/Outlines 4 0 R", chain)).ShouldBe(PdfFinding.Acts);
    }

    [Fact]
    public void What_acts_is_found_among_packed_objects()
    {
        string[] still = ["7", "<< /Type /Font >>", "[ (text) /Name ]"];
        string[] acting = [.. still, $"[ [ {Action} ] ]"];
        Of(PdfFile.With("", PdfFile.Deflated(still))).ShouldBe(PdfFinding.Still);
        Of(PdfFile.With("", PdfFile.Pack(still))).ShouldBe(PdfFinding.Still);
        Of(PdfFile.With("", PdfFile.Deflated(acting))).ShouldBe(PdfFinding.Acts);
        Of(PdfFile.With("", PdfFile.Pack(acting))).ShouldBe(PdfFinding.Acts);
        // Readers go by the table of contents and not by the type.
        Of(PdfFile.With("", PdfFile.Deflated(acting).Replace("/Type /ObjStm", "", StringComparison.Ordinal)))
            .ShouldBe(PdfFinding.Acts);
    }

    [Theory]
    [InlineData("/Filter /LZWDecode")]
    [InlineData("/Filter [/ASCIIHexDecode /FlateDecode]")]
    [InlineData("/Filter [/FlateDecode /FlateDecode]")]
    [InlineData("/Filter /FlateDecode /DecodeParms << /Predictor 12 /Columns 4 >>")]
    [InlineData("/Filter 3 0 R")]
    [InlineData("/First 0 /Filter /FlateDecode")]
    public void What_is_packed_in_an_unusual_way_is_refused(string entries) =>
        Of(PdfFile.With("", PdfFile.Stream(["<< /A 1 >>"], entries, PdfFile.Deflate))).ShouldBe(PdfFinding.Unseen);

    [Fact]
    public void What_is_packed_and_cannot_be_unpacked_or_found_is_refused()
    {
        Of(PdfFile.With("", PdfFile.Stream(["<< /A 1 >>"], "/Filter /FlateDecode", text => text))).ShouldBe(PdfFinding.Unseen);
        Of(PdfFile.With("", PdfFile.Stream(["<< /A 1 >>"], "", _ => "20 90000 << /A 1 >>"))).ShouldBe(PdfFinding.Unseen);
        Of(PdfFile.With("", PdfFile.Stream(["<< /A 1 >>"], "", _ => "twenty 0 << /A 1 >>"))).ShouldBe(PdfFinding.Unseen);
    }

    [Fact]
    public void A_small_file_that_unpacks_without_end_is_refused()
    {
        string[] blanks = [PdfFile.Times(100_000, " ")];
        var endless = PdfFile.Stream(
            blanks,
            "/Filter /FlateDecode",
            text => PdfFile.Deflate(text, (PdfLook.Most / text.Length) + 1)
        );
        endless.Length.ShouldBeLessThan(PaperCheck.MaxBytes);
        Of(PdfFile.With("", endless)).ShouldBe(PdfFinding.Unseen);
        var overlapping = PdfFile.Times(PaperCheck.MaxBytes / 20, "1 0 obj (             ");
        Of(PdfFile.With("", overlapping)).ShouldBe(PdfFinding.Unseen);
    }

    [Fact]
    public void A_locked_file_is_refused()
    {
        var locked = Encoding.Latin1.GetString(PdfFile.With("", "<< /Filter /Standard /V 2 /R 3 >>"));
        locked = locked.Replace("/Root 1 0 R", "/Root 1 0 R /Encrypt 4 0 R", StringComparison.Ordinal);
        Of(Encoding.Latin1.GetBytes(locked)).ShouldBe(PdfFinding.Unseen);
    }

    [Theory]
    [InlineData("/X << /A [ 1 2 >> /S /Launch >>")]
    [InlineData("/X (a text without an end")]
    [InlineData("/X <")]
    public void What_does_not_end_as_it_should_is_refused(string inCatalog) =>
        Of(PdfFile.With(inCatalog)).ShouldBeOneOf(PdfFinding.Damaged, PdfFinding.Acts);

    [Fact]
    public void Words_and_pictures_that_look_like_something_else_are_no_acts()
    {
        var page = PdfFile.With(
            "/Title (see https://example.org/JavaScript or /Launch)",
            "<< /Length 60 >>\nstream\nBT (the /Launch of obj << [ ( and 5 0 objects) Tj ET\nendstream",
            "<< /Type /XObject /Length 30 >>\nstream\n\u0001 obj << [ ( \u00ff obj [\nendstream",
            "<< /First 3 0 R /Last 3 0 R /Count 1 >>"
        );
        Of(page).ShouldBe(PdfFinding.Still);
    }

    // Any tree of lists, dictionaries and references: it acts exactly if the action was put into one of its leaves.
    [Fact]
    public void In_any_tree_of_objects_the_action_is_found_and_nothing_else() =>
        Gen.Select(Trees(5), Gen.Bool, Gen.Bool)
            .Sample(
                (tree, acts, packed) =>
                {
                    var text = string.Format(CultureInfo.InvariantCulture, tree, acts ? Action : "(nothing)");
                    var file = PdfFile.With("/X 4 0 R", packed ? PdfFile.Deflated([text]) : text);
                    return Of(file) == (acts ? PdfFinding.Acts : PdfFinding.Still);
                }
            );

    private static Gen<string> Trees(int depth) =>
        depth == 0
            ? Gen.Const("{0}")
            : Gen.Select(Gen.Int[0, 3], Trees(depth - 1))
                .Select(
                    (kind, inner) =>
                        kind switch
                        {
                            0 => $"[ 1 {inner} (a]b) ]",
                            1 => $"<< /A 2 0 R /B {inner} /C <AB> >>",
                            2 => $"[[{inner}]<</D/E>>]",
                            _ => $"<</K[3 0 R {inner}]>>",
                        }
                );

    private static PdfFinding Of(byte[] file) => PdfLook.Through(file);
}
