using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;

namespace Footbridge.Care.Assessment.Problems;

/// <summary>Changes how a problem stands and when it began. How it stood before is kept.</summary>
[Requires(CarePermissions.WriteProblems)]
internal sealed class ChangeProblem(
    FootbridgeDb db,
    CallContext call,
    IVisibleClients visible,
    ProgramCalendar calendar,
    TimeProvider clock
) : ICommand<ChangeProblem.Input, Done>
{
    public sealed record Input(ClientId Client, Guid Problem, int Version, ProblemStatus Status, DateOnly? OnsetOn)
        : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await db.ProblemOfAsync(visible, input.Client, input.Problem, ct) is not { } problem)
        {
            return Problem.NotFound("care.problems.not-found");
        }

        db.Expect(problem, input.Version);
        return problem.Change(input.Status, input.OnsetOn, calendar.Today, call.Caller.User ?? default, clock.GetUtcNow());
    }
}
