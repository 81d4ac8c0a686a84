using Footbridge.Contracts.Risk;

namespace Footbridge.Monitoring.Screens;

/// <summary>Tells the team of a positive screen: a reason to talk, never a verdict. What a medicine on the list explains is told to
/// nobody; what the exact test confirms or overrules is.</summary>
internal static class ScreenSignal
{
    public const string Positive = "monitoring.signal.positive-screen";
    public const string Confirmed = "monitoring.signal.confirmed-screen";
    public const string Overruled = "monitoring.signal.overruled-screen";

    public static IEnumerable<Signal> Of(DrugScreen screen, ScreenStanding before, DateTimeOffset at)
    {
        var unexpected = screen.Results.FindAll(r => r.Finding == Finding.Positive);
        if (unexpected.Exists(r => r.Confirmation == Confirmation.Found && !before.WasConfirmed(r.Substance)))
        {
            yield return Signal(Confirmed);
        }
        else if (unexpected.Count > 0 && !before.HadUnexpected)
        {
            yield return Signal(Positive);
        }

        if (screen.Results.Exists(r => r.Finding != Finding.Positive && before.WasPositive(r.Substance)))
        {
            yield return Signal(Overruled);
        }

        Signal Signal(string rule) => new(screen.Client, rule, Urgency.Week, at, []);
    }
}
