using System.Globalization;
using System.Text;
using CsCheck;
using Footbridge.Clinical.Notes;
using Footbridge.Kernel;

namespace Footbridge.Unit.Clinical.Notes;

public sealed class NameLeaks
{
    private static readonly RosterName Maria = Name(1, "María-José", null, "Rodríguez");
    private static readonly RosterName Will = Name(2, "William", "Will", "O'Brien");
    private static readonly RosterName Grace = Name(3, "Grace", null, "Nguyen-Smith");
    private static readonly RosterName Bob = Name(4, "Robert", null, "Le");

    [Theory]
    [InlineData("Today maria spoke first.", "maria")]
    [InlineData("MARIA spoke.", "MARIA")]
    [InlineData("We heard María's story.", "María's")]
    [InlineData("We heard Maria’s story.", "Maria’s")]
    [InlineData("We heard Marias story.", "Marias")]
    [InlineData("Jose spoke.", "Jose")]
    [InlineData("MariaJose spoke.", "MariaJose")]
    [InlineData("Ms. Rodriguez spoke.", "Rodriguez")]
    [InlineData("(rodríguez) spoke", "rodríguez")]
    [InlineData("Mari\u0301a spoke.", "Mari\u0301a")]
    public void A_name_is_found_however_it_is_written(string text, string found) => Found(text, Maria).ShouldBe([found]);

    [Theory]
    [InlineData("The marinade was good.")]
    [InlineData("Mariachi music helped.")]
    [InlineData("")]
    [InlineData("12 people came, 3 left.")]
    public void Part_of_a_word_is_no_name(string text) => Found(text, Maria).ShouldBeEmpty();

    [Theory]
    [InlineData("Everyone will practice grace and hope.")]
    [InlineData("- will call a sponsor")]
    public void An_ordinary_word_in_lower_case_is_let_go(string text) => Found(text, Will, Grace).ShouldBeEmpty();

    [Fact]
    public void A_capital_inside_a_sentence_makes_an_ordinary_word_a_certain_name() =>
        Hits("Then Grace spoke.", Grace).ShouldHaveSingleItem().Certain.ShouldBeTrue();

    [Theory]
    [InlineData("Grace was the topic.")]
    [InlineData("It went well. Grace was the topic.")]
    [InlineData("Topics:\n- Grace")]
    [InlineData("The topic was GRACE today.")]
    [InlineData("This was grace's idea.")]
    public void Where_a_capital_says_nothing_it_is_possible(string text) =>
        Hits(text, Grace).ShouldHaveSingleItem().Certain.ShouldBeFalse();

    [Fact]
    public void An_ordinary_word_beside_the_family_name_is_certain_in_any_case() =>
        Hits("then grace nguyen spoke", Grace).Select(h => h.Certain).ShouldBe([true, true]);

    [Theory]
    [InlineData("Today Bob spoke.", "Bob")]
    [InlineData("Today Robbie spoke.", "Robbie")]
    public void A_short_form_is_possible(string text, string found)
    {
        Found(text, Bob).ShouldBe([found]);
        Hits(text, Bob).ShouldHaveSingleItem().Certain.ShouldBeFalse();
    }

    [Theory]
    [InlineData("R.L. spoke.", "R.L.")]
    [InlineData("Then R. L. spoke.", "R. L.")]
    [InlineData("Then R.L spoke", "R.L")]
    public void Initials_are_possible(string text, string found) => Found(text, Bob).ShouldBe([found]);

    [Fact]
    public void A_family_name_that_is_a_particle_elsewhere_is_still_a_name() => Found("Today Le spoke.", Bob).ShouldBe(["Le"]);

    [Fact]
    public void A_particle_of_a_long_name_names_nobody() =>
        Found("They came de la Cruz.", Name(5, "Ana", null, "de la Cruz")).ShouldBe(["Cruz"]);

    [Theory]
    [InlineData("Then De Leon spoke.", "De Leon")]
    [InlineData("Then Maryann spoke.", "Maryann")]
    public void A_name_run_together_or_taken_apart_is_found(string text, string found) =>
        Found(text, Name(5, "Mary Ann", null, "Deleon")).ShouldBe([found]);

    [Theory]
    [InlineData("Then O'Brien spoke.", "O'Brien")]
    [InlineData("Then obrien spoke.", "obrien")]
    [InlineData("Then O Brien spoke.", "Brien")]
    [InlineData("O’Brien’s turn.", "O’Brien’s")]
    public void An_apostrophe_in_a_name_does_not_hide_it(string text, string found) => Found(text, Will).ShouldBe([found]);

    [Fact]
    public void A_name_two_members_share_is_reported_for_both() =>
        Hits("Today Robert spoke.", Bob, Name(6, "Robert", null, "Stein")).Select(h => h.Client).ShouldBe([Bob.Client, Id(6)]);

    [Fact]
    public void Any_name_is_found_at_its_place_whatever_its_case_and_accents() =>
        Gen.Select(
                Names,
                Gen.OneOf(" ", ". ", ", ", "\n", " (", "/", "- "),
                Gen.OneOf(" ", ".", "'s ", "’s ", ",", ")", "!"),
                Gen.Int[0, 3]
            )
            .Sample(
                (name, before, after, how) =>
                {
                    var written = how switch
                    {
                        0 => name,
                        1 => name.ToLowerInvariant(),
                        2 => name.ToUpperInvariant(),
                        _ => name.Normalize(NormalizationForm.FormD),
                    };
                    var text = "we met" + before + written + after + " and left";
                    NameLeak
                        .Find(text, [Name(7, name, null, "Qqqq")])
                        .Any(h => h.Start == 6 + before.Length && h.Part == NamePart.Given)
                        .ShouldBeTrue();
                }
            );

    [Fact]
    public void Every_hit_lies_inside_the_text() =>
        Gen.Select(Gen.String, Names)
            .Sample(
                (noise, name) =>
                    NameLeak
                        .Find(noise + " " + name + noise, [Name(8, name, noise, "Will")])
                        .All(h => h.Start >= 0 && h.Length > 0 && h.Start + h.Length <= (noise + " " + name + noise).Length)
            );

    [Fact]
    public void Accents_and_large_letters_change_nothing_for_a_name_that_is_no_ordinary_word() =>
        Names.Sample(name =>
        {
            var plain = new string([
                .. name.Normalize(NormalizationForm.FormD)
                    .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark),
            ]);
            return NameLeak.Find("so " + plain.ToUpperInvariant() + " spoke", [Name(9, name, null, "Qqqq")]).Count == 1;
        });

    // No ordinary word has six letters of this kind.
    private static Gen<string> Names { get; } = Gen.Char["bcdfgzáéíóúñüaeiou"].Array[6, 12].Select(c => "Xz" + new string(c));

    private static IReadOnlyList<NameHit> Hits(string text, params RosterName[] roster) => NameLeak.Find(text, roster);

    private static IEnumerable<string> Found(string text, params RosterName[] roster) =>
        Hits(text, roster).Select(h => text.Substring(h.Start, h.Length));

    private static ClientId Id(int number) => new(new Guid(number, 0, 0, new byte[8]));

    private static RosterName Name(int number, string given, string? preferred, string family) =>
        new(Id(number), given, preferred, family);
}
