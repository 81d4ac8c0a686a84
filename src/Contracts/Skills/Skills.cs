using Footbridge.Contracts.Schedule;

namespace Footbridge.Contracts.Skills;

/// <summary>Which session of the curriculum a meeting has. Runs in the caller's scope.</summary>
public interface IGroupLessons
{
    /// <summary>Title of the session that was chosen for a meeting, in the reader's language; null when none was.</summary>
    Task<string?> TitleAsync(GroupId group, DateOnly on, CancellationToken ct);
}
