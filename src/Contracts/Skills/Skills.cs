using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;

namespace Footbridge.Contracts.Skills;

/// <summary>Which session of the curriculum a meeting has. Runs in the caller's scope.</summary>
public interface IGroupLessons
{
    /// <summary>Title of the session that was chosen for a meeting, in the reader's language; null when none was.</summary>
    Task<string?> TitleAsync(GroupId group, DateOnly on, CancellationToken ct);
}

/// <summary>Exercises that clients do between sessions. Runs in the caller's scope.</summary>
public interface IPracticeDays
{
    /// <summary>Local day of each exercise a client did in a period, oldest first; a day stands there once for each.</summary>
    Task<IReadOnlyList<DateOnly>> OfAsync(ClientId client, Period period, CancellationToken ct);
}
