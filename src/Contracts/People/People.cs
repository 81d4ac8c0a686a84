using Footbridge.Kernel;

namespace Footbridge.Contracts.People;

/// <summary>A place where a program meets.</summary>
public readonly record struct SiteId(Guid Value) : IEntityId<SiteId>
{
    /// <inheritdoc/>
    public static SiteId From(Guid value) => new(value);
}

/// <summary>What other modules may know of a client's identity.</summary>
/// <param name="Id">The client.</param>
/// <param name="DisplayName">Preferred name and family name.</param>
/// <param name="PreferredName">What the person wants to be called.</param>
/// <param name="GivenName">Given name as on documents.</param>
/// <param name="FamilyName">Family name.</param>
/// <param name="BornOn">Date of birth, when known.</param>
/// <param name="Pronouns">Pronouns in the person's own words, when known.</param>
/// <param name="Language"><c>en</c> or <c>es</c>.</param>
/// <param name="Phone">Phone number, when known.</param>
/// <param name="Email">Mail address, when known.</param>
/// <param name="MayLeaveMessage">Whether the person allows a message to be left at the number.</param>
public sealed record ClientIdentity(
    ClientId Id,
    string DisplayName,
    string PreferredName,
    string GivenName,
    string FamilyName,
    DateOnly? BornOn,
    string? Pronouns,
    string Language,
    string? Phone,
    string? Email,
    bool MayLeaveMessage
);

/// <summary>A new person, as first heard of.</summary>
public sealed record NewClient
{
    /// <summary>Given name as on documents.</summary>
    public required string GivenName { get; init; }

    /// <summary>Family name; may be empty on a first call.</summary>
    public string FamilyName { get; init; } = "";

    /// <summary>What the person wants to be called, when different.</summary>
    public string? PreferredName { get; init; }

    /// <summary>Date of birth.</summary>
    public DateOnly? BornOn { get; init; }

    /// <summary>Administrative sex as given: <c>female</c>, <c>male</c>, <c>other</c> or <c>unknown</c>.</summary>
    public string Sex { get; init; } = "unknown";

    /// <summary>Pronouns in the person's own words.</summary>
    public string? Pronouns { get; init; }

    /// <summary><c>en</c> or <c>es</c>.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Phone number.</summary>
    public string? Phone { get; init; }

    /// <summary>Mail address.</summary>
    public string? Email { get; init; }

    /// <summary>Postal address in one line.</summary>
    public string? Address { get; init; }

    /// <summary>Whether a message may be left at the number.</summary>
    public bool MayLeaveMessage { get; init; }
}

/// <summary>That there is such a client.</summary>
/// <param name="Id">The client.</param>
/// <param name="BornOn">Birthday, if known.</param>
public sealed record ClientInBrief(ClientId Id, DateOnly? BornOn);

/// <summary>The identities of clients. Runs in the caller's scope.</summary>
public interface IClients
{
    /// <summary>One client, or null when there is none in this program.</summary>
    Task<ClientIdentity?> FindAsync(ClientId id, CancellationToken ct);

    /// <summary>Several clients at once; unknown ids are left out.</summary>
    Task<IReadOnlyDictionary<ClientId, ClientIdentity>> FindAsync(IReadOnlyCollection<ClientId> ids, CancellationToken ct);

    /// <summary>Whether there is such a client, and when they were born if that is known; null when there is none.</summary>
    Task<ClientInBrief?> BriefAsync(ClientId id, CancellationToken ct);

    /// <summary>All clients there are, by id alone.</summary>
    Task<IReadOnlyList<ClientId>> IdsAsync(CancellationToken ct);

    /// <summary>The client with exactly this name and birthday, or null when there is none or more than one: for somebody who knows whom
    /// they look for, without showing anybody else.</summary>
    Task<ClientId?> ExactAsync(string givenName, string familyName, DateOnly bornOn, CancellationToken ct);

    /// <summary>Adds a person to the caller's transaction.</summary>
    Task<ClientId> AddAsync(NewClient client, CancellationToken ct);

    /// <summary>Clients whose name starts with the text, for the command palette and pickers; at most <paramref name="take"/>.</summary>
    Task<IReadOnlyList<ClientIdentity>> SearchAsync(string text, int take, CancellationToken ct);
}

/// <summary>A member of staff as other modules see them.</summary>
/// <param name="Id">The user.</param>
/// <param name="DisplayName">Name as shown.</param>
/// <param name="Credential">Credential as printed behind a signature, such as <c>LPC</c>; may be empty.</param>
/// <param name="Role">Role code.</param>
public sealed record StaffMember(UserId Id, string DisplayName, string Credential, string Role)
{
    /// <summary>Name and credential as printed.</summary>
    public string Printed => PrintedName.Of(DisplayName, Credential);
}

/// <summary>How a member of staff is reached by the program itself.</summary>
/// <param name="Id">The user.</param>
/// <param name="Email">Mail address of the account, when known.</param>
/// <param name="Phone">Phone number of the account, when known.</param>
/// <param name="Language"><c>en</c> or <c>es</c>.</param>
public sealed record StaffReach(UserId Id, string? Email, string? Phone, string Language);

/// <summary>The staff of the caller's program. Runs in the caller's scope.</summary>
public interface IStaff
{
    /// <summary>How some of the active staff are reached; who left is left out.</summary>
    Task<IReadOnlyList<StaffReach>> ReachAsync(IReadOnlyCollection<UserId> ids, CancellationToken ct);

    /// <summary>All active staff, by name.</summary>
    Task<IReadOnlyList<StaffMember>> AllAsync(CancellationToken ct);

    /// <summary>One member of staff, also a former one, or null.</summary>
    Task<StaffMember?> FindAsync(UserId id, CancellationToken ct);
}

/// <summary>What may tie a member of staff to a client outside of work.</summary>
/// <param name="User">The user.</param>
/// <param name="DisplayName">Name as shown.</param>
/// <param name="Role">Role code.</param>
/// <param name="Phone">Phone number of the account, when known.</param>
/// <param name="Email">Mail address of the account.</param>
/// <param name="OwnRecord">Their own record, when they are or were in care here.</param>
public sealed record StaffTie(UserId User, string DisplayName, string Role, string? Phone, string? Email, ClientId? OwnRecord);

/// <summary>The staff of the caller's program as those see them who watch over access. Runs in the caller's scope.</summary>
public interface IStaffTies
{
    /// <summary>All staff, those who left included.</summary>
    Task<IReadOnlyDictionary<UserId, StaffTie>> AllAsync(CancellationToken ct);
}

/// <summary>A site of the caller's program.</summary>
/// <param name="Id">The site.</param>
/// <param name="Name">Its name.</param>
/// <param name="Address">Postal address in one line.</param>
/// <param name="Phone">Phone number.</param>
public sealed record Site(SiteId Id, string Name, string Address, string Phone);

/// <summary>The caller's program as other modules see it.</summary>
/// <param name="Id">The program.</param>
/// <param name="Name">Its name.</param>
/// <param name="Organization">The organization that runs it.</param>
/// <param name="Zone">IANA time zone.</param>
/// <param name="Phone">Phone number for callers.</param>
/// <param name="AfterHoursPhone">Who answers when the program is closed; may be empty.</param>
/// <param name="Sites">Where it meets.</param>
public sealed record ProgramProfile(
    ProgramId Id,
    string Name,
    string Organization,
    string Zone,
    string Phone,
    string AfterHoursPhone,
    IReadOnlyList<Site> Sites
)
{
    /// <summary>Country where it is, ISO 3166-1 alpha-2.</summary>
    public string Country { get; init; } = Countries.Usual;
}

/// <summary>The caller's program. Runs in the caller's scope.</summary>
public interface IPrograms
{
    /// <summary>The caller's program.</summary>
    Task<ProgramProfile> CurrentAsync(CancellationToken ct);
}

/// <summary>Gives a client a way to sign in: a one-time link to phone or mail. Runs in the caller's scope.</summary>
public interface IClientAccess
{
    /// <summary>Makes an account for the client when there is none, and sends a one-time link by text or mail.</summary>
    Task<Outcome<Done>> InviteAsync(ClientId client, CancellationToken ct);
}

/// <summary>Asks a person who is signed in for the password or PIN again, before something that an open screen must not allow. Runs in the
/// caller's scope and transaction: a miss is counted there, so it must not end as a refusal that undoes it.</summary>
public interface IStepUp
{
    /// <summary>Null when it is theirs; otherwise the code of the refusal.</summary>
    Task<string?> RefusalAsync(string secret, CancellationToken ct);
}

/// <summary>A relative or support person to be let in.</summary>
/// <param name="Name">Name as shown.</param>
/// <param name="Phone">Phone number, when known.</param>
/// <param name="Email">Mail address, when known.</param>
/// <param name="Language"><c>en</c> or <c>es</c>.</param>
public sealed record NewRelative(string Name, string? Phone, string? Email, string Language);

/// <summary>Gives relatives a way to sign in. What they see there is decided by consents, each time. Runs in the caller's scope.</summary>
public interface IFamilyAccess
{
    /// <summary>Makes an account for the relative of this client when there is none with that phone or mail address, and sends a one-time
    /// link.</summary>
    Task<Outcome<UserId>> InviteAsync(ClientId client, NewRelative relative, CancellationToken ct);
}
