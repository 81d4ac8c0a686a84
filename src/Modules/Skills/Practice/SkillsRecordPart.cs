using System.Globalization;
using Footbridge.Contracts.Privacy;
using Footbridge.Curriculum.Practice;
using Footbridge.Kernel;
using Footbridge.Skills.Diary;
using Footbridge.Skills.Homework;
using Footbridge.Skills.Lessons;
using Footbridge.Storage;
using Footbridge.Ui;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Skills.Practice;

/// <summary>Practice and homework, for the copy of a record.</summary>
internal sealed class SkillsRecordPart(FootbridgeDb db, IText text, ProgramCalendar calendar) : IRecordPart
{
    public async Task<IReadOnlyList<RecordEntry>> OfAsync(ClientId client, CancellationToken ct)
    {
        var practice = await db.Set<PracticeEntry>()
            .AsNoTracking()
            .Where(p => p.Client == client)
            .OrderBy(p => p.At)
            .ToListAsync(ct);
        var homework = await db.Set<HomeworkAnswer>()
            .AsNoTracking()
            .Where(h => h.Client == client)
            .OrderBy(h => h.At)
            .ToListAsync(ct);
        var diary = await db.Set<DiaryDay>().AsNoTracking().Where(d => d.Client == client).OrderBy(d => d.On).ToListAsync(ct);
        return [.. practice.Select(Entry), .. homework.Select(Entry), .. diary.Select(Entry)];
    }

    private RecordEntry Entry(PracticeEntry entry)
    {
        var exercise = PracticeShelf.Find(entry.Exercise);
        var questions = exercise?.Questions.Select(q => q.Step.In(Tags.Reader)) ?? [];
        return new()
        {
            Kind = RecordKind.OwnWords,
            Id = entry.Id.Value,
            On = entry.On,
            At = entry.At,
            Title = text["skills.record.practice", exercise?.Title.In(Tags.Reader) ?? entry.Exercise],
            Lines = [.. RecordLine.Filled([.. questions.Zip(entry.Answers)])],
        };
    }

    private RecordEntry Entry(HomeworkAnswer answer) =>
        new()
        {
            Kind = RecordKind.OwnWords,
            Id = answer.Id.Value,
            On = calendar.DayOf(answer.At),
            At = answer.At,
            Title = text["skills.record.homework"],
            Lines =
            [
                .. RecordLine.Filled(
                    (text["skills.homework.state"], text[$"skills.homework.{HomeworkCodes.Code(answer.State)}"]),
                    (text["skills.homework.note"], answer.Note ?? "")
                ),
            ],
        };

    private RecordEntry Entry(DiaryDay day) =>
        new()
        {
            Kind = RecordKind.OwnWords,
            Id = day.Id.Value,
            On = day.On,
            At = day.At,
            Title = text["skills.diary.title"],
            Lines =
            [
                .. RecordLine.Filled([
                    .. day.Answers.Scales.Select(s =>
                        (text[$"skills.diary.{s.Name.ToLowerInvariant()}"], s.Value?.ToString(CultureInfo.CurrentCulture))
                    ),
                    (
                        text["skills.diary.used"],
                        day.Used is { } used ? text[used ? "skills.diary.yes" : "skills.diary.no"] : null
                    ),
                    (text["skills.diary.skills"], string.Join(", ", day.Skills.Select(Tags.Skill))),
                    (text["skills.diary.note"], day.Note),
                ]),
            ],
        };
}
