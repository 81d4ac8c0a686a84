using System.Globalization;
using Footbridge.Curriculum;

namespace Footbridge.Skills.Lessons;

/// <summary>The tags of a session in the reader's language.</summary>
internal static class Tags
{
    /// <summary>The reader's language.</summary>
    public static string Reader => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    public static string Skills(Lesson lesson) =>
        string.Join(", ", Registry.Shipped.Skills.Where(s => lesson.Skills.Contains(s.Id)).Select(s => s.In(Reader)));

    public static string Skill(string id) => Registry.Shipped.Skills.FirstOrDefault(s => s.Id == id)?.In(Reader) ?? id;

    public static string Audience(Lesson lesson) =>
        string.Join(", ", Registry.Shipped.Audiences.Where(a => lesson.Audience.Contains(a.Id)).Select(a => a.In(Reader)));

    public static string Track(Lesson lesson) => Registry.Shipped.Tracks.First(t => t.Id == lesson.Track).In(Reader);
}
