using System.Text.Json.Nodes;
using Footbridge.Clinical.Measures;
using Footbridge.Clinical.Measures.Instruments;
using Footbridge.Clinical.Measures.Results;
using Footbridge.Fhir.Questionnaires;
using Footbridge.Monitoring.Measures;

namespace Footbridge.Unit.Fhir;

public sealed class QuestionnaireTests
{
    private static readonly QuestionnaireFiles Files = new();

    public static TheoryData<string> WithWords => [.. InstrumentLibrary.All.Where(i => !i.License.ScoringOnly).Select(i => i.Id)];

    public static TheoryData<string> Ids => [.. InstrumentLibrary.All.Select(i => i.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void Every_instrument_is_a_questionnaire_that_is_read_again(string id)
    {
        var text = Export(id);
        var reading = Files.Read(text);
        reading.Faults.ShouldBeEmpty();
        Files.Write(reading.Form!).ShouldBe(text);
    }

    [Theory, MemberData(nameof(WithWords))]
    public void Items_words_and_answers_come_back(string id)
    {
        var (sent, got) = RoundTrip(id);
        (got.Id, got.Version, got.Name, got.Stem, got.Loinc?.Panel).ShouldBe(
            (sent.Id, sent.Version, sent.Name, sent.Stem, sent.Loinc?.Panel)
        );
        got.Items.Select(i => (i.Id, i.Text, i.Help, i.Loinc, i.Optional))
            .ShouldBe(sent.Items.Select(i => (i.Id, i.Text, i.Help, i.Loinc, i.Optional)));
        foreach (var (before, after) in sent.Items.Zip(got.Items))
        {
            var (one, other) = (sent.ScaleOf(before), got.ScaleOf(after));
            other.Options.Select(o => (o.Label, o.Loinc)).ShouldBe(one.Options.Select(o => (o.Label, o.Loinc)));
            (other.Min, other.Max, other.Lowest, other.Highest, other.Open).ShouldBe(
                (one.Min, one.Max, one.Lowest, one.Highest, one.Open)
            );
            if (!before.Reverse)
            {
                other.Options.Select(o => o.Value).ShouldBe(one.Options.Select(o => o.Value));
            }
        }
    }

    [Theory, MemberData(nameof(WithWords))]
    public void A_total_that_is_a_sum_comes_back_with_its_gates_and_no_other_score_is_invented(string id)
    {
        var (sent, got) = RoundTrip(id);
        got.Scores.Select(s => s.Id).ShouldBe(sent.TotalScore() is null ? [] : ["total"]);
        foreach (var example in sent.Examples)
        {
            var before = Scoring.Score(sent, example.Answers).Value;
            // A reversed item comes back with its answers weighed, so the raw answer is the other one.
            var answers = example.Answers.ToDictionary(
                a => a.Key,
                a => sent.Item(a.Key)!.Reverse && a.Value.Number is { } raw ? (Answer)(1 - raw) : a.Value
            );
            var after = Scoring.Score(got, answers).Value;
            after.Skipped.ShouldBe(before.Skipped, ignoreOrder: true);
            if (before.Missing.Count == 0)
            {
                after.Total.ShouldBe(before.Total);
            }
        }
    }

    [Fact]
    public void Weights_are_the_ordinal_values_of_R4() =>
        Node("phq-9")["item"]![1]!["answerOption"]![3]!["valueCoding"]!
            .ToJsonString()
            .ShouldBe(
                """{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":3}],"system":"http://loinc.org","code":"LA6571-9","display":"Nearly every day"}"""
            );

    [Fact]
    public void Items_that_the_total_leaves_out_have_no_weights() => Export("bam").ShouldNotContain("ordinalValue");

    [Fact]
    public void A_gate_says_when_a_question_is_asked() =>
        Node("pc-ptsd-5")["item"]![1]!["enableWhen"]!
            .ToJsonString()
            .ShouldBe(
                """[{"question":"0","operator":"!=","answerCoding":{"system":"urn:footbridge:measure:pc-ptsd-5","code":"no"}}]"""
            );

    [Fact]
    public void A_gate_of_two_questions_opens_with_either_of_them()
    {
        var item = Node("audit")["item"]![3]!;
        item["enableBehavior"]!.GetValue<string>().ShouldBe("any");
        item["enableWhen"]!.AsArray().Count.ShouldBe(8);
    }

    [Fact]
    public void Codes_and_license_go_along()
    {
        var questionnaire = Node("gad-7");
        questionnaire["code"]![0]!["code"]!.GetValue<string>().ShouldBe("69737-5");
        questionnaire["item"]![1]!["code"]![0]!["code"]!.GetValue<string>().ShouldBe("69725-0");
        questionnaire["copyright"]!.GetValue<string>().ShouldContain("no permission needed");
    }

    [Fact]
    public void Where_only_the_scoring_is_held_no_words_go_out() => Export("pacs").ShouldNotContain("\"text\"");

    [Fact]
    public void A_foreign_questionnaire_becomes_an_instrument_with_a_sum()
    {
        var got = Import(Foreign(Weighed));
        got.License.Class.ShouldBe(LicenseClass.L);
        got.Stem!.En.ShouldBe("These days");
        got.Items.Select(i => i.Id).ShouldBe(["q-1", "q2"]);
        Scoring.Score(got, new Dictionary<string, Answer> { ["q-1"] = 2, ["q2"] = 0 }).Value.Total.ShouldBe(2);
    }

    [Fact]
    public void Without_weights_nothing_is_scored() => Import(Foreign("")).Scores.ShouldBeEmpty();

    [Fact]
    public void The_later_name_of_the_weight_is_read_too() =>
        Import(Foreign(Weighed.Replace("ordinalValue", "itemWeight", StringComparison.Ordinal))).Scores.ShouldHaveSingleItem();

    [Fact]
    public void A_skipped_item_without_a_value_leaves_no_total()
    {
        var node = JsonNode.Parse(Export("pc-ptsd-5"))!;
        foreach (var item in node["item"]!.AsArray())
        {
            item!.AsObject().Remove("extension");
        }

        var got = Import(node.ToJsonString());
        Scoring.Score(got, new Dictionary<string, Answer> { ["0"] = 0 }).Value.Total.ShouldBeNull();
    }

    [Theory]
    [InlineData("""{"resourceType":"Patient","active":true}""", "not-a-questionnaire", "resourceType")]
    [InlineData("""{"resourceType":"Questionnaire","status":"active","title":"T"}""", "no-questions", "item")]
    [InlineData("{", "cut-short", "")]
    [InlineData("""{"resourceType":"Questionnaire","status":"active","titel":"T"}""", "unknown-element", "…")]
    public void What_is_no_questionnaire_is_refused(string text, string key, string path)
    {
        var fault = Files.Read(text).Faults[0];
        (fault.Code, fault.Path).ShouldBe(($"fhir.fault.{key}", path));
    }

    [Theory]
    [InlineData("""{"linkId":"1","type":"choice"}""", "no-answers", "item[0].answerOption")]
    [InlineData("""{"linkId":"1","type":"choice","answerValueSet":"urn:x"}""", "value-set", "item[0].answerValueSet")]
    [InlineData(
        """{"linkId":"1","type":"choice","repeats":true,"answerOption":[{"valueInteger":1}]}""",
        "repeats",
        "item[0].repeats"
    )]
    [InlineData("""{"linkId":"1","type":"open-choice","answerOption":[{"valueInteger":1}]}""", "item-type", "item[0].type")]
    [InlineData(
        """{"linkId":"1","type":"choice","answerOption":[{"valueInteger":1},{"valueInteger":1}]}""",
        "same-weight",
        "item[0].answerOption"
    )]
    [InlineData(
        """{"linkId":"1","type":"choice","answerOption":[{"valueDate":"2026-01-01"}]}""",
        "answer-kind",
        "item[0].answerOption[0]"
    )]
    [InlineData("""{"linkId":"1","type":"string","item":[{"linkId":"2","type":"string"}]}""", "nested-question", "item[0].item")]
    [InlineData(
        """{"linkId":"1","type":"boolean","enableWhen":[{"question":"2","operator":"=","answerBoolean":true}]}""",
        "gate-later",
        "item[0].enableWhen[0].question"
    )]
    [InlineData(
        """{"linkId":"1","type":"boolean"},{"linkId":"2","type":"boolean","enableWhen":[{"question":"1","operator":"exists","answerBoolean":true}]}""",
        "gate",
        "item[1].enableWhen[0]"
    )]
    [InlineData(
        """{"linkId":"g","type":"group","enableWhen":[{"question":"2","operator":"=","answerBoolean":true}],"item":[{"linkId":"1","type":"boolean"}]}""",
        "group-gate",
        "item[0].enableWhen"
    )]
    [InlineData("""{"linkId":"1","type":"boolean"},{"linkId":"1","type":"boolean"}""", "twice", "item[1].linkId")]
    public void What_cannot_be_kept_without_loss_is_refused_with_its_place(string items, string key, string path)
    {
        var fault = Files.Read($$"""{"resourceType":"Questionnaire","status":"active","title":"T","item":[{{items}}]}""").Faults[
            0
        ];
        (fault.Code, fault.Path).ShouldBe(($"fhir.fault.{key}", path));
        fault.Reason.ShouldNotStartWith("fhir.");
    }

    private const string Weighed = """
        "extension":[{"url":"http://hl7.org/fhir/StructureDefinition/ordinalValue","valueDecimal":N}],
        """;

    private static string Foreign(string weight)
    {
        string Option(int n, string words) =>
            """{"valueCoding":{WEIGHT"code":"WORDS","display":"WORDS"}}"""
                .Replace("WEIGHT", weight, StringComparison.Ordinal)
                .Replace(":N", $":{n}", StringComparison.Ordinal)
                .Replace("WORDS", words, StringComparison.Ordinal);
        var options = $"[{Option(0, "never")},{Option(2, "often")}]";
        return $$"""
            {"resourceType":"Questionnaire","id":"foreign","status":"active","title":"A foreign one","item":[
              {"linkId":"g","type":"group","text":"These days","item":[
                {"linkId":"q.1","type":"choice","text":"First","required":true,"answerOption":{{options}}},
                {"linkId":"q2","type":"choice","text":"Second","required":true,"answerOption":{{options}}}
              ]}
            ]}
            """;
    }

    private static string Export(string id) => Files.Write(QuestionnaireForms.Of(InstrumentLibrary.Find(id)!));

    private static JsonNode Node(string id) => JsonNode.Parse(Export(id))!;

    private static Instrument Import(string text)
    {
        var reading = Files.Read(text);
        reading.Faults.ShouldBeEmpty();
        var made = QuestionnaireImport.Read(reading.Form!);
        made.Faults.ShouldBeEmpty();
        return made.Instrument!;
    }

    private static (Instrument Sent, Instrument Got) RoundTrip(string id) => (InstrumentLibrary.Find(id)!, Import(Export(id)));
}
