using CsCheck;
using Footbridge.Kernel;
using Footbridge.Sessions.Signing.Rates;

namespace Footbridge.Unit.Sessions;

public sealed class RateSheetTests
{
    private static readonly UserId Writer = Ids.New<UserId>(Rooms.Clock);
    private static readonly DateTimeOffset Now = Rooms.Now;

    [Fact]
    public void The_figures_of_five_notes()
    {
        var line = RateSheet.Line(
            "Lee",
            [
                Note(100, 2),
                Note(100, 30),
                Note(100, 80) with
                {
                    NeedsCosign = true,
                    SentBack = true,
                    CosignWait = TimeSpan.FromDays(2),
                },
                Note(100, null),
                Note(10, null),
            ],
            Now
        );
        line.ShouldSatisfyAllConditions(
            () => line.Notes.ShouldBe(5),
            () => line.Signed.ShouldBe(3),
            () => line.MedianHours.ShouldBe(30),
            () => line.Within24.ShouldBe(new Share(1, 4)),
            () => line.Within72.ShouldBe(new Share(2, 4)),
            () => line.Unsigned.ShouldBe(2),
            () => line.OldestDays.ShouldBe(4),
            () => line.SentBack.ShouldBe(new Share(1, 1)),
            () => line.CosignDays.ShouldBe(2)
        );
    }

    [Fact]
    public void A_note_whose_time_has_not_passed_is_neither_in_time_nor_late() =>
        RateSheet.Line("", [Note(23, null)], Now).Within24.Percent.ShouldBeNull();

    [Fact]
    public void A_note_signed_before_the_end_has_not_waited() => RateSheet.Line("", [Note(50, -1)], Now).MedianHours.ShouldBe(0);

    [Fact]
    public void The_median_is_the_middle_of_the_sorted() =>
        Gen.Double[0, 500]
            .Array[1, 30]
            .Sample(values =>
            {
                var median = RateSheet.Median(values)!.Value;
                var half = (values.Length + 1) / 2;
                return values.Count(v => v <= median) >= half && values.Count(v => v >= median) >= half;
            });

    [Fact]
    public void Parts_are_never_more_than_the_whole_and_a_longer_limit_never_fits_fewer() =>
        Gen.Select(Gen.Int[0, 200], Gen.Int[-5, 220])
            .Array[1, 25]
            .Sample(pairs =>
            {
                var line = RateSheet.Line("", [.. pairs.Select(p => Note(p.Item1, p.Item2 > 200 ? null : p.Item2))], Now);
                line.Within24.Part.ShouldBeLessThanOrEqualTo(line.Within24.Whole);
                line.Within72.Part.ShouldBeLessThanOrEqualTo(line.Within72.Whole);
                line.Within72.Whole.ShouldBeLessThanOrEqualTo(line.Within24.Whole);
                (line.Signed + line.Unsigned).ShouldBe(line.Notes);
            });

    private static NoteTimes Note(int endedHoursAgo, int? signedAfterHours)
    {
        var ended = Now.AddHours(-endedHoursAgo);
        return new(Writer, ended, signedAfterHours is { } hours ? ended.AddHours(hours) : null, signedAfterHours is null);
    }
}
