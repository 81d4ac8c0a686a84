using Footbridge.Clinical.Diagnosis;
using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Care.Assessment.Counts;

/// <summary>Writes down which criteria are met, and what the count says.</summary>
[Requires(CarePermissions.WriteProblems)]
internal sealed class CountCriteria(FootbridgeDb db, CallContext call, TimeProvider clock) : ICommand<CountCriteria.Input, Done>
{
    public sealed record Input(ClientId Client, CriteriaAnswers Found) : IAboutClient;

    public Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var counted = CriteriaCounting.Count(input.Found);
        if (counted.Failed(out var refused, out var finding))
        {
            return Task.FromResult<Outcome<Done>>(refused);
        }

        db.Add(
            new CountedCriteria
            {
                Id = Ids.New<CountedCriteriaId>(clock),
                Client = input.Client,
                Disorder = finding.Disorder,
                Found = input.Found,
                Counted = finding.Counted,
                Of = finding.Of,
                Specifiers = Specifier.Of(finding),
                IcdCode = finding.IcdCode,
                At = clock.GetUtcNow(),
                By = call.Caller.User ?? default,
            }
        );
        return Task.FromResult<Outcome<Done>>(Done.Value);
    }
}
