using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;

namespace Footbridge.Care.Assessment.Problems;

/// <summary>Marks a problem as entered in error, with the reason. Nothing is deleted.</summary>
[Requires(CarePermissions.WriteProblems)]
internal sealed class StrikeProblem(FootbridgeDb db, CallContext call, IVisibleClients visible, TimeProvider clock)
    : ICommand<StrikeProblem.Input, Done>
{
    public sealed record Input(ClientId Client, Guid Problem, int Version, string Reason) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await db.ProblemOfAsync(visible, input.Client, input.Problem, ct) is not { } problem)
        {
            return Problem.NotFound("care.problems.not-found");
        }

        db.Expect(problem, input.Version);
        return problem.Strike(input.Reason, call.Caller.User ?? default, clock.GetUtcNow());
    }
}
