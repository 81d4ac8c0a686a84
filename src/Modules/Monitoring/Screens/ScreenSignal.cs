using Footbridge.Contracts.Risk;

namespace Footbridge.Monitoring.Screens;

/// <summary>What stood in a screen before something was added to it.</summary>
internal sealed class ScreenStanding
{
    private readonly Dictionary<string, (Finding Finding, Confirmation Confirmation)> _before;

    private ScreenStanding(DrugScreen? screen) =>
        _before = screen?.Results.ToDictionary(r => r.Substance, r => (r.Finding, r.Confirmation), StringComparer.Ordinal) ?? [];

    /// <summary>Nothing: the screen is new.</summary>
    public static ScreenStanding Nothing => new(null);

    public static ScreenStanding Of(DrugScreen screen) => new(screen);

    public bool HadUnexpected => _before.Values.Any(b => b.Finding == Finding.Positive);

    public bool WasPositive(string substance) => _before.GetValueOrDefault(substance).Finding == Finding.Positive;

    public bool WasConfirmed(string substance) => _before.GetValueOrDefault(substance).Confirmation == Confirmation.Found;
}

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
