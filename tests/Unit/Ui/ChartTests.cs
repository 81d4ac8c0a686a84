using Bunit;
using Footbridge.Ui;

namespace Footbridge.Unit.Ui;

public sealed class ChartTests
{
    private static readonly DateOnly First = new(2026, 11, 1);

    [Fact]
    public void A_line_chart_says_in_words_where_each_line_begins_and_ends()
    {
        using var bench = UiBench.Open();
        var chart = Draw(bench);
        chart.Find("svg.plot").GetAttribute("aria-label").ShouldBe("Craving. Craving: 8 on Nov 1, 2 on Nov 8.");
    }

    [Fact]
    public void A_line_chart_has_a_table_with_every_value_and_event()
    {
        using var bench = UiBench.Open();
        var rows = Draw(bench)
            .FindAll(".chart-table tbody tr")
            .Select(row => string.Join('|', row.Children.Select(c => c.TextContent.Trim())));
        rows.ShouldBe(["Nov 1|8|", "Nov 3|–|Plan changed", "Nov 8|2|after group"]);
    }

    [Fact]
    public void Words_inside_the_drawing_are_encoded()
    {
        using var bench = UiBench.Open();
        Draw(bench, "<b>&").Markup.ShouldNotContain("<b>&");
    }

    [Fact]
    public void A_chart_without_values_says_so()
    {
        using var bench = UiBench.Open();
        var chart = bench.Render<LineChart>(p =>
            p.Add(c => c.Title, "Craving").Add(c => c.Series, [new ChartSeries("Craving", [])])
        );
        chart.Find(".table-empty").TextContent.ShouldBe("There are no values to draw yet.");
    }

    [Fact]
    public void An_axis_has_round_steps_that_hold_both_ends()
    {
        Ticks.For(0, 27, 5).ShouldBe((0, 30, 10));
        Ticks.For(0, 10, 5).ShouldBe((0, 10, 2));
        Ticks.For(5, 5, 5).Max.ShouldBeGreaterThan(5);
    }

    private static IRenderedComponent<LineChart> Draw(BunitContext bench, string happened = "Plan changed") =>
        bench.Render<LineChart>(p =>
            p.Add(c => c.Title, "Craving")
                .Add(c => c.Series, [new ChartSeries("Craving", [new(First, 8), new(First.AddDays(7), 2, "after group")])])
                .Add(c => c.Events, [new ChartEvent(First.AddDays(2), happened)])
        );
}
