using CsCheck;
using Footbridge.Clinical.Notes;
using Footbridge.Kernel;

namespace Footbridge.Unit.Clinical.Notes;

public sealed class RepeatedTexts
{
    private const string Note = "Took part actively, named two triggers and practiced urge surfing with a partner.";

    [Theory]
    [InlineData("Did well.", "did well")]
    [InlineData(Note, "TOOK PART ACTIVELY named two triggers, and practiced  urge surfing with a partner")]
    public void Texts_equal_but_for_case_and_punctuation_are_the_same(string one, string other) =>
        Find(one, other).ShouldHaveSingleItem().SimilarPercent.ShouldBe(100);

    [Fact]
    public void One_changed_word_in_a_long_text_is_nearly_the_same() =>
        Find(Note, Note.Replace("two", "ten", StringComparison.Ordinal))
            .ShouldHaveSingleItem()
            .SimilarPercent.ShouldBeInRange(90, 99);

    [Theory]
    [InlineData("Came late.", "Came later.")]
    [InlineData(Note, "Listened quietly, spoke about a conflict at work and asked for help with sleep tonight.")]
    [InlineData("Rated craving 3.", "Rated craving 8.")]
    [InlineData("", "")]
    [InlineData("  ", "...")]
    public void Different_or_empty_texts_are_no_pair(string one, string other) => Find(one, other).ShouldBeEmpty();

    [Fact]
    public void Ninety_percent_counts_and_less_does_not()
    {
        var fifty = new string('a', 50);
        Find(fifty, new string('a', 45) + "bcdef").Count.ShouldBe(1);
        Find(fifty, new string('a', 44) + "bcdefg").ShouldBeEmpty();
    }

    [Fact]
    public void Likeness_counts_from_forty_characters()
    {
        Find(new string('a', 39) + "b", new string('a', 39) + "c").Count.ShouldBe(1);
        Find(new string('a', 38) + "b", new string('a', 38) + "c").ShouldBeEmpty();
    }

    [Fact]
    public void The_order_of_the_notes_does_not_change_who_is_alike() =>
        Gen.OneOf('a', 'b', ' ', 'c')
            .Array[38, 60]
            .Select(c => new string(c))
            .Array[2]
            .Sample(texts => Find(texts[0], texts[1]).Count == Find(texts[1], texts[0]).Count);

    [Fact]
    public void A_few_edits_keep_a_long_text_alike() =>
        Gen.Select(Gen.Char['a', 'z'].Array[100, 200], Gen.Int[0, 99].Array[0, 8])
            .Sample(
                (letters, places) =>
                {
                    var changed = letters.ToArray();
                    foreach (var place in places)
                    {
                        changed[place] = 'z';
                    }

                    return Find(new string(letters), new string(changed)).Count == 1;
                }
            );

    [Fact]
    public void Three_copies_are_three_pairs() => Find(Note, Note, Note).Count.ShouldBe(3);

    private static IReadOnlyList<RepeatedPair> Find(params string[] texts) =>
        RepeatedText.Find([.. texts.Select((t, i) => new ClientText(new ClientId(new Guid(i, 0, 0, new byte[8])), t))]);
}
