using Footbridge.Ui;

namespace Footbridge.Unit.Privacy;

public sealed class DrawnPathTests
{
    [Fact]
    public void A_drawn_line_is_kept() => DrawnPath.Clean("M10 20L30 40").ShouldBe("M10 20L30 40");

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("10 20")]
    [InlineData("M10 20\"/><script>")]
    [InlineData("Murl(x)")]
    public void What_is_no_path_is_left_out(string? drawn) => DrawnPath.Clean(drawn).ShouldBeNull();
}
