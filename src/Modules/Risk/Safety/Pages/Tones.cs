using Footbridge.Contracts.Risk;

namespace Footbridge.Risk.Safety.Pages;

internal static class Tones
{
    public static string Of(Urgency urgency) =>
        urgency switch
        {
            Urgency.Now => "danger",
            Urgency.Today => "warn",
            _ => "info",
        };

    public static string Key(Urgency urgency) =>
        urgency switch
        {
            Urgency.Now => "risk.urgency.now",
            Urgency.Today => "risk.urgency.today",
            _ => "risk.urgency.week",
        };
}
