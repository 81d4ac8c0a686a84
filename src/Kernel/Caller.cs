using Footbridge.Kernel.Access;

namespace Footbridge.Kernel;

/// <summary>In which capacity somebody calls.</summary>
public enum CallerKind
{
    /// <summary>Nobody signed in.</summary>
    Anonymous,

    /// <summary>A member of staff.</summary>
    Staff,

    /// <summary>A person in care.</summary>
    Client,

    /// <summary>A relative or support person.</summary>
    Family,

    /// <summary>The program itself: a job, the command line.</summary>
    System,
}

/// <summary>Who calls, for which program, with which permissions.</summary>
public sealed record Caller
{
    /// <summary>In which capacity.</summary>
    public required CallerKind Kind { get; init; }

    /// <summary>The program whose records are in reach.</summary>
    public required ProgramId Program { get; init; }

    /// <summary>The signed-in user, if any.</summary>
    public UserId? User { get; init; }

    /// <summary>The client record of a signed-in client, or the one a family member was invited to.</summary>
    public ClientId? Client { get; init; }

    /// <summary>The sign-in session.</summary>
    public Guid? Session { get; init; }

    /// <summary>What the caller's role looks at records for.</summary>
    public Purpose Duty { get; init; } = Purpose.Treatment;

    /// <summary>Permission codes held. Ignored for <see cref="CallerKind.System"/>, which may do all.</summary>
    public IReadOnlySet<string> Permissions { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>IANA time zone of the program.</summary>
    public string Zone { get; init; } = "America/New_York";

    /// <summary>Display name for the top bar; never written to the audit trail.</summary>
    public string Name { get; init; } = "";

    /// <summary>Whether the caller holds a permission.</summary>
    public bool Holds(string permission) => Kind == CallerKind.System || Permissions.Contains(permission);

    /// <summary>The program acting for itself.</summary>
    public static Caller System(ProgramId program, string zone = "America/New_York") =>
        new()
        {
            Kind = CallerKind.System,
            Program = program,
            Zone = zone,
        };

    /// <summary>Nobody in particular, on the public pages of a program.</summary>
    public static Caller Anonymous(ProgramId program, string zone = "America/New_York") =>
        new()
        {
            Kind = CallerKind.Anonymous,
            Program = program,
            Zone = zone,
        };
}

/// <summary>The call in hand: who calls and the key the client sent with it. One per scope; set once where the call enters.</summary>
public sealed class CallContext
{
    private Caller? _caller;

    /// <summary>Who calls. Reading it before it was set is a bug.</summary>
    /// <exception cref="InvalidOperationException">It was not set yet.</exception>
    public Caller Caller
    {
        get => _caller ?? throw new InvalidOperationException("The caller of this scope was not set.");
        set => _caller = value;
    }

    /// <summary>Whether the caller was set.</summary>
    public bool IsSet => _caller is not null;

    /// <summary>The key that a client sent with a form or request, so that the same one sent twice acts once.</summary>
    public string? Key { get; set; }

    /// <summary>What is being asked, so that a slice in hand can ask about one more person.</summary>
    public AskedFor? Asked { get; set; }

    /// <summary>Whether something was asked for that the caller may not even know of; the page that shows it answers as if it were not
    /// there.</summary>
    public bool Unseen { get; set; }

    /// <summary>The path or command line verb the call came by, without identifiers or queries.</summary>
    public string? Origin { get; set; }
}

/// <summary>What a slice reaches and what for.</summary>
/// <param name="Purpose">What for.</param>
/// <param name="Kinds">Which kinds of data.</param>
public sealed record AskedFor(Purpose Purpose, DataKinds Kinds);
