using Footbridge.Kernel;

namespace Footbridge.Contracts.Care;

/// <summary>A line of the summary of a stay, with the place in the record it comes from.</summary>
/// <param name="Section">Where it stands: <c>stay</c>, <c>course</c>, <c>goals</c>, <c>reviews</c> or <c>next</c>.</param>
/// <param name="Words">What it says, in the language of the current culture.</param>
/// <param name="Source">The source in a few words.</param>
/// <param name="Href">Address of the source in the record.</param>
public sealed record SummaryLine(string Section, string Words, string Source, string Href)
{
    /// <summary>Permission needed to read it; empty for everybody who reads the summary.</summary>
    public string Permission { get; init; } = "";

    /// <summary>Whether somebody may read it.</summary>
    public bool IsFor(Caller caller) => Permission.Length == 0 || caller.Holds(Permission);
}

/// <summary>A module's part of the summary of a stay. Runs in the caller's scope. A part is asked only if the caller holds its permission, and
/// its lines are shown only to those who hold it.</summary>
public interface ISummaryPart
{
    /// <summary>Permission needed to read its lines.</summary>
    string Permission { get; }

    /// <summary>Position among the parts; lower comes first.</summary>
    int Order { get; }

    /// <summary>The lines of a stay.</summary>
    Task<IReadOnlyList<SummaryLine>> OfAsync(ClientId client, Period stay, CancellationToken ct);
}
