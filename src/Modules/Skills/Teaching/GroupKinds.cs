using Footbridge.Curriculum;

namespace Footbridge.Skills.Teaching;

/// <summary>Which sessions a kind of group is there for. Its facilitator may take any other all the same.</summary>
internal static class GroupKinds
{
    /// <summary>Whether a session fits a kind of group. A group that talks about what comes up, or of a kind nobody knows, is there for all.</summary>
    public static bool Fits(string kind, Lesson lesson) =>
        kind switch
        {
            "family" => lesson.Kind == LessonKind.Family,
            "cbt" => lesson.Track is "cbt" or "co-occurring",
            "dbt" => lesson.Track is "dbt",
            "skills" => lesson.Track is "life-skills" or "dbt",
            "relapse" => lesson.Track is "relapse-prevention" or "early-recovery",
            "education" => lesson.Kind == LessonKind.Education || lesson.Track is "substances" or "early-recovery",
            _ => true,
        };
}
