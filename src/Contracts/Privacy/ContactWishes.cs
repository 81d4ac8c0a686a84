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

    /// <summary>The way to try first; null to leave it to the program.</summary>
    public MessageChannel? First { get; init; }

    /// <summary>Whether notices are on, on a phone or computer at least.</summary>
    public bool HasNotices { get; init; }

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

    /// <summary>What holds for somebody who has said nothing: every way so far, with no message left where the record says so.</summary>
    public static ContactWish SoFar(ClientIdentity person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new()
        {
            ByPhone = true,
            ByText = person.MayLeaveMessage,
            ByMail = true,
            ByLetter = true,
            Language = person.Language,
            MayLeaveMessage = person.MayLeaveMessage,
        };
    }

    /// <summary>Whether a message may go this way; the code of the reason when not.</summary>
    public string? Refusal(MessageChannel channel) =>
        channel switch
        {
            MessageChannel.Mail when !ByMail => "privacy.contact.no-mail",
            MessageChannel.Text when !ByText => "privacy.contact.no-text",
            MessageChannel.Push when !HasNotices => "privacy.contact.no-notices",
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
    // Who named no hours is not woken by a text or a notice: before 8 and after 9 in the evening are the hours in which nobody may be sold
    // anything by phone either (47 CFR 64.1200(c)(1)). Mail wakes nobody.
    private static readonly TimeOnly QuietUntil = new(8, 0);
    private static readonly TimeOnly QuietFrom = new(21, 0);

    private static readonly MessageChannel[] Usual = [MessageChannel.Mail, MessageChannel.Text, MessageChannel.Push];

    /// <summary>By the way they want tried first, else by mail, by text or by notice, as far as they allow it; no channel where none will do.
    /// Pure.</summary>
    public static (MessageChannel? Channel, string Address) To(ClientIdentity person, ContactWish? wish)
    {
        ArgumentNullException.ThrowIfNull(person);
        var order = wish?.First is { } first ? Usual.Where(c => c != first).Prepend(first) : Usual;
        return order
            .Where(channel => IsOpen(person, wish, channel))
            .Select(channel => ((MessageChannel?)channel, AddressOf(person, wish, channel)))
            .FirstOrDefault((null, ""));
    }

    /// <summary>Ways by which a message can go now.</summary>
    public static IReadOnlyList<MessageChannel> Of(ClientIdentity person, ContactWish? wish) =>
        [.. Enum.GetValues<MessageChannel>().Where(c => wish?.Refusal(c) is null && HasAddress(person, wish, c))];

    /// <summary>Where a message goes by a way: what the client named, or else what is in the record. Empty for a notice.</summary>
    public static string AddressOf(ClientIdentity person, ContactWish? wish, MessageChannel channel)
    {
        ArgumentNullException.ThrowIfNull(person);
        var known = channel switch
        {
            MessageChannel.Mail => person.Email,
            MessageChannel.Text => person.Phone,
            _ => null,
        };
        return wish?.AddressFor(channel, known ?? "") ?? known ?? "";
    }

    /// <summary>Whether a message may go by a way at a time of day: the hours that the client named, or the usual quiet ones.</summary>
    public static bool MayGo(ContactWish? wish, MessageChannel channel, TimeOnly now) =>
        wish is { From: not null } or { Until: not null }
            ? wish.Allows(now)
            : channel == MessageChannel.Mail || (now >= QuietUntil && now < QuietFrom);

    /// <summary>Subject of a mail or title of a notice; a text has none.</summary>
    public static string Subject(MessageChannel? channel, string words) => channel is MessageChannel.Text or null ? "" : words;

    private static bool IsOpen(ClientIdentity person, ContactWish? wish, MessageChannel channel) =>
        HasAddress(person, wish, channel)
        // Who named no wishes is sent a text only if a message may be left at the number.
        && (wish is null ? channel != MessageChannel.Text || person.MayLeaveMessage : wish.Refusal(channel) is null);

    private static bool HasAddress(ClientIdentity person, ContactWish? wish, MessageChannel channel) =>
        channel == MessageChannel.Push ? wish?.HasNotices == true : AddressOf(person, wish, channel).Length > 0;
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
