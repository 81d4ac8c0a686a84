using System.Text;
using CsCheck;
using Footbridge.Clinical.Toxicology;
using Footbridge.Monitoring.Screens;

namespace Footbridge.Unit.Monitoring;

/// <summary>Files of laboratories: what is read of them, and what they are refused for.</summary>
public sealed class LabFileTests
{
    private const string Header = @"MSH|^~\&|LIS|EXAMPLE LAB|FB|CLINIC|20260310120000||ORU^R01^ORU_R01|M1|P|2.5.1";
    private const string Csv = "order_number,specimen_number,collected_on,born_on,test,stage,result,amount,unit,cutoff,status";

    [Fact]
    public void A_message_is_read_into_reports()
    {
        var report = Hl7(
            "PID|1||77||EXAMPLE^TEST||19900401",
            "ORC|RE|ABCD1234",
            "OBR|1|ABCD1234|L99|UDS^Urine drug screen|||202603091015|||||||202603100730",
            "OBX|1|ST|14314-9^Benzoylecgonine^LN||POSITIVE||150|A|||F",
            "OBX|2|NM|19261-7^Amphetamines^LN||120|ng/mL|500|N|||F",
            "SPM|1|771234&CLINIC^L99&LAB||UR"
        );
        report.ShouldSatisfyAllConditions(
            r => r.OrderNumber.ShouldBe("ABCD1234"),
            r => r.SpecimenNumber.ShouldBe("771234"),
            r => r.CollectedOn.ShouldBe(new DateOnly(2026, 3, 9)),
            r => r.BornOn.ShouldBe(new DateOnly(1990, 4, 1)),
            r => r.ReceivedAt.ShouldBe(new DateTime(2026, 3, 10, 7, 30, 0)),
            r => r.Refused.ShouldBeEmpty()
        );
        report
            .Results.Select(r => (r.Substance, r.Stage, r.Answer.Finding, r.Answer.Amount, r.Answer.Cutoff))
            .ShouldBe([
                ("cocaine", TestStage.Screen, Finding.Positive, null, 150m),
                ("amphetamine", TestStage.Screen, Finding.Negative, 120m, 500m),
            ]);
    }

    [Theory]
    [InlineData("NM|19261-7^Amphetamines^LN||620|ng/mL||", true)]
    [InlineData("NM|19261-7^Amphetamines^LN||499.9|ng/mL||", false)]
    [InlineData("NM|19261-7^Amphetamines^LN||500|ng/mL||", true)]
    [InlineData("SN|19261-7^Amphetamines^LN||<^50|ng/mL||", false)]
    [InlineData("NM|X1^Amphetamine, confirmation^L||260|ng/mL|<250|", true)]
    [InlineData("CWE|19261-7^Amphetamines^LN||260385009^Negative^SCT|||", false)]
    [InlineData("ST|19261-7^Amphetamines^LN||Not Detected.|||", false)]
    public void A_result_is_read_by_its_words_its_mark_or_its_number(string fields, bool found)
    {
        var report = Hl7("OBR|1|ABCD1234", $"OBX|1|{fields}|||F");
        report.Results.ShouldHaveSingleItem().Answer.Finding.ShouldBe(found ? Finding.Positive : Finding.Negative);
    }

    [Theory]
    [InlineData("X1^Fentanyl LC-MS/MS^L", "", "fentanyl", TestStage.Confirmation)]
    [InlineData("X1^Norfentanyl^L", "GC-MS^GC-MS", "fentanyl", TestStage.Confirmation)]
    [InlineData("X1^6-Acetylmorphine, Urine^L", "", "opiates", TestStage.Screen)]
    [InlineData("16369-1^whatever^LN", "", "amphetamine", TestStage.Confirmation)]
    [InlineData("L7^^L^18282-4^Cannabinoids^LN", "", "cannabis", TestStage.Screen)]
    [InlineData("X^EDDP Confirmation^L", "", "methadone", TestStage.Confirmation)]
    public void A_test_is_known_by_its_code_or_its_words(string code, string method, string substance, TestStage stage)
    {
        var result = Hl7("OBR|1|ABCD1234", $"OBX|1|ST|{code}||NEG||||||F||||||{method}").Results.ShouldHaveSingleItem();
        (result.Substance, result.Stage).ShouldBe((substance, stage));
    }

    [Theory]
    [InlineData("P", "preliminary")]
    [InlineData("X", "no-result")]
    [InlineData("D", "withdrawn")]
    [InlineData("", "status")]
    public void A_result_that_is_not_final_is_told_and_the_rest_is_read(string status, string code)
    {
        var report = Hl7(
            "OBR|1|ABCD1234",
            $"OBX|1|ST|14314-9^Benzoylecgonine^LN||POS||||||{status}",
            "OBX|2|ST|19261-7^Amphetamines^LN||NEG||||||F"
        );
        report.Refused.ShouldHaveSingleItem().ShouldBe(new LabFault(3, code, "OBX-11"));
        report.Results.ShouldHaveSingleItem().Substance.ShouldBe("amphetamine");
    }

    [Fact]
    public void A_test_of_the_sample_itself_is_told_and_not_taken() =>
        Hl7("OBR|1|ABCD1234", "OBX|1|NM|2161-8^Creatinine^LN||88|mg/dL|>20|N|||F")
            .Refused.ShouldHaveSingleItem()
            .ShouldBe(new LabFault(3, "unknown-test", "OBX-3"));

    [Theory]
    [InlineData("OBR|1|ABCD1234||||||||||||||||||||||C", "F")]
    [InlineData("OBR|1|ABCD1234", "C")]
    public void A_correction_is_known_by_the_request_or_the_result(string request, string status)
    {
        // OBR-25 is the twenty-fifth field.
        request = status == "F" ? "OBR|1|ABCD1234" + new string('|', 23) + "C" : request;
        Hl7(request, $"OBX|1|ST|14314-9^Benzoylecgonine^LN||NEG||||||{status}")
            .Results.ShouldHaveSingleItem()
            .Corrects.ShouldBeTrue();
    }

    [Theory]
    [InlineData(1, "not-results", @"MSH|^~\&|LIS|LAB|FB|C|2026||ADT^A01|M1|P|2.5.1")]
    [InlineData(1, "version", @"MSH|^~\&|LIS|LAB|FB|C|2026||ORU^R01|M1|P|2.3")]
    [InlineData(1, "missing", @"MSH|^~\&|LIS|LAB|FB|C|2026||ORU^R01||P|2.5.1")]
    [InlineData(1, "no-report", Header)]
    [InlineData(2, "no-request", Header, "OBX|1|ST|14314-9^x^LN||POS||||||F")]
    [InlineData(2, "segment", Header, "this is no segment")]
    [InlineData(1, "header", "MSH|^^^^|LIS")]
    public void A_message_that_does_not_parse_is_refused_whole_with_its_line(int line, string code, params string[] segments)
    {
        var reading = LabFileReader.Read(Bytes(segments));
        reading.Reports.ShouldBeEmpty();
        (reading.Fault!.Line, reading.Fault.Code).ShouldBe((line, code));
    }

    [Fact]
    public void Rows_are_read_into_one_report_for_each_sample()
    {
        var reading = LabFileReader.Read(
            Bytes(
                Csv,
                "abcd-1234,,2026-03-09,1990-04-01,cocaine,screen,positive,,,,final",
                "abcd-1234,,2026-03-09,1990-04-01,Benzoylecgonine,confirmation,,340,ng/mL,100,",
                ",771234,,,\"fentanyl\",,negative,,,,corrected"
            )
        );
        reading.Fault.ShouldBeNull();
        reading
            .Reports.Select(r => (r.Line, r.OrderNumber, r.SpecimenNumber, r.Results.Count))
            .ShouldBe([(2, "ABCD1234", "", 2), (4, "", "771234", 1)]);
        reading.Reports[0].Results[1].Answer.Finding.ShouldBe(Finding.Positive);
        reading.Reports[1].Results[0].Corrects.ShouldBeTrue();
    }

    [Theory]
    [InlineData(1, "empty", "\t")]
    [InlineData(1, "empty", " ")]
    [InlineData(1, "empty", ",", ",")]
    [InlineData(1, "column-unknown", "order_number,test,result,name")]
    [InlineData(1, "column-twice", "order_number,test,result,test")]
    [InlineData(1, "column-missing", "order_number,result")]
    [InlineData(1, "no-rows", "order_number,test,result")]
    [InlineData(2, "columns", "order_number,test,result", "A,cocaine")]
    [InlineData(3, "cell", "order_number,test,result,amount", "A,cocaine,positive,1", "A,fentanyl,positive,much")]
    [InlineData(2, "cell", "order_number,test,result,stage", "A,cocaine,positive,third")]
    [InlineData(2, "no-number", "order_number,test,result", ",cocaine,positive")]
    [InlineData(2, "quote", "order_number,test,result", "A,co\"caine,positive")]
    [InlineData(2, "quote", "order_number,test,result", "A,\"cocaine,positive")]
    public void Rows_that_do_not_parse_are_refused_whole_with_their_line(int line, string code, params string[] rows)
    {
        var reading = LabFileReader.Read(Bytes(rows));
        reading.Reports.ShouldBeEmpty();
        (reading.Fault!.Line, reading.Fault.Code).ShouldBe((line, code));
    }

    [Fact]
    public void Letters_that_are_not_UTF_8_are_refused() =>
        LabFileReader.Read([.. Bytes(Csv), 0xC3, 0x28]).Fault!.Code.ShouldBe("encoding");

    [Fact]
    public void The_same_report_has_the_same_digest_and_another_has_another()
    {
        string[] one = ["OBR|1|ABCD1234", "OBX|1|ST|14314-9^x^LN||POS||||||F"];
        Hl7(one).Digest.ShouldBe(Hl7(one).Digest);
        Hl7(one).Digest.ShouldNotBe(Hl7("OBR|1|ABCD1234", "OBX|1|ST|14314-9^x^LN||NEG||||||F").Digest);
    }

    [Fact]
    public void Whatever_a_file_holds_it_is_read_or_refused_and_never_breaks_the_reader() =>
        Gen.OneOf(
                Gen.Byte.Array[0, 300],
                Gen.String.Select(s => Encoding.UTF8.GetBytes("MSH|^~\\&|" + s)),
                Gen.String.Select(s => Encoding.UTF8.GetBytes(Csv + "\n" + s)),
                Gen.String.Array[0, 6].Select(s => Bytes([Header, "OBR|1|A", .. s.Select(x => "OBX|1|NM|" + x)]))
            )
            .Sample(bytes => LabFileReader.Read(bytes).ShouldNotBeNull(), iter: 2000);

    private static LabReport Hl7(params string[] segments)
    {
        var reading = LabFileReader.Read(Bytes([Header, .. segments]));
        reading.Fault.ShouldBeNull();
        return reading.Reports.ShouldHaveSingleItem();
    }

    private static byte[] Bytes(params string[] lines) => Encoding.UTF8.GetBytes(string.Join('\r', lines));
}
