using Footbridge.Kernel;
using Microsoft.AspNetCore.Identity;

namespace Footbridge.People.Staff;

/// <summary>A person who can sign in: staff, client or family.</summary>
// Not program-owned: one person may belong to several programs, and signs in before the program is known.
internal sealed class User : IdentityUser<UserId>
{
    public required string DisplayName { get; set; }

    /// <summary>Printed behind a signature, such as <c>LPC</c>.</summary>
    public string Credential { get; set; } = "";

    public string Language { get; set; } = "en";

    /// <summary>No longer lets the person in; what they wrote stays theirs.</summary>
    public bool IsSwitchedOff { get; set; }

    /// <summary>Hash of the PIN that clients and family sign in with.</summary>
    public string? PinHash { get; set; }

    /// <summary>Secret shared with the code app, encrypted with a key that lies outside the database.</summary>
    public string? CodeSecret { get; set; }

    /// <summary>The last time step whose code was used: a code is good once.</summary>
    public long CodeStep { get; set; }

    /// <summary>Hashes of the recovery codes not used yet.</summary>
    public List<string> RecoveryCodes { get; set; } = [];

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>A member of staff, who signs in with a mail address.</summary>
    public static User Staff(UserId id, string name, string email, string credential, TimeProvider clock) =>
        Make(id, name, email.Trim(), email.Trim(), clock, user => user.Credential = credential);

    /// <summary>A client or relative. Their name in the table is their id: two of them may share a phone or a mail address.</summary>
    public static User Guest(UserId id, string name, string? email, string? phone, string language, TimeProvider clock) =>
        Make(
            id,
            name,
            $"guest:{id.Value:N}",
            email?.Trim(),
            clock,
            user =>
            {
                user.PhoneNumber = ContactAddress.Phone(phone);
                user.Language = language;
            }
        );

    /// <summary>How a client or relative is called and reached from now on.</summary>
    public void Reach(string name, string? email, string? phone, string language)
    {
        DisplayName = name;
        Email = email;
        NormalizedEmail = email is null ? null : ContactAddress.Normal(email);
        PhoneNumber = ContactAddress.Phone(phone);
        Language = language;
    }

    /// <summary>What a new password, switching off and the like must call: cookies and links made before are void.</summary>
    public void ChangeStamp(TimeProvider clock) => SecurityStamp = Ids.NewGuid(clock).ToString("N");

    private static User Make(UserId id, string name, string userName, string? email, TimeProvider clock, Action<User> more)
    {
        var user = new User
        {
            Id = id,
            DisplayName = name.Trim(),
            UserName = userName,
            NormalizedUserName = ContactAddress.Normal(userName),
            Email = email,
            NormalizedEmail = email is null ? null : ContactAddress.Normal(email),
            SecurityStamp = Ids.NewGuid(clock).ToString("N"),
            ConcurrencyStamp = Ids.NewGuid(clock).ToString("N"),
            LockoutEnabled = true,
            AddedAt = clock.GetUtcNow(),
        };
        more(user);
        return user;
    }
}
