using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace Footbridge.Ui;

/// <summary>Draws the lines of a chart as SVG of a fixed size; the words inside are encoded.</summary>
internal sealed class LinePlot
{
    private const double Left = 38;
    private const double Right = 14;
    private const double Top = 34;
    private const double LetterWidth = 6.2;
    private const double Bottom = 30;

    private readonly StringBuilder _svg = new();
    private readonly (double Min, double Max, double Step) _scale;
    private readonly DateOnly _from;
    private readonly DateOnly _to;

    public required double Width { get; init; }

    public required double Height { get; init; }

    public required Func<DateOnly, string> DayWords { get; init; }

    public required Func<double, string> ValueWords { get; init; }

    public LinePlot(DateOnly from, DateOnly to, double min, double max)
    {
        _from = from;
        _to = to > from ? to : from.AddDays(1);
        _scale = Ticks.For(min, max, 5);
    }

    public string Draw(IReadOnlyList<ChartSeries> series, IReadOnlyList<ChartBand> bands, IReadOnlyList<ChartEvent> events)
    {
        _svg.Clear();
        foreach (var band in bands)
        {
            Band(band);
        }

        Axes();
        var free = new double[2];
        foreach (var happened in events.Where(e => e.Day >= _from && e.Day <= _to).OrderBy(e => e.Day))
        {
            Event(happened, free);
        }

        foreach (var line in series)
        {
            Line(line);
        }

        foreach (var band in bands)
        {
            BandLabel(band);
        }

        return _svg.ToString();
    }

    private void Band(ChartBand band)
    {
        var (top, height) = Extent(band);
        if (height > 0)
        {
            Write(
                $"""<rect class="plot-band {band.Tone}" x="{Left:0.#}" y="{top:0.#}" width="{Width - Left - Right:0.#}" height="{height:0.#}"></rect>"""
            );
        }
    }

    // After the lines, so that none runs through the words.
    private void BandLabel(ChartBand band)
    {
        var (top, height) = Extent(band);
        if (height >= 13)
        {
            Words("plot-band-label", Width - Right - 6, top + 12, "end", band.Label);
        }
    }

    private (double Top, double Height) Extent(ChartBand band)
    {
        var top = Y(Math.Min(band.To, _scale.Max));
        return (top, Y(Math.Max(band.From, _scale.Min)) - top);
    }

    private void Axes()
    {
        for (var value = _scale.Min; value <= _scale.Max + (_scale.Step / 2); value += _scale.Step)
        {
            Write(
                $"""<line class="plot-grid" x1="{Left:0.#}" x2="{Width - Right:0.#}" y1="{Y(value):0.#}" y2="{Y(value):0.#}"></line>"""
            );
            Words("plot-tick", Left - 8, Y(value) + 4, "end", ValueWords(value));
        }

        var days = _to.DayNumber - _from.DayNumber;
        var labels = Math.Clamp((int)(Width / 105), 2, Math.Max(days, 2));
        var last = -1;
        for (var i = 0; i < labels; i++)
        {
            var offset = (int)Math.Round(days * i / (labels - 1d));
            if (offset == last)
            {
                continue;
            }

            last = offset;
            var anchor =
                i == 0 ? "start"
                : i == labels - 1 ? "end"
                : "middle";
            Words("plot-tick", X(_from.AddDays(offset)), Height - 9, anchor, DayWords(_from.AddDays(offset)));
        }
    }

    // Two lines of labels: one that would run into its neighbour goes to the other line.
    private void Event(ChartEvent happened, double[] free)
    {
        var x = X(happened.Day);
        var length = happened.Label.Length * LetterWidth;
        var anchor = x + length > Width - Right ? "end" : "start";
        var begin = anchor == "end" ? x - 5 - length : x + 5;
        var line = free[0] <= begin ? 0 : 1;
        free[line] = begin + length + 8;
        var y = line == 0 ? Top - 7 : Top - 21;
        Write(
            $"""<g class="plot-event {happened.Tone}"><line x1="{x:0.#}" x2="{x:0.#}" y1="{y - 8:0.#}" y2="{Height - Bottom:0.#}"></line>"""
        );
        Words("plot-event-label", anchor == "end" ? x - 5 : x + 5, y, anchor, happened.Label);
        Title($"{DayWords(happened.Day)}: {happened.Label}");
        _svg.Append("</g>");
    }

    private void Line(ChartSeries line)
    {
        var points = line.Points.Where(p => p.Day >= _from && p.Day <= _to).OrderBy(p => p.Day).ToList();
        if (points.Count == 0)
        {
            return;
        }

        var path = new StringBuilder();
        foreach (var point in points)
        {
            path.Append(CultureInfo.InvariantCulture, $"{(path.Length == 0 ? 'M' : 'L')}{X(point.Day):0.#} {Y(point.Value):0.#}");
        }

        Write(
            $"""<g class="plot-series {line.Tone}{(line.Dashed ? " dashed" : "")}"><path class="plot-line" d="{path}"></path>"""
        );
        if (!line.Dashed)
        {
            foreach (var point in points)
            {
                Write(
                    $"""<circle class="plot-point" cx="{X(point.Day):0.#}" cy="{Y(point.Value):0.#}" r="{(points.Count > 40 ? 2 : 3.5):0.#}">"""
                );
                Title(
                    $"{line.Name}, {DayWords(point.Day)}: {ValueWords(point.Value)}{(point.Note is null ? "" : ". " + point.Note)}"
                );
                _svg.Append("</circle>");
            }
        }

        _svg.Append("</g>");
    }

    private double X(DateOnly day) =>
        Left + ((Width - Left - Right) * (day.DayNumber - _from.DayNumber) / (_to.DayNumber - _from.DayNumber));

    private double Y(double value) =>
        Height - Bottom - ((Height - Top - Bottom) * (value - _scale.Min) / (_scale.Max - _scale.Min));

    private void Words(string kind, double x, double y, string anchor, string words)
    {
        Write($"""<text class="{kind}" x="{x:0.#}" y="{y:0.#}" text-anchor="{anchor}">""");
        _svg.Append(HtmlEncoder.Default.Encode(words)).Append("</text>");
    }

    private void Title(string words) => _svg.Append("<title>").Append(HtmlEncoder.Default.Encode(words)).Append("</title>");

    private void Write(FormattableString markup) => _svg.Append(markup.ToString(CultureInfo.InvariantCulture));
}
