using CsCheck;
using Footbridge.Care.Planning.Library;
using Footbridge.Care.Plans;
using Footbridge.Clinical.Plans;

namespace Footbridge.Unit.Clinical;

public sealed class MeasurableWordsTests
{
    [Theory]
    [InlineData("Uses a coping skill on 5 of 7 days")]
    [InlineData("Feels steady by June")]
    [InlineData("Attends the family group")]
    [InlineData("Comes three times")]
    [InlineData("Llama a una persona de apoyo")]
    [InlineData("Se siente firme el sábado")]
    [InlineData("Escribe lo que ayuda")]
    public void A_number_a_day_or_something_seen_can_be_measured(string words) =>
        MeasurableWords.AreMeasurable(words).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("Feels better")]
    [InlineData("Improves the relationship with the family")]
    [InlineData("Reduces use of alcohol")]
    [InlineData("Understands triggers")]
    [InlineData("Se siente mejor")]
    [InlineData("Entiende sus emociones")]
    public void Wishes_and_feelings_alone_cannot(string? words) => MeasurableWords.AreMeasurable(words).ShouldBeFalse();

    [Fact]
    public void Any_text_with_a_digit_can() =>
        Gen.Select(Gen.String, Gen.Int[0, 9])
            .Sample((text, digit) => MeasurableWords.AreMeasurable($"{text}{digit}").ShouldBeTrue());

    [Fact]
    public void Every_objective_of_the_library_can_in_both_languages() =>
        Shelf
            .All.Where(s => !MeasurableWords.AreMeasurable(s.English.Words) || !MeasurableWords.AreMeasurable(s.Spanish.Words))
            .Select(s => s.Code)
            .ShouldBeEmpty();

    [Fact]
    public void The_library_holds_at_least_sixty_objectives_and_each_topic_three()
    {
        Shelf.All.Count.ShouldBeGreaterThanOrEqualTo(60);
        Shelf.Topics.Where(t => Shelf.All.Count(s => s.Topic == t) < 3).ShouldBeEmpty();
    }

    [Fact]
    public void Every_objective_of_the_library_uses_known_codes() =>
        Shelf
            .All.Where(s =>
                !Shelf.Topics.Contains(s.Topic)
                || !PlanWords.Areas.Contains(s.Area)
                || !PlanWords.Measures.Contains(s.Measure)
                || s.Kinds.Except(PlanWords.Kinds).Any()
                || s.Source.Length == 0
            )
            .Select(s => s.Code)
            .ShouldBeEmpty();

    [Fact]
    public void No_code_stands_twice() => Shelf.All.Select(s => s.Code).ShouldBeUnique();
}
