using Footbridge.Curriculum;

namespace Footbridge.Skills.Lessons;

/// <summary>The tags of a session in words.</summary>
internal static class Tags
{
    public static IEnumerable<string> Skills(Lesson lesson, string language) =>
        Registry.Shipped.Skills.Where(s => lesson.Skills.Contains(s.Id)).Select(s => s.In(language));

    public static string Skill(string id, string language) =>
        Registry.Shipped.Skills.FirstOrDefault(s => s.Id == id)?.In(language) ?? id;

    public static IEnumerable<string> Audience(Lesson lesson, string language) =>
        Registry.Shipped.Audiences.Where(a => lesson.Audience.Contains(a.Id)).Select(a => a.In(language));

    public static string Track(Lesson lesson, string language) =>
        Registry.Shipped.Tracks.First(t => t.Id == lesson.Track).In(language);
}
