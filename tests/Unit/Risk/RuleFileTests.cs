using System.Globalization;
using System.Resources;
using Footbridge.Contracts.Risk;
using Footbridge.Risk.Rules;

namespace Footbridge.Unit.Risk;

public sealed class RuleFileTests
{
    private static readonly string Shipped = RuleBook.Text();

    [Fact]
    public void The_file_that_ships_is_taken() => RuleReader.Read(Shipped).Faults.ShouldBeEmpty();

    [Theory]
    [InlineData("risk.signal.wants-call", Urgency.Now)]
    [InlineData("risk.signal.used", Urgency.Today)]
    [InlineData("recovery.signal.lapse-urgent", Urgency.Now)]
    [InlineData("recovery.signal.asks-for-call", Urgency.Now)]
    [InlineData("monitoring.signal.positive-screen", Urgency.Week)]
    [InlineData("monitoring.signal.missed-screen", Urgency.Week)]
    [InlineData("risk.signal.score-worsened", Urgency.Today)]
    [InlineData("risk.signal.item-alert-urgent", Urgency.Now)]
    public void What_other_modules_raise_has_a_rule(string code, Urgency urgency) =>
        RuleBook.Find(code)!.Urgency.ShouldBe(urgency);

    [Theory]
    [InlineData("en")]
    [InlineData("es")]
    public void Every_rule_and_every_step_has_its_words(string language)
    {
        var words = Words();
        var culture = CultureInfo.GetCultureInfo(language);
        RuleBook
            .All.SelectMany(r => (string[])[r.Code, r.Code + ".source"])
            .Concat(RuleBook.Steps.Select(s => "risk.do." + s))
            .Where(key =>
                words.All(w => w.GetResourceSet(culture, true, false)?.GetString(key) is null && !IsNeutral(w, key, language))
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_signal_that_no_rule_knows_keeps_the_urgency_it_came_with()
    {
        var signal = new Signal(default, "other.signal.new", Urgency.Today, DateTimeOffset.UnixEpoch, []);
        RuleBook.UrgencyOf(signal).ShouldBe(Urgency.Today);
        RuleBook.Deadline(signal).ShouldBe(signal.At.AddHours(24));
    }

    [Fact]
    public void Where_a_rule_is_known_its_urgency_counts() =>
        RuleBook.UrgencyOf(new(default, "risk.signal.wants-call", Urgency.Week, default, [])).ShouldBe(Urgency.Now);

    [Theory]
    [InlineData("\"urgency\": \"now\"", "\"urgency\": \"soon\"", "is one of week, today, now")]
    [InlineData("\"listens\": \"call-wanted\"", "\"listens\": \"moon\"", "is one of call-wanted, help-pressed")]
    [InlineData("\"hours\": 1,", "\"hours\": 5,", "is a whole number from 1 to 1")]
    [InlineData("\"validated\": false", "\"validated\": \"no\"", "is true or false")]
    [InlineData("\"call-now\", \"ask-safety\"", "\"call-nobody\", \"ask-safety\"", "there is no step \"call-nobody\"")]
    [InlineData("\"thresholds\": { \"least\": 7 }", "\"thresholds\": { \"least\": 70 }", "is a whole number from 1 to 10")]
    [InlineData("\"thresholds\": { \"least\": 7 }", "\"thresholds\": { \"lowest\": 7 }", "lacks \"least\"")]
    [InlineData("\"thresholds\": { \"days\": 4 },", "", "lacks \"thresholds\"")]
    [InlineData("\"source\": \"The person asked for it.\"", "\"source\": \"\"", "is a text")]
    [InlineData("\"code\": \"risk.signal.used\"", "\"code\": \"risk.signal.mood\"", "there is another \"risk.signal.mood\"")]
    [InlineData("\"code\": \"risk.signal.used\"", "\"code\": \"Used\"", "is like \"risk.signal.silence\"")]
    [InlineData("\"validated\": false", "\"valid\": false", "there is no field \"valid\" here")]
    [InlineData("\"acknowledgeMinutes\": 10", "\"acknowledgeMinutes\": 0", "is a whole number from 1 to 60")]
    [InlineData("footbridge-signal-rules/1", "footbridge-signal-rules/9", "is \"footbridge-signal-rules/1\"")]
    public void A_broken_file_is_refused_with_line_and_reason(string right, string wrong, string reason)
    {
        var at = Shipped.IndexOf(right, StringComparison.Ordinal);
        var broken = Shipped[..at] + wrong + Shipped[(at + right.Length)..];
        var reading = RuleReader.Read(broken);
        reading.Content.ShouldBeNull();
        var fault = reading.Faults.First(f => f.Reason.StartsWith(reason, StringComparison.Ordinal));
        var line = Shipped[..at].Count(c => c == '\n') + 1;
        // What is missing, or there twice, is told at the object that lacks it, or at the second of the two.
        fault.Line.ShouldBeInRange(
            reason.StartsWith("lacks", StringComparison.Ordinal) ? line - 5 : line,
            reason.Contains("another", StringComparison.Ordinal) ? line + 120 : line
        );
    }

    [Fact]
    public void A_field_that_stands_twice_is_refused() =>
        RuleReader
            .Read(Shipped.Replace("\"hours\": 48,", "\"hours\": 48, \"hours\": 49,", StringComparison.Ordinal))
            .Faults.ShouldContain(f => f.Reason == "\"hours\" stands there twice");

    [Fact]
    public void All_that_is_wrong_is_told_at_once() =>
        RuleReader
            .Read(Shipped.Replace("\"validated\": false", "\"validated\": 0", StringComparison.Ordinal))
            .Faults.Count.ShouldBe(RuleBook.All.Count);

    [Theory]
    [InlineData("", 1)]
    [InlineData("{\n  \"format\": \n}", 3)]
    [InlineData("{\n\n  oops\n}", 3)]
    public void What_is_not_JSON_is_refused_at_its_line(string text, int line)
    {
        var fault = RuleReader.Read(text).Faults.ShouldHaveSingleItem();
        (fault.Line, fault.Reason).ShouldBe((line, "is not JSON from here on"));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("3")]
    [InlineData("{}")]
    [InlineData("{\"format\":1,\"clock\":2,\"steps\":3,\"rules\":4}")]
    [InlineData("{\"rules\":[null,[],{\"thresholds\":7}]}")]
    public void JSON_of_another_shape_is_refused_too(string text) => RuleReader.Read(text).Faults.ShouldNotBeEmpty();

    // English is the neutral language of the resources.
    private static bool IsNeutral(ResourceManager words, string key, string language) =>
        language == "en" && words.GetResourceSet(CultureInfo.InvariantCulture, true, false)?.GetString(key) is not null;

    private static ResourceManager[] Words() =>
        [
            new("Footbridge.Risk.Resources.Risk", typeof(Footbridge.Risk.RiskModule).Assembly),
            new("Footbridge.Recovery.Resources.Recovery", typeof(Footbridge.Recovery.RecoveryModule).Assembly),
            new("Footbridge.Monitoring.Resources.Monitoring", typeof(Footbridge.Monitoring.MonitoringModule).Assembly),
        ];
}
