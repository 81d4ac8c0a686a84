using CsCheck;
using Footbridge.Clinical.Draws;
using Footbridge.Clinical.Draws.Rewards;

namespace Footbridge.Unit.Clinical.Rewards;

/// <summary>Draws of slips: as often as they lie in the bowl, and provable.</summary>
public sealed class SlipDrawTests
{
    private const int Draws = 1_000_000;

    // The value of chi-square that chance exceeds once in a thousand times, for three degrees of freedom (NIST/SEMATECH e-Handbook of
    // Statistical Methods, 1.3.6.7.4).
    private const double ThreeDegrees = 16.266;

    private static readonly byte[] Seed = [.. Enumerable.Range(1, RandomDraw.SeedBytes).Select(i => (byte)(i * 37))];
    private static readonly DateOnly First = new(2026, 3, 1);
    private static readonly FishbowlTerms Bowl = RewardLibrary.Find("fishbowl")!.Fishbowl!;

    [Fact]
    public void A_million_draws_are_worth_on_average_what_the_file_states_and_come_as_often_as_the_slips_lie_there()
    {
        var slips = Bowl.Slips.Select(s => (s.Id, s.Count, s.Cents)).ToList();
        var counts = slips.ToDictionary(s => s.Id, _ => 0);
        for (var i = 0; i < Draws; i++)
        {
            var number = SlipDraw.Number(Seed, First, $"p{i % 1000}", (i / 1000) + 1);
            counts[SlipDraw.SlipAt(slips, SlipDraw.Place(number, (i % Bowl.Size) + 1, Bowl.Size))]++;
        }

        var mean = slips.Sum(s => (double)counts[s.Id] * s.Cents) / Draws;
        mean.ShouldBe((double)Bowl.ExpectedCents, (double)Bowl.ExpectedCents / 100);
        slips
            .Sum(s =>
            {
                var expected = (double)Draws * s.Count / Bowl.Size;
                return (counts[s.Id] - expected) * (counts[s.Id] - expected) / expected;
            })
            .ShouldBeLessThan(ThreeDegrees);
    }

    [Fact]
    public void Whatever_the_seed_says_each_number_that_can_be_said_leads_to_another_place() =>
        Gen.ULong.Sample(number =>
            Enumerable.Range(1, Bowl.Size).Select(said => SlipDraw.Place(number, said, Bowl.Size)).Distinct().Count() == Bowl.Size
        );

    [Fact]
    public void A_place_lies_in_the_bowl() =>
        Gen.Select(Gen.ULong, Gen.Int[1, 10_000])
            .Sample((number, size) => Enumerable.Range(1, size).Take(3).Append(size).All(said => IsIn(number, said, size)));

    [Fact]
    public void What_was_drawn_by_the_seed_is_found_without_fault() => SlipCheck.Faults(Month()).ShouldBeEmpty();

    [Fact]
    public void What_was_written_is_read_again()
    {
        var read = SlipFile.Read(SlipFile.Write(Month())).Month!;
        read.Draws.ShouldBe(Month().Draws);
        SlipCheck.Faults(read).ShouldBeEmpty();
    }

    [Fact]
    public void A_month_whose_seed_is_not_told_is_a_file_too()
    {
        var read = SlipFile.Read(SlipFile.Write(Month() with { Seed = null })).Month!;
        SlipCheck.Faults(read).ShouldBe([new(SlipFaultKind.NoSeed)]);
    }

    [Fact]
    public void Another_seed_than_the_one_told_of_is_found() =>
        SlipCheck.Faults(Month() with { Seed = new string('0', 64) }).ShouldBe([new(SlipFaultKind.OtherSeed)]);

    [Fact]
    public void A_seed_that_is_no_number_is_found() =>
        SlipCheck.Faults(Month() with { Seed = "words" }).ShouldBe([new(SlipFaultKind.OtherSeed)]);

    [Fact]
    public void A_slip_that_somebody_changed_is_found() =>
        KindsOf(3, d => d with { Slip = d.Slip == "jumbo" ? "large" : "jumbo" })
            .ShouldBe([SlipFaultKind.Link, SlipFaultKind.Slip], ignoreOrder: true);

    [Fact]
    public void A_number_said_that_somebody_changed_is_found() =>
        KindsOf(3, d => d with { Said = d.Said + 1 }).ShouldContain(SlipFaultKind.Link);

    [Fact]
    public void A_number_that_cannot_be_said_is_found() =>
        KindsOf(3, d => d with { Said = 501 }).ShouldContain(SlipFaultKind.Bowl);

    [Fact]
    public void A_bowl_that_somebody_changed_is_found() =>
        KindsOf(3, d => d with { Bowl = d.Bowl.Replace(":250:", ":490:", StringComparison.Ordinal) })
            .ShouldContain(SlipFaultKind.Link);

    [Fact]
    public void A_bowl_that_is_none_is_found() => KindsOf(3, d => d with { Bowl = "words" }).ShouldContain(SlipFaultKind.Bowl);

    [Fact]
    public void A_draw_left_out_is_found()
    {
        var month = Month();
        var faults = SlipCheck.Faults(month with { Draws = [.. month.Draws.Where((_, i) => i != 2)] });
        faults.ShouldContain(f => f.Kind == SlipFaultKind.Numbers);
        faults.ShouldContain(f => f.Kind == SlipFaultKind.Link);
    }

    [Fact]
    public void A_day_of_another_month_is_found() =>
        KindsOf(3, d => d with { On = d.On.AddMonths(1) }).ShouldContain(SlipFaultKind.Days);

    private static bool IsIn(ulong number, int said, int size) =>
        SlipDraw.Place(number, said, size) is var place && place >= 0 && place < size;

    private static IEnumerable<SlipFaultKind> KindsOf(int index, Func<SlipLine, SlipLine> change)
    {
        var month = Month();
        var draws = month.Draws.Select((d, i) => i == index ? change(d) : d).ToList();
        return SlipCheck.Faults(month with { Draws = draws }).Where(f => f.Draw == index + 1).Select(f => f.Kind).Distinct();
    }

    // Three people take turns.
    private static SlipMonth Month()
    {
        var link = RandomDraw.Commitment(Seed);
        var draws = new List<SlipLine>();
        for (var i = 0; i < 12; i++)
        {
            var code = ((string[])["q7", "b2", "k9"])[i % 3];
            draws.Add(SlipDraw.Of(Seed, link, First.AddDays(i), code, (i / 3) + 1, (i * 41 % Bowl.Size) + 1, Bowl));
            link = draws[^1].Link;
        }

        return new(SlipFile.Format, First, RandomDraw.Commitment(Seed), Convert.ToHexStringLower(Seed), draws);
    }
}
