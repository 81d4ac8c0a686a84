using CsCheck;
using Footbridge.Clinical.Draws;

namespace Footbridge.Unit.Clinical.Draws;

public sealed class RandomDrawTests
{
    private const int Draws = 100_000;

    // The value of chi-square that chance exceeds once in a thousand times, for one and for nine degrees of freedom
    // (NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.4).
    private const double OneDegree = 10.828;
    private const double NineDegrees = 27.877;

    private static readonly byte[] Seed = [.. Enumerable.Range(1, RandomDraw.SeedBytes).Select(i => (byte)(i * 37))];
    private static readonly DateOnly First = new(2026, 3, 2);

    [Theory]
    [InlineData(1, 5)]
    [InlineData(1, 3)]
    [InlineData(2, 3)]
    [InlineData(3, 5)]
    [InlineData(1, 4)]
    public void People_are_drawn_as_often_as_their_chance_says(int times, int days)
    {
        var drawn = Enumerable.Range(0, Draws).Count(i => IsDrawn(i, new("", times, days)));
        var expected = (double)Draws * times / days;
        ChiSquare([drawn, Draws - drawn], [expected, Draws - expected]).ShouldBeLessThan(OneDegree);
    }

    [Fact]
    public void The_numbers_are_spread_evenly()
    {
        var tenths = new double[10];
        for (var i = 0; i < Draws; i++)
        {
            tenths[(int)(NumberOf(i) / (ulong.MaxValue / 10.0)) % 10]++;
        }

        ChiSquare(tenths, [.. Enumerable.Repeat(Draws / 10.0, 10)]).ShouldBeLessThan(NineDegrees);
    }

    [Fact]
    public void Having_been_drawn_yesterday_says_nothing_about_today()
    {
        var entry = new DrawEntry("", 1, 3);
        var pairs = new double[4];
        for (var person = 0; person < Draws / 2; person++)
        {
            var code = $"p{person}";
            var yesterday = RandomDraw.Falls(RandomDraw.Number(Seed, First, code), entry);
            var today = RandomDraw.Falls(RandomDraw.Number(Seed, First.AddDays(1), code), entry);
            pairs[(yesterday ? 2 : 0) + (today ? 1 : 0)]++;
        }

        const double All = Draws / 2;
        // Three degrees of freedom; the stricter value for one is asked for.
        ChiSquare(pairs, [All * 4 / 9, All * 2 / 9, All * 2 / 9, All / 9]).ShouldBeLessThan(OneDegree);
    }

    [Fact]
    public void Somebody_asked_each_time_is_drawn_each_time() =>
        Gen.ULong.Sample(number => RandomDraw.Falls(number, new("a", 3, 3)) && RandomDraw.Falls(number, new("a", 5, 3)));

    [Fact]
    public void A_greater_chance_draws_whoever_a_smaller_one_draws() =>
        Gen.Select(Gen.ULong, Gen.Int[1, 7], Gen.Int[1, 7])
            .Sample(
                (number, times, days) =>
                    !RandomDraw.Falls(number, new("a", times, days)) || RandomDraw.Falls(number, new("a", times + 1, days))
            );

    [Fact]
    public void What_was_drawn_by_the_seed_is_found_without_fault() => DrawCheck.Faults(Month()).ShouldBeEmpty();

    [Fact]
    public void Another_seed_than_the_one_told_of_is_found() =>
        DrawCheck.Faults(Month() with { Seed = new string('0', 64) }).ShouldContain(new DrawFault(DrawFaultKind.OtherSeed));

    [Fact]
    public void Without_its_seed_a_month_cannot_be_checked() =>
        DrawCheck.Faults(Month() with { Seed = null }).ShouldBe([new(DrawFaultKind.NoSeed)]);

    [Fact]
    public void Somebody_left_out_of_those_drawn_is_found()
    {
        var month = Month();
        var day = month.Days.First(d => d.Drawn.Count > 0);
        DrawCheck.Faults(Changed(month, day, day with { Drawn = [] })).ShouldBe([new(DrawFaultKind.Drawn, day.On)]);
    }

    [Fact]
    public void A_chance_raised_afterwards_is_found()
    {
        var month = Month();
        var day = month.Days[1];
        var raised = day with { Entries = [.. day.Entries.Select(e => e with { Times = e.Days })] };
        DrawCheck.Faults(Changed(month, day, raised)).ShouldContain(new DrawFault(DrawFaultKind.Link, day.On));
    }

    [Fact]
    public void A_day_taken_out_is_found()
    {
        var month = Month();
        DrawCheck
            .Faults(month with { Days = [.. month.Days.Skip(1)] })
            .ShouldContain(new DrawFault(DrawFaultKind.Link, month.Days[1].On));
    }

    [Fact]
    public void Days_out_of_order_are_found()
    {
        var month = Month();
        DrawCheck.Faults(month with { Days = [.. month.Days.Reverse()] }).ShouldContain(f => f.Kind == DrawFaultKind.Days);
    }

    [Fact]
    public void A_code_that_stands_twice_on_a_day_is_found()
    {
        var twice = RandomDraw.Of(Seed, RandomDraw.Commitment(Seed), First, [new("a", 1, 2), new("a", 1, 2)]);
        DrawCheck
            .Faults(new(new(2026, 3, 1), RandomDraw.Commitment(Seed), Convert.ToHexStringLower(Seed), [twice]))
            .ShouldBe([new(DrawFaultKind.Entries, First)]);
    }

    private static bool IsDrawn(int i, DrawEntry entry) => RandomDraw.Falls(NumberOf(i), entry);

    // A thousand people on a hundred days.
    private static ulong NumberOf(int i) => RandomDraw.Number(Seed, First.AddDays(i / 1000), $"p{i % 1000}");

    private static DrawMonth Month()
    {
        var link = RandomDraw.Commitment(Seed);
        var days = new List<DrawDay>();
        for (var day = First; day < First.AddDays(20); day = day.AddDays(1))
        {
            days.Add(RandomDraw.Of(Seed, link, day, [new("q7", 1, 3), new("b2", 2, 4), new("k9", 1, 5)]));
            link = days[^1].Link;
        }

        return new(new(2026, 3, 1), RandomDraw.Commitment(Seed), Convert.ToHexStringLower(Seed), days);
    }

    private static DrawMonth Changed(DrawMonth month, DrawDay day, DrawDay other) =>
        month with
        {
            Days = [.. month.Days.Select(d => d.On == day.On ? other : d)],
        };

    private static double ChiSquare(double[] counted, double[] expected) =>
        counted.Zip(expected, (c, e) => (c - e) * (c - e) / e).Sum();
}
