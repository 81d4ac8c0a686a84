using System.Resources;
using Footbridge.Ui;

namespace Footbridge.Monitoring.Orders;

/// <summary>What a message says: that today's appointment takes a few minutes more. Nothing that shows a person is in treatment
/// (42 CFR 2.13).</summary>
internal static class OrderWords
{
    private static readonly ResourceManager Words = new(
        "Footbridge.Monitoring.Resources.Monitoring",
        typeof(OrderWords).Assembly
    );

    public static string Subject(string language) =>
        Words.GetString("monitoring.order.notice-subject", Formats.CultureOf(language))!;

    public static string Body(string language, string phone) =>
        string.Format(
            Formats.CultureOf(language),
            Words.GetString("monitoring.order.notice", Formats.CultureOf(language))!,
            phone
        );
}
