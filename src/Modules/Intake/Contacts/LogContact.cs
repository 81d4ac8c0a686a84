using Footbridge.Contracts.Intake;
using Footbridge.Contracts.People;
using Footbridge.Intake.Referrals;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Intake.Contacts;

/// <summary>Writes down that somebody tried to reach the person, and what came of it.</summary>
[Requires(IntakePermissions.Work)]
internal sealed class LogContact(FootbridgeDb db, IClients clients, CallContext call, TimeProvider clock)
    : ICommand<LogContact.Input, Done>
{
    /// <summary>A try; without a time it is now.</summary>
    internal sealed record Input(
        ReferralId Referral,
        ClientId Client,
        DateTimeOffset? At,
        ContactChannel Channel,
        ContactWith With,
        ContactOutcome Outcome,
        string? Note
    ) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var referral = await db.Set<Referral>().SingleOrDefaultAsync(r => r.Id == input.Referral && r.Client == input.Client, ct);
        var person = await clients.FindAsync(input.Client, ct);
        if (referral is null || person is null)
        {
            return Problem.NotFound("intake.referral.not-found");
        }

        var now = clock.GetUtcNow();
        var facts = new ContactFacts(input.At ?? now, input.Channel, input.With, input.Outcome, input.Note);
        // What the person wished last counts for their own number; for whoever asked, what was said when they asked.
        var messageAllowed = input.With == ContactWith.Person ? person.MayLeaveMessage : referral.MayLeaveMessage;
        if (referral.Note(facts, messageAllowed, now).Failed(out var problem, out var done))
        {
            return problem;
        }

        db.Add(ContactAttempt.Of(Ids.NewGuid(clock), referral.Id, facts, call.Caller.User));
        return done;
    }
}
