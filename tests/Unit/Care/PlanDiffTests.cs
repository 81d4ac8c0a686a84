using CsCheck;
using Footbridge.Care.Plans;
using Footbridge.Care.Plans.Diff;

namespace Footbridge.Unit.Care;

public sealed class PlanDiffTests
{
    private static readonly Gen<string> Words = OneOf("I", "want", "my", "evenings", "back", "", "calls 3 people", "quiet")
        .List[0, 6]
        .Select(parts => string.Join(' ', parts));

    private static readonly Gen<Guid> Id = Gen.Int[1, 5].Select(n => new Guid(n, 0, 0, new byte[8]));

    private static readonly Gen<PlanObjective> Objective = Gen.Select(Id, Words, Gen.Int[0, 3], Gen.Bool)
        .Select(t => new PlanObjective(t.Item1, t.Item2, new DateOnly(2026, 4, 1).AddDays(t.Item3), null)
        {
            Known = t.Item2,
            State = t.Item4 ? ObjectiveStates.Open : ObjectiveStates.Dropped,
        });

    private static readonly Gen<PlanIntervention> Intervention = Gen.Select(OneOf("cbt", "dbt", "family"), Gen.Int[1, 3], Id)
        .Select(t => new PlanIntervention(t.Item1, "", t.Item3) { Times = t.Item2, Per = "week" });

    private static readonly Gen<PlanThread> Thread = Gen.Select(Id, Words, Words, Objective.List[0, 4], Intervention.List[0, 4])
        .Select(t => new PlanThread(t.Item1, "use", t.Item2, t.Item3, t.Item4, t.Item5));

    private static readonly Gen<PlanContent> Content = Gen.Select(Words, Thread.List[0, 4])
        .Select(t => new PlanContent(t.Item1, [.. t.Item2.DistinctBy(thread => thread.Id)]));

    [Fact]
    public void What_differs_applied_to_the_older_version_gives_the_newer_one() =>
        Gen.Select(Content, Content)
            .Sample((older, newer) => PlanDiff.Of(older, newer).Apply(older).ToJson().ShouldBe(newer.ToJson()));

    [Fact]
    public void A_version_does_not_differ_from_itself() => Content.Sample(c => PlanDiff.Of(c, c).IsNothing.ShouldBeTrue());

    [Fact]
    public void Only_versions_that_say_the_same_have_no_difference() =>
        Gen.Select(Content, Content)
            .Where((older, newer) => older.ToJson() != newer.ToJson() && !SameInOtherOrder(older, newer))
            .Sample((older, newer) => PlanDiff.Of(older, newer).IsNothing.ShouldBeFalse());

    [Fact]
    public void Of_the_words_what_is_not_new_is_the_older_text_and_what_is_not_gone_the_newer() =>
        Gen.Select(Words, Words)
            .Sample(
                (older, newer) =>
                {
                    var pieces = WordDiff.Of(older, newer);
                    string.Concat(Pieces.Older(pieces)).ShouldBe(older);
                    string.Concat(Pieces.Newer(pieces)).ShouldBe(newer);
                }
            );

    [Fact]
    public void One_changed_word_is_one_word_out_and_one_in() =>
        WordDiff
            .Of("I want my evenings back.", "I want my mornings back.")
            .Select(p => (p.Fate, p.Value))
            .ShouldBe([(Fate.Same, "I want my "), (Fate.Gone, "evenings "), (Fate.New, "mornings "), (Fate.Same, "back.")]);

    [Fact]
    public void No_piece_is_longer_on_either_side_than_needed() =>
        Gen.Select(Words, Words)
            .Sample(
                (older, newer) =>
                    Pieces
                        .Of(older.ToList(), newer.ToList())
                        .Count(p => p.Fate == Fate.Same)
                        .ShouldBe(Pieces.Of(newer.ToList(), older.ToList()).Count(p => p.Fate == Fate.Same))
            );

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    // The order of threads says nothing about the person.
    private static bool SameInOtherOrder(PlanContent older, PlanContent newer) =>
        (older with { Threads = [.. older.Threads.OrderBy(t => t.Id)] }).ToJson()
        == (newer with { Threads = [.. newer.Threads.OrderBy(t => t.Id)] }).ToJson();
}
