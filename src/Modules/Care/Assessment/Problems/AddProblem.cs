using Footbridge.Clinical.Diagnosis;
using Footbridge.Contracts.Care;
using Footbridge.Contracts.Intake;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Assessment.Problems;

/// <summary>Puts a problem on the list: found by code or words, or in own words when no code is meant.</summary>
[Requires(CarePermissions.WriteProblems)]
internal sealed class AddProblem(
    FootbridgeDb db,
    CallContext call,
    ISensitiveWords sensitive,
    ProgramCalendar calendar,
    TimeProvider clock
) : ICommand<AddProblem.Input, Guid>
{
    /// <summary>The problem.</summary>
    /// <param name="Client">The client.</param>
    /// <param name="What">A code, or words.</param>
    /// <param name="InWords">Keep the words without a code.</param>
    /// <param name="Status">How it stands.</param>
    /// <param name="OnsetOn">When it began.</param>
    public sealed record Input(ClientId Client, string What, bool InWords, ProblemStatus Status, DateOnly? OnsetOn)
        : IAboutClient;

    public async Task<Outcome<Guid>> HandleAsync(Input input, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(input.What))
        {
            return Problem.Invalid("core.required", nameof(Input.What));
        }

        if (input.What.Length > 300)
        {
            return Problem.Invalid("core.too-long", nameof(Input.What), "300");
        }

        if (input.OnsetOn > calendar.Today)
        {
            return Problem.Invalid("core.date-in-future", nameof(Input.OnsetOn));
        }

        var entry = input.InWords ? null : IcdPick.Of(input.What);
        if (entry is null && !input.InWords)
        {
            var found = IcdList.Search(input.What).Count;
            return Problem.Rule(found == 0 ? "care.problems.no-code" : "care.problems.which-one", nameof(Input.What));
        }

        var code = entry?.Code ?? "";
        if (entry is not null && await IsThereAsync(input.Client, code, ct))
        {
            return Problem.Conflict("care.problems.there-already");
        }

        var words = entry is null ? input.What.Trim() : "";
        var problem = ClientProblem.Of(
            Ids.New<ProblemId>(clock),
            input.Client,
            code,
            words,
            call.Caller.User ?? default,
            clock.GetUtcNow()
        );
        problem.Begin(input.Status, input.OnsetOn, sensitive.KindsOf(IcdList.System, code, words));
        db.Add(problem);
        return problem.Id.Value;
    }

    private Task<bool> IsThereAsync(ClientId client, string code, CancellationToken ct) =>
        db.Set<ClientProblem>()
            .AnyAsync(p => p.Client == client && p.Code == code && p.ErrorAt == null && p.Status != ProblemStatus.Resolved, ct);
}
