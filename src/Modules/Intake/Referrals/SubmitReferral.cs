using Footbridge.Contracts.Intake;
using Footbridge.Contracts.People;
using Footbridge.Intake.Contacts;
using Footbridge.Intake.Referrals.Referring;
using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Intake.Referrals;

/// <summary>What a referral that was taken is known by.</summary>
internal sealed record ReceivedReferral(ReferralId Referral, ClientId Client, string Reference) : IAboutClient;

/// <summary>Takes a referral: from the public form, or from staff who have somebody on the phone.</summary>
[OpenToAll("Anyone may ask for help, for themselves or for somebody else.")]
internal sealed class SubmitReferral(FootbridgeDb db, IClients clients, CallContext call, TimeProvider clock)
    : ICommand<SubmitReferral.Input, ReceivedReferral>
{
    /// <summary>The story; speaking now means that staff have the caller on the phone, and is ignored from anybody else.</summary>
    internal sealed record Input(ReferralStory Story, NewClient Person, bool SpeakingNow = false);

    public async Task<Outcome<ReceivedReferral>> HandleAsync(Input input, CancellationToken ct)
    {
        if (input.Story.Missing(input.Person) is { } missing)
        {
            return missing;
        }

        var now = clock.GetUtcNow();
        var client = await clients.AddAsync(input.Person, ct);
        var referral = Referral.Receive(Ids.New<ReferralId>(clock), client, ReferenceWords.New(), input.Story, now);
        if (call.Caller is { Kind: CallerKind.Staff, User: { } staff })
        {
            referral.Assign(staff);
            if (input.SpeakingNow)
            {
                var with = input.Story.Source == ReferralSource.Self ? ContactWith.Person : ContactWith.Referrer;
                var contact = new ContactFacts(now, ContactChannel.Call, with, ContactOutcome.Reached, Note: null);
                referral.Note(contact, messageAllowed: false, now);
                db.Add(ContactAttempt.Of(Ids.NewGuid(clock), referral.Id, contact, staff));
            }
        }

        db.Add(referral);
        return new ReceivedReferral(referral.Id, client, referral.Reference);
    }
}
