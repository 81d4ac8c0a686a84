using Footbridge.Contracts.Messages;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Storage;
using Footbridge.Storage.Outbox;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Privacy.Rights.Contact.Held;

/// <summary>Answers for a message that was held back: sends it by a way the client allows, or drops it and says why. Who, when and what is
/// kept.</summary>
[Requires(PrivacyPermissions.AnswerHeld)]
internal sealed class AnswerHeldMessage(
    FootbridgeDb db,
    IClients clients,
    IContactWishes wishes,
    IMessages messages,
    CallContext call,
    TimeProvider clock
) : ICommand<AnswerHeldMessage.Input, Done>
{
    /// <summary>Why a message may be dropped.</summary>
    public static IReadOnlyList<string> Reasons { get; } = ["told-by-phone", "told-in-person", "too-late", "not-needed"];

    /// <summary>Which message, and what to do.</summary>
    /// <param name="Client">Whom it is for.</param>
    /// <param name="Message">The message.</param>
    /// <param name="By">The other way; null to drop it.</param>
    /// <param name="Reason">Code of the reason to drop it.</param>
    public sealed record Input(ClientId Client, Guid Message, MessageChannel? By, string Reason) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var held = await db.Set<OutboxMessage>()
            .SingleOrDefaultAsync(m => m.Id == input.Message && m.About == input.Client && m.HeldAt != null, ct);
        if (held is null || await clients.FindAsync(input.Client, ct) is not { } person)
        {
            return Problem.NotFound("privacy.held.not-found");
        }

        if (held.AnsweredAt is not null)
        {
            return Problem.Rule("privacy.held.answered");
        }

        if (input.By is not { } channel)
        {
            if (!Reasons.Contains(input.Reason))
            {
                return Problem.Invalid("core.choose-one", nameof(Input.Reason));
            }

            return Answer(held, $"privacy.held.reason.{input.Reason}");
        }

        var wish = await wishes.OfAsync(input.Client, ct);
        if (!ContactWays.Of(person, wish).Contains(channel))
        {
            return Problem.Rule("privacy.held.no-such-way");
        }

        messages.Send(new(channel, ContactWays.AddressOf(person, wish, channel), held.Subject, held.Body, input.Client));
        return Answer(held, "privacy.held.sent-otherwise");
    }

    private Outcome<Done> Answer(OutboxMessage held, string with)
    {
        held.AnsweredAt = clock.GetUtcNow();
        held.AnsweredBy = call.Caller.User;
        held.AnsweredWith = with;
        return Done.Value;
    }
}
