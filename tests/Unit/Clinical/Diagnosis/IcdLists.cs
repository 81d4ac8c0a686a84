using System.Text.RegularExpressions;
using Footbridge.Clinical.Diagnosis;

namespace Footbridge.Unit.Clinical.Diagnosis;

public sealed partial class IcdLists
{
    [Fact]
    public void Every_line_has_a_code_in_its_form_and_words_in_both_languages() =>
        IcdList
            .All.Where(e => !Code().IsMatch(e.Code) || e.English.Length < 4 || e.Spanish.Length < 4)
            .Select(e => e.Code)
            .ShouldBeEmpty();

    [Fact]
    public void No_code_stands_there_twice() => IcdList.All.DistinctBy(e => e.Code).Count().ShouldBe(IcdList.All.Count);

    [Theory]
    [InlineData("F41.0", "F41.0")]
    [InlineData("f410", "F41.0")]
    [InlineData(" F17200 ", "F17.200")]
    [InlineData("I10", "I10")]
    [InlineData("X99.9", null)]
    [InlineData("", null)]
    public void A_code_is_found_with_and_without_its_point(string typed, string? code) =>
        (IcdList.Find(typed)?.Code).ShouldBe(code);

    [Theory]
    [InlineData("panic", "F41.0")]
    [InlineData("pánico", "F41.0")]
    [InlineData("panico", "F41.0")]
    [InlineData("ptsd chronic", "F43.12")]
    [InlineData("sin hogar refugio", "Z59.01")]
    [InlineData("heroin severe remission", "F11.21")]
    public void Words_of_either_language_find_a_code(string typed, string code) =>
        IcdList.Search(typed).Select(e => e.Code).ShouldContain(code);

    [Fact]
    public void Each_word_narrows_the_search() =>
        IcdList.Search("depression mild").Count.ShouldBeLessThan(IcdList.Search("depression").Count);

    [Fact]
    public void Nothing_typed_finds_nothing() => IcdList.Search(" ").ShouldBeEmpty();

    [Fact]
    public void The_gaming_line_says_that_there_is_no_code_of_its_own() =>
        IcdList.Search("gaming").ShouldHaveSingleItem().English.ShouldContain("no code of its own");

    [GeneratedRegex(@"^[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?$")]
    private static partial Regex Code();
}
