namespace Footbridge.Monitoring;

/// <summary>What the module's slices ask for.</summary>
public static class MonitoringPermissions
{
    /// <summary>Send an own check-in.</summary>
    public const string CheckIn = "monitoring.check-in.send";

    /// <summary>See own check-ins and trends.</summary>
    public const string ReadOwn = "monitoring.check-in.read-own";

    /// <summary>Write a check-in down for a client who gives it by phone.</summary>
    public const string Record = "monitoring.check-in.record";

    /// <summary>Read clients' check-ins and trends.</summary>
    public const string Read = "monitoring.check-in.read";

    /// <summary>Read drug screens.</summary>
    public const string ReadScreens = "monitoring.screen.read";

    /// <summary>Write drug screens and their results down.</summary>
    public const string RecordScreens = "monitoring.screen.record";

    /// <summary>See own drug screens and say something about them.</summary>
    public const string ReadOwnScreens = "monitoring.screen.read-own";

    /// <summary>Read answered measures and their course.</summary>
    public const string ReadMeasures = "monitoring.measure.read";

    /// <summary>Ask measures of clients, plan them, and write answers down.</summary>
    public const string AskMeasures = "monitoring.measure.ask";

    /// <summary>See the draws of who is asked for a drug screen; people stand under made-up names.</summary>
    public const string ReadDraws = "monitoring.draw.read";
}
