using System.ComponentModel.DataAnnotations;
using Footbridge.Contracts.Messages;
using Footbridge.Contracts.Privacy;

namespace Footbridge.Privacy.Rights.Contact;

/// <summary>The form of a wish.</summary>
internal sealed class ContactModel
{
    public int? Version { get; set; }
    public bool ByPhone { get; set; }
    public bool ByText { get; set; }
    public bool ByMail { get; set; }
    public bool ByLetter { get; set; }

    /// <summary>Name of a <see cref="MessageChannel"/>, or nothing.</summary>
    public string First { get; set; } = "";

    [StringLength(ContactWishRow.NameLength, ErrorMessage = "core.too-long|{1}")]
    public string? Phone { get; set; }

    [StringLength(ContactWishRow.AddressLength, ErrorMessage = "core.too-long|{1}")]
    public string? Email { get; set; }

    [StringLength(ContactWishRow.AddressLength, ErrorMessage = "core.too-long|{1}")]
    public string? LettersTo { get; set; }

    [StringLength(ContactWishRow.NameLength, ErrorMessage = "core.too-long|{1}")]
    public string? SafeName { get; set; }

    public string? Messages { get; set; }
    public TimeOnly? From { get; set; }
    public TimeOnly? Until { get; set; }
    public string? Language { get; set; }

    [StringLength(ContactWishRow.WordsLength, ErrorMessage = "core.too-long|{1}")]
    public string? Words { get; set; }

    public static ContactModel Of(ReadContact.View view) =>
        view.Wish is not { } wish
            // Who said nothing is reached in every way so far: the form begins with what is so.
            ? new()
            {
                ByPhone = true,
                ByText = true,
                ByMail = true,
                ByLetter = true,
                Language = view.Person.Language,
                Messages = view.Person.MayLeaveMessage ? "yes" : "no",
            }
            : new()
            {
                Version = view.Version,
                ByPhone = wish.ByPhone,
                ByText = wish.ByText,
                ByMail = wish.ByMail,
                ByLetter = wish.ByLetter,
                First = wish.First?.ToString() ?? "",
                Phone = wish.Phone,
                Email = wish.Email,
                LettersTo = wish.LettersTo,
                SafeName = wish.SafeName,
                Messages = wish.MayLeaveMessage ? "yes" : "no",
                From = wish.From,
                Until = wish.Until,
                Language = wish.Language,
                Words = wish.Words,
            };

    public ContactWish Wish() =>
        new()
        {
            ByPhone = ByPhone,
            ByText = ByText,
            ByMail = ByMail,
            ByLetter = ByLetter,
            First = Enum.TryParse<MessageChannel>(First, out var first) ? first : null,
            Phone = Phone ?? "",
            Email = Email ?? "",
            LettersTo = LettersTo ?? "",
            SafeName = SafeName ?? "",
            MayLeaveMessage = Messages == "yes",
            From = From,
            Until = Until,
            Language = Language ?? "en",
            Words = Words ?? "",
        };
}
