using Footbridge.Contracts.Risk;

namespace Footbridge.Monitoring.Screens;

/// <summary>Tells the team of a positive screen: a reason to talk, never a verdict.</summary>
internal static class ScreenSignal
{
    public const string Rule = "monitoring.signal.positive-screen";

    public static Signal Of(DrugScreen screen, DateTimeOffset at) => new(screen.Client, Rule, Urgency.Week, at, []);
}
