using Footbridge.Clinical.Measures.Instruments;

namespace Footbridge.Unit.Clinical.Measures;

public sealed class LoincCodes
{
    [Theory]
    [InlineData("44249-1", true)]
    [InlineData("102010-6", true)]
    [InlineData("93025-5", true)]
    [InlineData("LA6568-5", true)]
    [InlineData("LA6571-9", true)]
    [InlineData("72109-3", false)]
    [InlineData("92103-9", false)]
    [InlineData("LA6568-6", false)]
    [InlineData("44249", false)]
    [InlineData("44249-", false)]
    [InlineData("", false)]
    [InlineData("-1", false)]
    public void A_code_is_told_by_its_check_digit(string code, bool sound) => Loinc.IsSound(code).ShouldBe(sound);

    [Fact]
    public void Each_other_check_digit_is_wrong() =>
        Enumerable.Range(0, 10).Where(digit => Loinc.IsSound($"44261-{digit}")).ShouldBe([6]);
}
