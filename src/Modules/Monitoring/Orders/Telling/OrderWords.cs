using System.Globalization;
using System.Resources;

namespace Footbridge.Monitoring.Orders;

/// <summary>What a message says: that today's appointment takes a few minutes more. Nothing that shows a person is in treatment
/// (42 CFR 2.13).</summary>
internal static class OrderWords
{
    private static readonly ResourceManager Words = new(
        "Footbridge.Monitoring.Resources.Monitoring",
        typeof(OrderWords).Assembly
    );

    public static string Subject(string language) => Words.GetString("monitoring.order.notice-subject", CultureOf(language))!;

    public static string Body(string language, string phone) =>
        string.Format(CultureOf(language), Words.GetString("monitoring.order.notice", CultureOf(language))!, phone);

    private static CultureInfo CultureOf(string language) => CultureInfo.GetCultureInfo(language == "es" ? "es-US" : "en-US");
}
