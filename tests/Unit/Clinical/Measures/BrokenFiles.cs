using Footbridge.Clinical.Measures.Reading;

namespace Footbridge.Unit.Clinical.Measures;

/// <summary>One change to a sound file for each kind of fault. Quotation marks are single here, to be read more easily.</summary>
public sealed class BrokenFiles
{
    [Fact]
    public void The_file_is_sound_before_it_is_broken() => InstrumentReader.Read(SmallInstrument.Text).Faults.ShouldBeEmpty();

    [Theory]
    [InlineData("'version': '1',", "'version': '1'", "line 5: ''' is invalid after a value")]
    [InlineData("'domain': 'tests'", "'topic': 'tests'", "line 6, topic: there is no field 'topic' here")]
    [InlineData("  'id': 'small',\n", "", "line 67: lacks 'id'")]
    [InlineData("'minutes': 1", "'minutes': 'one'", "line 11, minutes: is a whole number")]
    [InlineData("'minutes': 1", "'minutes': 0", "line 11, minutes: lies between 1 and 240")]
    [InlineData("'class': 'A'", "'class': 'Z'", "line 7, license.class: is one of A, B, C, D, L")]
    [InlineData("'method': 'sum'", "'method': 'total'", "line 30, scores[0].method: is one of sum, mean, count, combine")]
    [InlineData("'sources': ['This test']", "'sources': 'This test'", "line 8, sources: is a list")]
    [InlineData("'sources': ['This test']", "'sources': [null]", "line 8, sources[0]: cannot be null")]
    [InlineData("'name': { 'en': 'A small one' }", "'name': 'A small one'", "line 5, name: is an object with fields")]
    [InlineData("'en': 'A small one'", "'en': ' '", "line 5, name.en: cannot be blank")]
    [InlineData("'version': '1'", "'version': '1', 'version': '2'", "line 4, version: 'version' stands there twice")]
    [InlineData("'version': '1'", "'version': null", "line 4, version: 'version' cannot be null")]
    [InlineData("measure/1", "measure/2", "line 2, format: is 'footbridge-measure/1'")]
    [InlineData("'id': 'small'", "'id': 'Small One'", "line 3, id: has small letters, figures and hyphens")]
    [InlineData("['self']", "'self'", "line 12, answeredBy: is a list")]
    [InlineData("['self']", "[]", "line 12, answeredBy: names who answers, each once")]
    [InlineData("['self']", "['robot']", "line 12, answeredBy[0]: is one of self, interview, clinician")]
    [InlineData("44249-1", "44249-2", "line 13, loinc.panel: '44249-2' is no LOINC code: its check digit is wrong")]
    [InlineData(
        "'class': 'A'",
        "'class': 'C'",
        "line 7, license.scoringOnly: an instrument of class C or D holds the scoring only"
    )]
    [InlineData(
        "'class': 'A'",
        "'class': 'A', 'notShipped': true",
        "line 7, license.notShipped: is true for class D and for no other"
    )]
    [InlineData(
        "'class': 'A'",
        "'class': 'A', 'scoringOnly': true",
        "line 15, scales.often.options[0].label: only the scoring is held: no words of the form may stand here"
    )]
    [InlineData(
        "'en': 'First' }",
        "'en': 'First', 'es': 'Primera' }",
        "line 20, items[0].text.es: Spanish words of a form need 'spanishSource': a form is never translated by us"
    )]
    [InlineData(
        "'text': { 'en': 'Third' }, ",
        "",
        "line 22, items[2]: lacks 'text'; a file without words says 'scoringOnly' in its license"
    )]
    [InlineData("{ 'value': 2 }", "{ 'value': 1 }", "line 15, scales.often.options[2].value: the value 1 stands there twice")]
    [InlineData(
        "'min': 0, 'max': 7",
        "'min': 7, 'max': 0",
        "line 16, scales.days: min lies below max, both between -10000 and 10000"
    )]
    [InlineData(
        "'min': 0, 'max': 7",
        "'min': 0, 'max': 7, 'open': true",
        "line 16, scales.days: has either options, or min and max, or is open"
    )]
    [InlineData("'scale': 'days' }", "'scale': 'hours' }", "line 16, scales.days: no item uses this scale")]
    [InlineData("'id': 'c', 'text'", "'id': 'b', 'text'", "line 22, items[2].id: there is another 'b'")]
    [InlineData(", 'unscored': true", "", "line 23, items[3]: an item with an open scale is unscored")]
    [InlineData(
        "'scale': 'days' }",
        "'scale': 'days', 'unscored': true }",
        "line 22, items[2].unscored: a score or rule counts this item"
    )]
    [InlineData(
        "'item': 'a', 'is': 0 }, 'items': ['b']",
        "'item': 'c', 'is': 0 }, 'items': ['b']",
        "line 25, skips[0].items[0]: item 'b' does not stand after the items that decide about it"
    )]
    [InlineData(
        "'items': ['b'], 'store': 2",
        "'items': ['b'], 'store': 3",
        "line 25, skips[0].store: item 'b' cannot be answered with 3"
    )]
    [InlineData("'items': ['b'], 'store': 2", "'items': ['x'], 'store': 2", "line 25, skips[0].items[0]: there is no item 'x'")]
    [InlineData(
        "'item': 'a', 'is': 0 }",
        "'score': 'total', 'is': 0 }",
        "line 25, skips[0].when: a skip compares an item, or joins comparisons of items with all or any"
    )]
    [InlineData("'item': 'a', 'is': 0", "'item': 'a', 'is': 9", "line 25, skips[0].when: no answer to item 'a' can meet this")]
    [InlineData(
        "'item': 'a', 'is': 0",
        "'item': 'a'",
        "line 25, skips[0].when: an item or a score is compared with atLeast, atMost, is or oneOf; nothing else is"
    )]
    [InlineData("'item': 'a', 'is': 0", "'is': 0", "line 25, skips[0].when: has one of item, score, triage, all, any")]
    [InlineData(
        "'items': ['a', 'b']",
        "'items': ['a', 'x']",
        "line 21, items[1]: no score or rule counts this item: it is unscored"
    )]
    [InlineData(
        "'items': ['a', 'b']",
        "'items': ['a', 'a']",
        "line 21, items[1]: no score or rule counts this item: it is unscored"
    )]
    [InlineData(
        "'items': ['a', 'b']",
        "'items': ['a', 'b', 'd']",
        "line 23, items[3].unscored: a score or rule counts this item"
    )]
    [InlineData(
        "'method': 'sum'",
        "'method': 'count'",
        "line 27, scores[0].counting: a count says which items and answers count, and nothing else does"
    )]
    [InlineData(
        "'to': 4 },\n      'direction'",
        "'to': 5 },\n      'direction'",
        "line 32, scores[0].range: the answers give 0 to 4"
    )]
    [InlineData(
        "'from': 2, 'to': 4",
        "'from': 3, 'to': 4",
        "line 41, scores[0].bands[0].bands[1].from: is 2: bands leave no gap and do not overlap"
    )]
    [InlineData(
        "'from': 2, 'to': 4",
        "'from': 1, 'to': 4",
        "line 41, scores[0].bands[0].bands[1].from: is 2: bands leave no gap and do not overlap"
    )]
    [InlineData(
        "'from': 2, 'to': 4",
        "'from': 2, 'to': 3",
        "line 39, scores[0].bands[0].bands: the bands end at 3 and the range at 4"
    )]
    [InlineData("'id': 'high'", "'id': 'low'", "line 41, scores[0].bands[0].bands[1].id: there is another 'low'")]
    [InlineData("'atLeast': 3,", "'atLeast': 9,", "line 45, scores[0].cutoffs[0]: lies between 0 and 4")]
    [InlineData("'atLeast': 3,", "'atLeast': 3, 'atMost': 4,", "line 45, scores[0].cutoffs[0]: has either atLeast or atMost")]
    [InlineData("'value': 1.8", "'value': 2.8", "line 46, scores[0].change[0].value: sd and r give 1.75")]
    [InlineData("'r': 0.9", "'r': 1.9", "line 46, scores[0].change[0].r: lies between 0 and 1")]
    [InlineData("'sd': 2, ", "", "line 46, scores[0].change[0]: sd and r stand together, and a local threshold has both")]
    [InlineData(
        "'direction': 'higher-is-worse'",
        "'direction': 'neither'",
        "line 46, scores[0].change: a score without a better and a worse has no threshold of change"
    )]
    [InlineData(
        "'score': 'total', 'times'",
        "'score': 'sum', 'times'",
        "line 52, scores[1].terms[0].score: there is no earlier score 'sum'"
    )]
    [InlineData(
        "'times': 25",
        "'over': 0",
        "line 52, scores[1].terms[0]: times and over lie between 0.0001 and 10000, or as far below 0"
    )]
    [InlineData("'triage': 'many'", "'triage': 'few'", "line 63, alerts[0].when.triage: there is no level 'few'")]
    [InlineData(
        "'urgency': 'review'",
        "'urgency': 'review', 'sameSession': true",
        "line 63, alerts[0].sameSession: says when the next instrument is asked, and there is none"
    )]
    [InlineData("'total': 3, 'share'", "'total': 4, 'share'", "line 66, examples[0].expected.scores.total: comes to 3")]
    [InlineData(
        "'total': 3, 'share'",
        "'sum': 3, 'share'",
        "line 66, examples[0].expected.scores.sum: there is no such thing here"
    )]
    [InlineData("'alerts': ['look'] } }", "'alerts': [] } }", "line 66, examples[0].expected.alerts: comes to [look]")]
    [InlineData(
        "'a': 1, 'b': 0",
        "'a': 7, 'b': 0",
        "line 66, examples[0].answers.a: the scale does not have this answer, there is no such item, or it is skipped"
    )]
    [InlineData("'level': 'high'", "'level': 'low'", "line 66, examples[0].expected.bands.level: comes to high")]
    [InlineData("'c': 6", "'c': null", "line 66, examples[0].answers.c: is a number or a text")]
    [InlineData(
        "'id': 'many', 'name'",
        "'id': 'too many', 'name'",
        "line 58, triage.levels[0].id: a name has letters, figures and hyphens"
    )]
    public void Each_fault_is_refused_with_its_line_and_its_reason(string sound, string broken, string refusal)
    {
        var text = SmallInstrument.Text.Replace('"', '\'');
        text.ShouldContain(sound);
        var at = text.IndexOf(sound, StringComparison.Ordinal);
        var reading = InstrumentReader.Read((text[..at] + broken + text[(at + sound.Length)..]).Replace('\'', '"'));
        reading.Instrument.ShouldBeNull();
        reading.Faults[0].ToString().Replace('"', '\'').ShouldStartWith(refusal);
    }
}
