using Footbridge.Kernel;

namespace Footbridge.Recovery.Help.Lines;

/// <summary>A line as pages show it.</summary>
/// <param name="Code">Its name.</param>
/// <param name="Version">Its version; 0 for a line of the file.</param>
/// <param name="Words">What it says.</param>
public sealed record HelpLineRow(string Code, int Version, HelpLineWords Words)
{
    /// <summary>Days after which a number should be tried again. Own design.</summary>
    public const int FreshDays = 180;

    /// <summary>Kept, and not shown.</summary>
    public bool IsOff { get; init; }

    /// <summary>Local day on which somebody tried it.</summary>
    public DateOnly? CheckedOn { get; init; }

    /// <summary>Who did; only staff are told.</summary>
    public UserId? CheckedBy { get; init; }

    /// <summary>Name of who tried it, for staff.</summary>
    public string CheckedByName { get; init; } = "";

    /// <summary>Whether nobody tried it for long, or ever.</summary>
    public bool IsStale(DateOnly today) => CheckedOn is not { } on || today.DayNumber - on.DayNumber > FreshDays;
}
