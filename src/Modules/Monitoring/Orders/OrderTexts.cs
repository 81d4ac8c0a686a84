using Footbridge.Ui;

namespace Footbridge.Monitoring.Orders;

/// <summary>How a request for a screen is said.</summary>
internal static class OrderTexts
{
    /// <summary>Key of the words for where it stands.</summary>
    public static string State(OrderLine order) => $"monitoring.order.state.{order.State.ToString().ToLowerInvariant()}";

    public static string Tone(OrderLine order) =>
        order.State switch
        {
            OrderState.Collected => "good",
            OrderState.Missed => "warn",
            _ => "info",
        };

    /// <summary>Day and hours.</summary>
    public static string When(Formats formats, OrderLine order) => $"{formats.WeekdayDay(order.On)}, {Hours(formats, order)}";

    /// <summary>The hours.</summary>
    public static string Hours(Formats formats, OrderLine order) => $"{formats.Time(order.From)} – {formats.Time(order.Until)}";
}
