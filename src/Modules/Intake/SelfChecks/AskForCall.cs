using System.Text.Json;
using Footbridge.Contracts.Intake;
using Footbridge.Contracts.People;
using Footbridge.Intake.Referrals;
using Footbridge.Intake.Referrals.Referring;
using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Intake.SelfChecks;

/// <summary>Takes the wish for a call after a self-check. The answers are kept only when the person sends them along.</summary>
[OpenToAll("Anyone may ask for a call.")]
internal sealed class AskForCall(FootbridgeDb db, IClients clients, TimeProvider clock)
    : ICommand<AskForCall.Input, ReceivedReferral>
{
    /// <summary>Who and when; the answers come along only when the person agreed to that.</summary>
    internal sealed record Input(NewClient Person, string? BestTime, SelfCheckAnswers? Answers);

    public async Task<Outcome<ReceivedReferral>> HandleAsync(Input input, CancellationToken ct)
    {
        var advice = input.Answers is { } given ? SelfCheckAdvice.For(given) : null;
        var story = new ReferralStory
        {
            Source = ReferralSource.Self,
            Urgency = advice is { TalkToday: true } or { Kind: AdviceKind.Emergency }
                ? ReferralUrgency.Today
                : ReferralUrgency.ThisWeek,
            Substances = input.Answers?.What ?? [],
            BestTime = input.BestTime,
            MayLeaveMessage = input.Person.MayLeaveMessage,
        };
        if (story.Missing(input.Person) is { } missing)
        {
            return missing;
        }

        var client = await clients.AddAsync(input.Person, ct);
        var referral = Referral.Receive(Ids.New<ReferralId>(clock), client, ReferenceWords.New(), story, clock.GetUtcNow());
        if (input.Answers is { } answers)
        {
            referral.Attach(JsonSerializer.Serialize(answers));
        }

        db.Add(referral);
        return new ReceivedReferral(referral.Id, client, referral.Reference);
    }
}
