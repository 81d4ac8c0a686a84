using Footbridge.Curriculum;
using Footbridge.Curriculum.Practice;

namespace Footbridge.Unit.Curriculum;

/// <summary>The sessions and exercises that the program ships.</summary>
public sealed class ShippedCurriculum
{
    [Fact]
    public void Every_file_of_a_session_is_sound_and_plain_enough()
    {
        var lines = CurriculumCheck.Check([.. Shelf.Files()]);
        lines.SelectMany(l => l.Faults.Select(f => $"{l.File}: {f}")).ShouldBeEmpty();
    }

    [Fact]
    public void At_least_forty_sessions_are_there_in_both_languages() =>
        Shelf.All.Count(l => l.Texts.ContainsKey("en") && l.Texts.ContainsKey("es")).ShouldBeGreaterThanOrEqualTo(40);

    [Fact]
    public void No_session_lacks_a_language() => Shelf.All.Where(l => l.Texts.Count < 2).Select(l => l.Id).ShouldBeEmpty();

    [Fact]
    public void Each_track_has_sessions() =>
        Registry.Shipped.Tracks.Select(t => t.Id).Except(Shelf.All.Select(l => l.Track)).ShouldBeEmpty();

    [Fact]
    public void A_file_is_named_as_its_session_and_language() =>
        Shelf
            .Files()
            .Select(f => (f.Name, Reading: Footbridge.Curriculum.Reading.LessonReader.Read(f.Text)))
            .Where(f => f.Name != $"{f.Reading.Lesson?.Id}.{f.Reading.Language}.md")
            .Select(f => f.Name)
            .ShouldBeEmpty();

    [Fact]
    public void No_session_uses_words_that_blame()
    {
        string[] blaming =
        [
            "addict",
            "addicts",
            "junkie",
            "abuser",
            "relapser",
            "adicto",
            "adicta",
            "adictos",
            "drogadicto",
            "drogadicta",
        ];
        var found = Shelf
            .Files()
            .SelectMany(f =>
                f.Text.ToLowerInvariant()
                    .Split([' ', '\n', '.', ',', ';', ':', '"', '*', '(', ')', '?', '!'])
                    .Intersect(blaming)
                    .Select(w => $"{f.Name}: {w}")
            );
        found.ShouldBeEmpty();
    }

    [Fact]
    public void Every_exercise_can_be_shown()
    {
        PracticeShelf.All.Count.ShouldBeGreaterThanOrEqualTo(12);
        foreach (var exercise in PracticeShelf.All)
        {
            exercise.Steps.Count.ShouldBeInRange(4, 16, exercise.Id);
            exercise.Steps.ShouldAllBe(
                s => s.En.Length > 0 && s.Es.Length > 0 && s.Seconds >= 0 && s.Seconds <= 240,
                exercise.Id
            );
            exercise.Steps.ShouldAllBe(s => s.Ask == Asked.None || s.Seconds == 0, exercise.Id);
            Registry.Shipped.Skills.ShouldContain(s => s.Id == exercise.Skill, exercise.Id);
        }
    }
}
