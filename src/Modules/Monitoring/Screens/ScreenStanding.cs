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
