using CsCheck;
using Footbridge.Kernel;
using Footbridge.Monitoring.CheckIns;
using static Footbridge.Unit.Monitoring.Arrangements;

namespace Footbridge.Unit.Monitoring;

public sealed class CheckInTests
{
    private static readonly CheckInAnswers Fine = new() { Mood = 6, Craving = 2 };

    [Fact]
    public void What_was_not_answered_stays_open()
    {
        var checkIn = Received(Fine).Value;
        checkIn.Used.ShouldBeNull();
        checkIn.SleepHours.ShouldBeNull();
        checkIn.Medication.ShouldBeNull();
    }

    [Fact]
    public void It_is_dated_by_the_phone()
    {
        var at = Now.AddHours(-30);
        Received(Fine, at).Value.At.ShouldBe(at);
    }

    [Fact]
    public void Its_day_is_the_program_s_local_day() =>
        Received(Fine, new DateTimeOffset(2026, 3, 10, 3, 0, 0, TimeSpan.Zero)).Value.On.ShouldBe(new DateOnly(2026, 3, 9));

    [Fact]
    public void A_phone_whose_clock_runs_ahead_is_taken_at_the_time_of_arrival() =>
        Received(Fine, Now.AddHours(5)).Value.At.ShouldBe(Now);

    [Fact]
    public void A_check_in_of_fourteen_days_ago_is_taken() => Received(Fine, Now.AddDays(-14)).Succeeded.ShouldBeTrue();

    [Fact]
    public void An_older_one_is_refused() =>
        Received(Fine, Now.AddDays(-14).AddMinutes(-1)).Problem!.Code.ShouldBe("monitoring.check-in.too-old");

    [Fact]
    public void Nothing_at_all_is_refused() => Received(new()).Problem!.Code.ShouldBe("monitoring.check-in.empty");

    [Fact]
    public void Blanks_are_no_words() => Received(new() { Note = "  " }).Problem!.Code.ShouldBe("monitoring.check-in.empty");

    [Fact]
    public void A_wish_to_be_called_is_enough() => Received(new() { WantsCall = true }).Succeeded.ShouldBeTrue();

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(10, true)]
    [InlineData(11, false)]
    public void Confidence_lies_between_0_and_10(int confidence, bool taken)
    {
        var received = Received(new() { Confidence = confidence });
        received.Succeeded.ShouldBe(taken);
        received.Problem?.Field.ShouldBe(nameof(CheckInAnswers.Confidence));
    }

    [Fact]
    public void Other_modules_see_how_sure_somebody_is() =>
        Received(Fine with { Confidence = 4 }).Value.Summary().Confidence.ShouldBe(4);

    [Fact]
    public void Mood_and_craving_lie_between_0_and_10() =>
        Gen.Int[-5, 15]
            .Select(Gen.Int[-5, 15])
            .Sample(
                (mood, craving) =>
                    Received(new() { Mood = mood, Craving = craving }).Succeeded
                    == (mood is >= 0 and <= 10 && craving is >= 0 and <= 10)
            );

    [Theory]
    [InlineData(-1)]
    [InlineData(25)]
    public void Sleep_lies_within_a_day(int hours) =>
        Received(new() { SleepHours = hours }).Problem!.Field.ShouldBe(nameof(CheckInAnswers.SleepHours));

    [Fact]
    public void A_note_has_a_limit() =>
        Received(new() { Note = new string('a', CheckInAnswers.NoteLength + 1) })
            .Problem!.Field.ShouldBe(nameof(CheckInAnswers.Note));

    [Theory]
    [InlineData(7, null, false, true)]
    [InlineData(6, null, false, false)]
    [InlineData(0, true, false, true)]
    [InlineData(0, false, true, true)]
    [InlineData(null, null, false, false)]
    public void Help_is_offered_for_a_strong_craving_use_or_a_wish_to_be_called(
        int? craving,
        bool? used,
        bool call,
        bool offered
    ) =>
        new CheckInAnswers
        {
            Craving = craving,
            Used = used,
            WantsCall = call,
        }.CallsForHelp.ShouldBe(offered);

    [Fact]
    public void An_unknown_word_for_an_answer_is_no_answer()
    {
        AnswerCodes.YesOrNo("maybe").ShouldBeNull();
        AnswerCodes.MedicationOf("maybe").ShouldBeNull();
        AnswerCodes.HaltOf(["sleepy"]).ShouldBe(Halt.None);
    }

    [Fact]
    public void States_survive_the_way_to_the_form_and_back() =>
        Gen.Int[0, 15].Select(i => (Halt)i).Sample(halt => AnswerCodes.HaltOf(AnswerCodes.CodesOf(halt)) == halt);

    private static Outcome<CheckIn> Received(CheckInAnswers answers, DateTimeOffset? at = null) =>
        CheckIn.Receive(Client, at, answers, CheckInSource.Client, recordedBy: null, Calendar, Clock);
}
