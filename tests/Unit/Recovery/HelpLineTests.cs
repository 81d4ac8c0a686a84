using Footbridge.Recovery.Help.Lines;

namespace Footbridge.Unit.Recovery;

public sealed class HelpLineTests
{
    private static readonly HelpLineWords Good = new()
    {
        Name = "A line",
        Voice = "1-800-555-0100",
        Languages = "en es",
    };

    [Fact]
    public void Every_line_of_the_file_is_without_fault_and_speaks_Spanish_too()
    {
        DefaultHelpLines.All.Select(l => l.Words.Tidy().Fault()).ShouldAllBe(fault => fault == null);
        DefaultHelpLines.All.ShouldAllBe(l =>
            l.Words.NameEs.Length > 0 && l.Words.NoteEs.Length > 0 && l.Words.HoursEs.Length > 0
        );
        DefaultHelpLines.All.Select(l => l.Code).Distinct().Count().ShouldBe(DefaultHelpLines.All.Count);
    }

    [Fact]
    public void The_lines_of_the_United_States_are_there() =>
        DefaultHelpLines
            .Of("US")
            .Select(l => l.Words.Voice)
            .ShouldBe(
                ["911", "988", "1-800-662-4357", "1-800-222-1222", "1-800-799-7233", "988", "1-800-697-3738"],
                ignoreOrder: true
            );

    [Theory]
    [InlineData("555-0142", null)]
    [InlineData("+1 (555) 0142-3", null)]
    [InlineData("call us", "recovery.lines.no-number")]
    [InlineData("javascript:1", "recovery.lines.no-number")]
    [InlineData("", "recovery.lines.some-number")]
    public void A_number_is_one_that_a_phone_dials(string voice, string? code) =>
        (Good with { Voice = voice }).Tidy().Fault()?.Code.ShouldBe(code);

    [Theory]
    [InlineData("https://chat.example.org/", null)]
    [InlineData("http://chat.example.org/", "recovery.lines.no-address")]
    [InlineData("javascript:alert(1)", "recovery.lines.no-address")]
    public void A_chat_is_a_safe_address(string chat, string? code) => (Good with { Chat = chat }).Fault()?.Code.ShouldBe(code);

    [Theory]
    [InlineData("US", "en", null)]
    [InlineData("XX", "en", "recovery.lines.no-country")]
    [InlineData("US", "en zz9", "recovery.lines.no-language")]
    public void Countries_and_languages_are_those_that_exist(string country, string languages, string? code) =>
        (Good with { Country = country, Languages = languages }).Fault()?.Code.ShouldBe(code);

    [Fact]
    public void A_line_nobody_tried_is_to_be_tried() => new HelpLineRow("one", 0, Good).IsStale(new(2026, 3, 10)).ShouldBeTrue();
}
