using System.Globalization;
using Footbridge.Curriculum.Levels;
using Footbridge.Curriculum.Reading;

namespace Footbridge.Curriculum;

/// <summary>Checks sessions against each other: languages, versions, prerequisites, and how easy they are to read.</summary>
public static class CurriculumCheck
{
    /// <summary>How one file stands.</summary>
    /// <param name="File">Its name.</param>
    /// <param name="Reading">What was read.</param>
    /// <param name="Level">How easy what clients read is; null when the file is refused.</param>
    /// <param name="Faults">What is wrong, with line and reason.</param>
    public sealed record Line(string File, LessonReading Reading, ReadingLevel? Level, IReadOnlyList<string> Faults);

    /// <summary>Checks files of sessions, each with its name.</summary>
    public static IReadOnlyList<Line> Check(IReadOnlyList<(string Name, string Text)> files)
    {
        ArgumentNullException.ThrowIfNull(files);
        var read = files.Select(f => (f.Name, Reading: LessonReader.Read(f.Text))).ToList();
        var all = read.Where(r => r.Reading.Lesson is not null).ToLookup(r => r.Reading.Lesson!.Id, r => r.Reading);
        return [.. read.Select(r => Checked(r.Name, r.Reading, all))];
    }

    private static Line Checked(string name, LessonReading reading, ILookup<string, LessonReading> all)
    {
        if (reading.Lesson is not { } lesson)
        {
            return new(name, reading, null, [.. reading.Faults.Select(f => f.ToString())]);
        }

        var level = ReadingLevel.Of(lesson.In(reading.Language).ForClients, reading.Language);
        var faults = new List<string>();
        if (!level.IsPlain(reading.Language))
        {
            faults.Add(
                reading.Language == "es"
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"too hard to read: Fernández Huerta {level.FernandezHuerta:0.0}, at least {ReadingLevel.LowestEase}"
                    )
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $"too hard to read: Flesch-Kincaid {level.FleschKincaid:0.0}, at most {ReadingLevel.HighestGrade}"
                    )
            );
        }

        var same = all[lesson.Id].ToList();
        if (same.Count(r => r.Language == reading.Language) > 1)
        {
            faults.Add($"'{lesson.Id}' is there twice in this language");
        }

        faults.AddRange(
            same.Where(r => !SameTags(r.Lesson!, lesson)).Select(r => $"the front matter differs from the file in '{r.Language}'")
        );
        if (lesson.Needs.FirstOrDefault(n => !all.Contains(n)) is { } missing)
        {
            faults.Add($"needs '{missing}', which is not there");
        }

        if (ComesBackTo(lesson, all))
        {
            faults.Add("what it needs leads back to itself");
        }

        return new(name, reading, level, faults);
    }

    private static bool SameTags(Lesson one, Lesson other) =>
        one.Version == other.Version
        && one.Track == other.Track
        && one.Kind == other.Kind
        && one.Minutes == other.Minutes
        && one.Audience.SequenceEqual(other.Audience)
        && one.Skills.SequenceEqual(other.Skills)
        && one.Needs.SequenceEqual(other.Needs);

    private static bool ComesBackTo(Lesson lesson, ILookup<string, LessonReading> all)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var ahead = new Stack<string>(lesson.Needs);
        while (ahead.TryPop(out var next))
        {
            if (next == lesson.Id)
            {
                return true;
            }

            if (seen.Add(next))
            {
                foreach (var need in all[next].Take(1).SelectMany(r => r.Lesson!.Needs))
                {
                    ahead.Push(need);
                }
            }
        }

        return false;
    }
}
