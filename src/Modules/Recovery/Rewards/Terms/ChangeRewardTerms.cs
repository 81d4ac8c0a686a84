using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Recovery.Rewards;

/// <summary>Switches rewards on or off, or changes what is given and within which limits. What counted before stays as it was.</summary>
[Requires(RecoveryPermissions.ManageRewards)]
internal sealed class ChangeRewardTerms(FootbridgeDb db, CallContext call, ProgramCalendar calendar, TimeProvider clock)
    : ICommand<ChangeRewardTerms.Input, int>
{
    /// <summary>The new decision, and how many there were when the form was made.</summary>
    public sealed record Input(RewardChoice Choice, int BasedOn);

    public async Task<Outcome<int>> HandleAsync(Input input, CancellationToken ct)
    {
        var book = await TermsBook.ReadAsync(db, ct);
        if (book.All.Count != input.BasedOn)
        {
            return Problem.Conflict("core.changed-meanwhile");
        }

        var choice = input.Choice;
        if (choice.Fault(calendar.Today, book.On(calendar.Today) is not null) is { } fault)
        {
            return fault;
        }

        db.Add(
            new RewardTerms
            {
                Id = Ids.NewGuid(clock),
                Number = book.All.Count + 1,
                On = choice.On,
                Schedule = choice.Schedule,
                Goal = choice.Goal,
                Panel = choice.Goal == RewardGoal.Screens ? choice.Panel : null,
                From = choice.From,
                ClientYearCents = choice.ClientYearCents,
                ProgramMonthCents = choice.ProgramMonthCents,
                CounselChecked = choice.CounselChecked,
                ChangedAt = clock.GetUtcNow(),
                ChangedBy = call.Caller.User ?? default,
            }
        );
        return book.All.Count + 1;
    }
}
