using CsCheck;
using Footbridge.Curriculum;
using Footbridge.Curriculum.Next;

namespace Footbridge.Unit.Curriculum;

/// <summary>Which session a group has next.</summary>
public sealed class NextLessons
{
    private static readonly Dictionary<string, DateOnly> Never = [];

    [Fact]
    public void What_most_members_miss_comes_first()
    {
        var ranked = NextLesson.Rank([Lesson("a"), Lesson("b")], [Member("a"), Member("a"), Member("b")], Never);
        ranked[0].Lesson.Id.ShouldBe("b");
        (ranked[0].Missing, ranked[0].Members).ShouldBe((2, 3));
    }

    [Fact]
    public void Among_equals_the_one_the_group_had_longest_ago_comes_first()
    {
        var held = new Dictionary<string, DateOnly> { ["a"] = new(2026, 3, 1), ["b"] = new(2026, 2, 1) };
        NextLesson.Rank([Lesson("a"), Lesson("b")], [Member()], held)[0].Lesson.Id.ShouldBe("b");
    }

    [Fact]
    public void Who_has_not_had_what_it_needs_does_not_count_for_it()
    {
        var ranked = NextLesson.Rank(
            [Lesson("second", needs: ["first"]), Lesson("third")],
            [Member(), Member(), Member("first", "third")],
            Never
        );
        ranked[0].Lesson.Id.ShouldBe("third");
        ranked[1].NotReady.ShouldBe(2);
    }

    [Fact]
    public void A_session_for_some_counts_only_those()
    {
        var some = new Member(new HashSet<string>(), new HashSet<string> { "alcohol" });
        var ranked = NextLesson.Rank(
            [Lesson("opioids", audience: "opioids"), Lesson("alcohol", audience: "alcohol")],
            [some],
            Never
        );
        ranked[0].Lesson.Id.ShouldBe("alcohol");
        ranked[1].Members.ShouldBe(0);
    }

    [Fact]
    public void Of_whom_nothing_is_known_every_session_is_offered() =>
        NextLesson.IsFor(Lesson("opioids", audience: "opioids"), Member()).ShouldBeTrue();

    [Fact]
    public void Holding_the_first_proposal_again_and_again_gives_everybody_everything() =>
        Gen.Select(Gen.Int[1, 12], Gen.Int[1, 8])
            .Sample(
                (lessons, people) =>
                {
                    var shelf = Enumerable
                        .Range(0, lessons)
                        .Select(i => Lesson($"l{i}", needs: i > 0 && i % 3 == 0 ? [$"l{i - 1}"] : []))
                        .ToList();
                    var had = Enumerable.Range(0, people).Select(_ => new HashSet<string>()).ToList();
                    var held = new Dictionary<string, DateOnly>();
                    for (var day = 0; day < lessons; day++)
                    {
                        var next = NextLesson.Rank(shelf, [.. had.Select(h => new Member(h, new HashSet<string>()))], held)[0];
                        held[next.Lesson.Id] = new DateOnly(2026, 1, 1).AddDays(day);
                        had.ForEach(h => h.Add(next.Lesson.Id));
                    }

                    return had.TrueForAll(h => h.Count == lessons);
                }
            );

    private static Member Member(params string[] had) => new(had.ToHashSet(), new HashSet<string>());

    private static Lesson Lesson(string id, string audience = "all", string[]? needs = null) =>
        new(
            id,
            1,
            "cbt",
            LessonKind.Group,
            60,
            [audience],
            ["mindfulness"],
            needs ?? [],
            "",
            new Dictionary<string, LessonText>()
        );
}
