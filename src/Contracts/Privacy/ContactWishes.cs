using Footbridge.Contracts.Messages;
using Footbridge.Contracts.People;
using Footbridge.Kernel;

namespace Footbridge.Contracts.Privacy;

/// <summary>Where and how a client wants to hear from the program. A program must go along with what is reasonable and may not ask why
/// (45 CFR 164.522(b)).</summary>
public sealed record ContactWish
{
    /// <summary>May be called.</summary>
    public required bool ByPhone { get; init; }

    /// <summary>May be sent texts.</summary>
    public required bool ByText { get; init; }

    /// <summary>May be sent electronic mail.</summary>
    public required bool ByMail { get; init; }

    /// <summary>May be sent letters.</summary>
    public required bool ByLetter { get; init; }

    /// <summary>Number for calls and texts, when it is another than in the record.</summary>
    public string Phone { get; init; } = "";

    /// <summary>Mail address, when it is another than in the record.</summary>
    public string Email { get; init; } = "";

    /// <summary>Where letters go, when it is elsewhere than in the record.</summary>
    public string LettersTo { get; init; } = "";

    /// <summary>What to say when somebody else answers: a name that gives nothing away.</summary>
    public string SafeName { get; init; } = "";

    /// <summary>Whether a message may be left.</summary>
    public bool MayLeaveMessage { get; init; }

    /// <summary>Not earlier than this; null for any time.</summary>
    public TimeOnly? From { get; init; }

    /// <summary>Not later than this; null for any time.</summary>
    public TimeOnly? Until { get; init; }

    /// <summary><c>en</c> or <c>es</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Anything else, in the client's words.</summary>
    public string Words { get; init; } = "";

    /// <summary>Whether a message may go this way; the code of the reason when not.</summary>
    public string? Refusal(MessageChannel channel) =>
        channel switch
        {
            MessageChannel.Mail when !ByMail => "privacy.contact.no-mail",
            MessageChannel.Text when !ByText => "privacy.contact.no-text",
            _ => null,
        };

    /// <summary>Where a message of this kind goes: the address the client named, or else the one the message came with.</summary>
    public string AddressFor(MessageChannel channel, string otherwise) =>
        channel switch
        {
            MessageChannel.Mail when Email.Length > 0 => Email,
            MessageChannel.Text when Phone.Length > 0 => Phone,
            _ => otherwise,
        };

    /// <summary>Whether now is a time the client named. Hours may run past midnight.</summary>
    public bool Allows(TimeOnly now) =>
        (From, Until) switch
        {
            ({ } from, { } until) when from <= until => now >= from && now <= until,
            ({ } from, { } until) => now >= from || now <= until,
            ({ } from, null) => now >= from,
            (null, { } until) => now <= until,
            _ => true,
        };
}

/// <summary>How clients can be written to.</summary>
public static class ContactWays
{
    /// <summary>By mail where they allow it, else by text; no channel where neither will do. Pure.</summary>
    public static (MessageChannel? Channel, string Address) To(ClientIdentity person, ContactWish? wish)
    {
        ArgumentNullException.ThrowIfNull(person);
        var mail = wish?.AddressFor(MessageChannel.Mail, person.Email ?? "") ?? person.Email ?? "";
        if (mail.Length > 0 && wish?.Refusal(MessageChannel.Mail) is null)
        {
            return (MessageChannel.Mail, mail);
        }

        var phone = wish?.AddressFor(MessageChannel.Text, person.Phone ?? "") ?? person.Phone ?? "";
        // Who named no wishes is sent a text only if a message may be left at the number.
        var mayText = wish is null ? person.MayLeaveMessage : wish.Refusal(MessageChannel.Text) is null;
        return phone.Length > 0 && mayText ? (MessageChannel.Text, phone) : (null, "");
    }
}

/// <summary>Where and how clients want to hear from the program. Runs in the caller's scope.</summary>
public interface IContactWishes
{
    /// <summary>The wishes of a client, or null when the client named none.</summary>
    Task<ContactWish?> OfAsync(ClientId client, CancellationToken ct);

    /// <summary>The wishes of several clients; those who named none are left out.</summary>
    Task<IReadOnlyDictionary<ClientId, ContactWish>> OfAsync(IReadOnlyCollection<ClientId> clients, CancellationToken ct);
}

/// <summary>What the program promised not to do. Runs in the caller's scope.</summary>
public interface IRestrictions
{
    /// <summary>Whether payers may not see the record, or part of it, because the client paid in full and asked for it
    /// (42 CFR 2.26; 45 CFR 164.522(a)(1)(vi)).</summary>
    Task<bool> WithheldFromPayersAsync(ClientId client, CancellationToken ct);

    /// <summary>Other limits on sharing that the program agreed to and that are in force, in the client's words (42 CFR 2.26(a);
    /// 45 CFR 164.522(a)(1)).</summary>
    Task<IReadOnlyList<string>> LimitsAsync(ClientId client, CancellationToken ct);
}
