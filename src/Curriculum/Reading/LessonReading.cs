using Footbridge.Kernel;

namespace Footbridge.Curriculum.Reading;

/// <summary>What became of the file of a session: a session, or what is wrong with the file.</summary>
/// <param name="Lesson">The session in the one language of the file; null when the file is refused.</param>
/// <param name="Language">Language of the file.</param>
/// <param name="Faults">What is wrong, in the order of the file; empty when there is a session.</param>
public sealed record LessonReading(Lesson? Lesson, string Language, IReadOnlyList<FileFault> Faults);
