using Footbridge.Kernel;
using Footbridge.Kernel.Access;

namespace Footbridge.Contracts.Care;

/// <summary>A kind of entry of a record's timeline; what it can be filtered by.</summary>
/// <param name="Code">Code in addresses; it tells nothing of anybody.</param>
/// <param name="TextKey">Key of its name.</param>
/// <param name="Icon">Name of an icon in the design system.</param>
public sealed record TimelineKind(string Code, string TextKey, string Icon);

/// <summary>What a timeline asks its parts.</summary>
/// <param name="Until">Nothing later than this day.</param>
/// <param name="Most">At most so many entries, the latest.</param>
/// <param name="Kinds">Kinds wanted; empty for all.</param>
public sealed record TimelineQuestion(DateOnly Until, int Most, IReadOnlySet<string> Kinds)
{
    /// <summary>Whether a kind is wanted.</summary>
    public bool Wants(string kind) => Kinds.Count == 0 || Kinds.Contains(kind);
}

/// <summary>Something that happened, as a record's timeline shows it.</summary>
/// <param name="Kind">Code of its kind.</param>
/// <param name="On">Local day.</param>
/// <param name="TextKey">Key of its words.</param>
/// <param name="Values">Values for the placeholders of the words.</param>
/// <param name="Href">Its page.</param>
public sealed record TimelineEntry(string Kind, DateOnly On, string TextKey, IReadOnlyList<string> Values, string Href)
{
    /// <summary>When exactly, if known: orders entries of a day.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Tone in the design system, if it should stand out.</summary>
    public string? Tone { get; init; }
}

/// <summary>A module's part of the timeline of a record. Runs in the caller's scope. A part is asked only if the caller holds its
/// permission, so what the caller may not read is absent, not counted and not hinted at.</summary>
public interface ITimelinePart
{
    /// <summary>The kinds it has.</summary>
    IReadOnlyList<TimelineKind> Kinds { get; }

    /// <summary>Permission needed to read them.</summary>
    string Permission { get; }

    /// <summary>Kinds of data beside what a chart holds as a rule; the caller must be allowed to see them.</summary>
    DataKinds More => DataKinds.None;

    /// <summary>The latest entries up to a day.</summary>
    Task<IReadOnlyList<TimelineEntry>> OfAsync(ClientId client, TimelineQuestion question, CancellationToken ct);
}

/// <summary>Use that a client told of, or that a test found.</summary>
/// <param name="On">Local day; the day it was told when nobody knows better.</param>
/// <param name="TextKey">Key of where it is known from.</param>
public sealed record UseReport(DateOnly On, string TextKey);

/// <summary>A module that may know of use. Runs in the caller's scope, and only if the caller holds its permission.</summary>
public interface IUseReports
{
    /// <summary>Permission needed to read them.</summary>
    string Permission { get; }

    /// <summary>The latest it knows of, or null.</summary>
    Task<UseReport?> LatestAsync(ClientId client, CancellationToken ct);
}
