using Footbridge.Contracts.Messages;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Footbridge.Privacy.Rights.Contact;

internal readonly record struct ContactWishId(Guid Value) : IEntityId<ContactWishId>
{
    public static ContactWishId From(Guid value) => new(value);
}

/// <summary>Where and how a client wants to hear from the program. There is one per client, and it holds at once: the program must go
/// along with what is reasonable and asks for no reason (45 CFR 164.522(b)).</summary>
internal sealed class ContactWishRow : IProgramOwned, IVersioned
{
    public const int AddressLength = 300;
    public const int NameLength = 100;
    public const int WordsLength = 1000;

    public required ContactWishId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required ClientId Client { get; init; }

    public bool ByPhone { get; private set; }

    public bool ByText { get; private set; }

    public bool ByMail { get; private set; }

    public bool ByLetter { get; private set; }

    public MessageChannel? First { get; private set; }

    public string Phone { get; private set; } = "";

    public string Email { get; private set; } = "";

    public string LettersTo { get; private set; } = "";

    public string SafeName { get; private set; } = "";

    public bool MayLeaveMessage { get; private set; }

    public TimeOnly? From { get; private set; }

    public TimeOnly? Until { get; private set; }

    public string Language { get; private set; } = "en";

    public string Words { get; private set; } = "";

    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Who wrote it down; null when the client did.</summary>
    public UserId? RecordedBy { get; private set; }

    public ContactWish Wish =>
        new()
        {
            ByPhone = ByPhone,
            ByText = ByText,
            ByMail = ByMail,
            ByLetter = ByLetter,
            First = First,
            Phone = Phone,
            Email = Email,
            LettersTo = LettersTo,
            SafeName = SafeName,
            MayLeaveMessage = MayLeaveMessage,
            From = From,
            Until = Until,
            Language = Language,
            Words = Words,
        };

    /// <summary>Takes a wish over, unless it leaves no way at all.</summary>
    public Outcome<ContactWishRow> Take(ContactWish wish, UserId? by, DateTimeOffset at)
    {
        if (wish is { ByPhone: false, ByText: false, ByMail: false, ByLetter: false })
        {
            return Problem.Invalid("privacy.contact.no-way", nameof(ByPhone));
        }

        if (Fault(wish) is { } fault)
        {
            return fault;
        }

        (ByPhone, ByText, ByMail, ByLetter) = (wish.ByPhone, wish.ByText, wish.ByMail, wish.ByLetter);
        First = wish.First;
        (Phone, Email, LettersTo) = (wish.Phone.Trim(), wish.Email.Trim(), wish.LettersTo.Trim());
        (SafeName, MayLeaveMessage) = (wish.SafeName.Trim(), wish.MayLeaveMessage);
        (From, Until) = (wish.From, wish.Until);
        (Language, Words) = (wish.Language == "es" ? "es" : "en", wish.Words.Trim());
        (RecordedBy, ChangedAt) = (by, at);
        return this;
    }

    private static Problem? Fault(ContactWish wish)
    {
        var (field, most) =
            wish.Phone.Length > NameLength ? (nameof(Phone), NameLength)
            : wish.Email.Length > AddressLength ? (nameof(Email), AddressLength)
            : wish.LettersTo.Length > AddressLength ? (nameof(LettersTo), AddressLength)
            : wish.SafeName.Length > NameLength ? (nameof(SafeName), NameLength)
            : wish.Words.Length > WordsLength ? (nameof(Words), WordsLength)
            : ("", 0);
        return most == 0 ? null : Problem.Invalid("core.too-long", field, $"{most}");
    }
}

internal sealed class ContactWishMap : IEntityTypeConfiguration<ContactWishRow>
{
    public void Configure(EntityTypeBuilder<ContactWishRow> builder)
    {
        builder.ToTable("privacy_contact_wish");
        builder.HasKey(w => w.Id);
        builder.Property(w => w.Id).ValueGeneratedNever();
        builder.Property(w => w.Phone).HasMaxLength(ContactWishRow.NameLength);
        builder.Property(w => w.Email).HasMaxLength(ContactWishRow.AddressLength);
        builder.Property(w => w.LettersTo).HasMaxLength(ContactWishRow.AddressLength);
        builder.Property(w => w.SafeName).HasMaxLength(ContactWishRow.NameLength);
        builder.Property(w => w.Language).HasMaxLength(2);
        builder.Property(w => w.Words).HasMaxLength(ContactWishRow.WordsLength);
        builder.Ignore(w => w.Wish);
        builder.HasIndex(w => new { w.ProgramId, w.Client }).IsUnique();
    }
}
