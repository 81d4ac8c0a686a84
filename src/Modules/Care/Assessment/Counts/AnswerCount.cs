using Footbridge.Care.Assessment.Problems;
using Footbridge.Clinical.Diagnosis;
using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Care.Assessment.Counts;

/// <summary>The clinician confirms the proposed diagnosis, which puts it on the problem list, or sets it aside with a reason.</summary>
[Requires(CarePermissions.WriteProblems)]
internal sealed class AnswerCount(FootbridgeDb db, CallContext call, TimeProvider clock) : ICommand<AnswerCount.Input, Done>
{
    public sealed record Input(ClientId Client, Guid Count, bool Confirm, string Reason) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var id = CountedCriteriaId.From(input.Count);
        var count = await db.Set<CountedCriteria>().SingleOrDefaultAsync(c => c.Id == id && c.Client == input.Client, ct);
        if (count is null)
        {
            return Problem.NotFound("care.count.not-found");
        }

        var (by, at) = (call.Caller.User ?? default, clock.GetUtcNow());
        if (!input.Confirm)
        {
            return count.SetAside(input.Reason, by, at);
        }

        if (count.IcdCode is not { } code)
        {
            return Problem.Rule("care.count.nothing-to-confirm");
        }

        if (count.Answer != CountAnswer.Open)
        {
            return Problem.Conflict("care.count.answered");
        }

        var stem = Disorder.Find(count.Disorder)!.Stem;
        var problem = await db.Set<ClientProblem>()
            .Where(p => p.Client == input.Client && p.ErrorAt == null)
            .Where(p => p.Disorder == count.Disorder || (p.Disorder == "" && p.Code.StartsWith(stem)))
            .OrderByDescending(p => p.RecordedAt)
            .FirstOrDefaultAsync(ct);
        var status = Specifier.IsRemission(count.Specifiers) ? ProblemStatus.Remission : ProblemStatus.Active;
        if (problem is null)
        {
            var diagnosis = (count.Disorder, code, count.Specifiers);
            problem = ClientProblem.Diagnosed(Ids.New<ProblemId>(clock), input.Client, diagnosis, status, by, at);
            db.Add(problem);
        }
        else
        {
            problem.Diagnose(count.Disorder, code, count.Specifiers, status, by, at);
        }

        return count.Confirm(problem.Id, by, at);
    }
}
