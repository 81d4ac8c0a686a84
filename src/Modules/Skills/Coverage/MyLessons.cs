using Footbridge.Curriculum;
using Footbridge.Kernel;
using Footbridge.Skills.Homework;
using Footbridge.Skills.Lessons;

namespace Footbridge.Skills.Coverage;

/// <summary>What a client has had of the curriculum, and its homework. It stays after discharge.</summary>
[Requires(SkillsPermissions.ReadOwn)]
internal sealed class MyLessons(ProgramShelf shelf, CoverageBook coverage, HomeworkBook homework, ProgramCalendar calendar)
    : IQuery<MyLessons.Input, MyLessons.View>
{
    /// <summary>What is asked.</summary>
    /// <param name="Client">Whose it is.</param>
    /// <param name="Recent">Only what homework may still be asked about, for the first page.</param>
    public sealed record Input(ClientId Client, bool Recent = false) : IAboutClient;

    /// <summary>What was had, the latest first; a session had twice stands once, with its latest day.</summary>
    public sealed record View(IReadOnlyList<Item> Items);

    /// <summary>A session.</summary>
    public sealed record Item(Lesson Lesson, HomeworkItem Homework)
    {
        /// <summary>Whether its homework is still asked about.</summary>
        public bool IsOpen(DateOnly today) =>
            Homework.State == HomeworkState.Open && Homework.On >= today.AddDays(-HomeworkBook.DaysOpen);
    }

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var since = input.Recent ? calendar.Today.AddDays(-HomeworkBook.DaysOpen) : (DateOnly?)null;
        var had = await coverage.OfAsync(input.Client, since, ct);
        var items = new List<Item>();
        foreach (var item in (await homework.OfAsync(input.Client, had, ct)).DistinctBy(h => h.Lesson))
        {
            if (await shelf.FindAsync(item.Lesson, ct) is { } lesson)
            {
                items.Add(new(lesson, item));
            }
        }

        return new View(items);
    }
}
