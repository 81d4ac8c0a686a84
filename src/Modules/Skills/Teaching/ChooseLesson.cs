using Footbridge.Contracts.Schedule;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Skills.Lessons;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Skills.Teaching;

/// <summary>Chooses the session of the curriculum that a meeting has. Its title becomes the topic where nobody wrote one.</summary>
[Requires(SkillsPermissions.Teach)]
internal sealed class ChooseLesson(
    FootbridgeDb db,
    ProgramShelf shelf,
    ITimetable timetable,
    ISessionTopics topics,
    CallContext call,
    TimeProvider clock
) : ICommand<ChooseLesson.Input, Done>
{
    public sealed record Input(GroupId Group, DateOnly On, string Lesson);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await timetable.FindAsync(input.Group, input.On, ct) is null)
        {
            return Problem.NotFound("skills.teach.does-not-meet");
        }

        if (await shelf.FindAsync(input.Lesson, ct) is not { } lesson)
        {
            return Problem.NotFound("skills.lesson.not-there");
        }

        var title = lesson.In(Tags.Reader).Title;
        if ((await topics.OfferAsync(input.Group, input.On, title, ct)).Failed(out var problem, out _))
        {
            return problem;
        }

        var taught = await db.Set<TaughtLesson>().SingleOrDefaultAsync(l => l.Group == input.Group && l.On == input.On, ct);
        if (taught is null)
        {
            taught = new()
            {
                Id = Ids.New<TaughtLessonId>(clock),
                Group = input.Group,
                On = input.On,
            };
            db.Add(taught);
        }

        taught.Choose(lesson.Id, lesson.Version, call.Caller.User, clock.GetUtcNow());
        return Done.Value;
    }
}
