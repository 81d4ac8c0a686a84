using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Billing.Authorizations;

/// <summary>A change of level leaves the biller a task in the same transaction: the payer must be asked again.</summary>
internal sealed class AskForAuthorization(FootbridgeDb db, TimeProvider clock) : IHear<LevelChanged>
{
    public Task<Outcome<Done>> HearAsync(LevelChanged happened, CancellationToken ct)
    {
        db.Add(
            new AuthorizationTask
            {
                Id = Ids.New<AuthorizationTaskId>(clock),
                Client = happened.Client,
                Episode = happened.Episode,
                FromLevel = happened.From,
                ToLevel = happened.To,
                From = happened.On,
                HoursPerWeek = happened.HoursPerWeek,
                DaysPerWeek = happened.DaysPerWeek,
                OpenedAt = clock.GetUtcNow(),
            }
        );
        return Task.FromResult<Outcome<Done>>(Done.Value);
    }
}
