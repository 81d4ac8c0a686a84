using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Skills.Lessons;

/// <summary>Offers a session of the program's own no more. What was taught stays in the records.</summary>
[Requires(SkillsPermissions.Write)]
internal sealed class RetireOwnLesson(FootbridgeDb db, CallContext call, TimeProvider clock)
    : ICommand<RetireOwnLesson.Input, Done>
{
    public sealed record Input(Guid Id);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await db.Set<OwnLesson>().SingleOrDefaultAsync(l => l.Id == new OwnLessonId(input.Id), ct) is not { } own)
        {
            return Problem.NotFound("skills.lesson.not-there");
        }

        own.Retire(call.Caller.User, clock.GetUtcNow());
        return Done.Value;
    }
}
