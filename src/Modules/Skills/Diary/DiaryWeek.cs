using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Skills.Diary;

/// <summary>Seven days of a diary card up to a day, the latest first. A day of which nothing was said has no answers.</summary>
/// <param name="Days">The days.</param>
internal sealed record DiaryWeek(IReadOnlyList<DiaryWeek.Line> Days)
{
    /// <summary>How many days a card has.</summary>
    public const int Length = 7;

    /// <summary>A day.</summary>
    public sealed record Line(DateOnly On, DiaryAnswers? Answers);

    /// <summary>Days of which something was said.</summary>
    public int Filled => Days.Count(d => d.Answers is not null);

    public static async Task<DiaryWeek> OfAsync(FootbridgeDb db, ClientId client, DateOnly until, CancellationToken ct)
    {
        // An address may name any day; before the first week there is none.
        until = until.DayNumber < Length ? DateOnly.MinValue.AddDays(Length) : until;
        var from = until.AddDays(1 - Length);
        var days = (
            await db.Set<DiaryDay>()
                .AsNoTracking()
                .Where(d => d.Client == client && d.On >= from && d.On <= until)
                .ToListAsync(ct)
        ).ToDictionary(d => d.On);
        return new([
            .. Enumerable
                .Range(0, Length)
                .Select(i => until.AddDays(-i))
                .Select(on => new Line(on, days.GetValueOrDefault(on)?.Answers)),
        ]);
    }
}
