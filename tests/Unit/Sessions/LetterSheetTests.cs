using System.Globalization;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Sessions.Attending.Letters;
using Footbridge.Ui;
using Footbridge.Ui.Printing;
using Microsoft.Extensions.Time.Testing;

namespace Footbridge.Unit.Sessions;

/// <summary>What a letter of attendance tells, and what it keeps to itself.</summary>
public sealed class LetterSheetTests
{
    private static readonly DateOnly Day = new(2026, 11, 24);

    [Fact]
    public void By_default_neither_the_program_nor_the_kind_of_care_is_named()
    {
        var words = WordsOf(Letter(namesCare: false, eachDay: true, missed: true));
        words.ShouldContain("Riverside Health");
        words.ShouldNotContain("Evening IOP");
        words.ShouldNotContain("sessions.letter.notice");
        words.ShouldNotContain("sessions.letter.group");
    }

    [Fact]
    public void When_the_care_is_named_the_notice_goes_with_it()
    {
        var words = WordsOf(Letter(namesCare: true, eachDay: true, missed: false));
        words.ShouldContain("Evening IOP");
        words.ShouldContain("sessions.letter.notice");
    }

    [Fact]
    public void Missed_appointments_are_told_only_when_asked_for()
    {
        WordsOf(Letter(namesCare: false, eachDay: true, missed: false)).ShouldNotContain("missed");
        WordsOf(Letter(namesCare: false, eachDay: true, missed: true)).ShouldContain("sessions.letter.state.missed");
    }

    [Fact]
    public void Each_row_has_a_cell_for_each_column()
    {
        foreach (var (care, missed) in (ReadOnlySpan<(bool, bool)>)[(false, false), (false, true), (true, false), (true, true)])
        {
            var table = Sheet(Letter(care, eachDay: true, missed)).Blocks.OfType<PrintedTable>().ShouldHaveSingleItem();
            table.Rows.ShouldAllBe(r => r.Count == table.Columns.Count);
        }
    }

    private static LetterFacts Letter(bool namesCare, bool eachDay, bool missed) =>
        new()
        {
            Name = "Amara Example",
            Program = new(default, "Evening IOP", "Riverside Health", "America/New_York", "555 0100", "", []),
            Wishes = new(Day.AddDays(-7), Day, eachDay, missed, namesCare),
            MadeOn = Day,
            Appointments =
            [
                new(Day.AddDays(-2), new(18, 0), new(21, 0), 165, Group: true, Attendance.Left),
                new(Day.AddDays(-1), null, null, 0, Group: true, Attendance.Missed),
            ],
        };

    private static string WordsOf(LetterFacts letter)
    {
        var sheet = Sheet(letter);
        return string.Join('\n', sheet.Blocks.Select(Words).Append(sheet.Letterhead).Append(sheet.Foot));
    }

    private static string Words(PrintedBlock block) =>
        block switch
        {
            PrintedText text => text.Text,
            PrintedFacts facts => string.Join('\n', facts.Facts.Select(f => $"{f.Name}: {f.Value}")),
            PrintedTable table => string.Join('\n', table.Columns.Concat(table.Rows.SelectMany(r => r))),
            PrintedHeading heading => heading.Text,
            _ => "",
        };

    private static PrintedDocument Sheet(LetterFacts letter)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var calendar = new ProgramCalendar(TimeZoneInfo.Utc, new FakeTimeProvider(new(2026, 11, 24, 12, 0, 0, TimeSpan.Zero)));
        var text = new KeysAsText();
        return LetterSheet.Of(letter, text, new Formats(text, calendar));
    }

    /// <summary>The key and its values: what matters here is which words are chosen, not how they read.</summary>
    private sealed class KeysAsText : IText
    {
        public string this[string key] => key;

        public string this[string key, params object[] arguments] => $"{key} {string.Join(' ', arguments)}";

        public bool Has(string key) => true;
    }
}
