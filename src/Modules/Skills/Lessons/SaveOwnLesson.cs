using Footbridge.Curriculum;
using Footbridge.Curriculum.Reading;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Skills.Lessons;

/// <summary>Keeps a session that the program wrote itself. A file with any fault is refused whole.</summary>
[Requires(SkillsPermissions.Write)]
internal sealed class SaveOwnLesson(FootbridgeDb db, CallContext call, TimeProvider clock) : ICommand<SaveOwnLesson.Input, string>
{
    /// <summary>A file of a session.</summary>
    /// <param name="Id">The file that is changed; null for a new one.</param>
    /// <param name="Version">The version the form was made from; 0 for a new one.</param>
    /// <param name="File">Markdown with front matter.</param>
    public sealed record Input(Guid? Id, int Version, string File);

    public async Task<Outcome<string>> HandleAsync(Input input, CancellationToken ct)
    {
        var reading = LessonReader.Read(input.File);
        if (reading.Lesson is not { } lesson)
        {
            var first = reading.Faults[0];
            return Problem.Invalid("skills.own.broken", nameof(input.File), $"{first.Line}", first.Reason);
        }

        if (Shelf.Find(lesson.Id) is not null)
        {
            return Problem.Rule("skills.own.name-ships", nameof(input.File), lesson.Id);
        }

        var own = await db.Set<OwnLesson>().SingleOrDefaultAsync(l => l.Name == lesson.Id && l.Language == reading.Language, ct);
        if (input.Id is { } id && own?.Id.Value != id)
        {
            return Problem.Rule("skills.own.name-stays", nameof(input.File));
        }

        if (own is null)
        {
            own = new()
            {
                Id = Ids.New<OwnLessonId>(clock),
                Name = lesson.Id,
                Language = reading.Language,
            };
            db.Add(own);
        }
        else if (input.Id is null && !own.Retired)
        {
            return Problem.Conflict("skills.own.there-already", lesson.Id);
        }
        else if (input.Id is not null)
        {
            db.Expect(own, input.Version);
        }

        own.Write(input.File, call.Caller.User, clock.GetUtcNow());
        return lesson.Id;
    }
}
