using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Skills.Coverage;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Skills.Homework;

/// <summary>Takes what a client says of the homework of a meeting they were at. It may be said anew.</summary>
[Requires(SkillsPermissions.WriteOwn)]
internal sealed class AnswerHomework(FootbridgeDb db, CoverageBook coverage, CallContext call, TimeProvider clock)
    : ICommand<AnswerHomework.Input, Done>
{
    public sealed record Input(ClientId Client, GroupId Group, DateOnly On, HomeworkState State, string? Note) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        // Nobody answers for somebody else, the program itself neither.
        if (call.Caller.Client != input.Client)
        {
            return Problem.Forbidden();
        }

        var had = await coverage.OfAsync(input.Client, input.On, ct);
        if (!had.Any(h => h.Group == input.Group && h.On == input.On))
        {
            return Problem.NotFound("skills.homework.none");
        }

        var answer = await db.Set<HomeworkAnswer>()
            .SingleOrDefaultAsync(h => h.Client == input.Client && h.Group == input.Group && h.On == input.On, ct);
        if (answer is null)
        {
            answer = new()
            {
                Id = Ids.New<HomeworkAnswerId>(clock),
                Client = input.Client,
                Group = input.Group,
                On = input.On,
            };
            db.Add(answer);
        }

        return answer.Say(input.State, input.Note, clock.GetUtcNow());
    }
}
