using Footbridge.Kernel.Access;

namespace Footbridge.Kernel;

/// <summary>A row that belongs to one program and is seen by no other.</summary>
public interface IProgramOwned
{
    /// <summary>The owning program; filled in at the first save when left empty.</summary>
    ProgramId ProgramId { get; }
}

/// <summary>An aggregate whose changes must not overwrite each other.</summary>
public interface IVersioned
{
    /// <summary>Counts the saves; the store raises it.</summary>
    int Version { get; }
}

/// <summary>A page entry of the navigation that a module registers.</summary>
/// <param name="Area">Which navigation it belongs to.</param>
/// <param name="Order">Position; lower comes first.</param>
/// <param name="TextKey">Resource key of its label.</param>
/// <param name="Href">Where it leads.</param>
/// <param name="Permission">Permission needed to see it, or null.</param>
/// <param name="Icon">Name of an icon in the design system.</param>
public sealed record NavigationEntry(
    NavigationArea Area,
    int Order,
    string TextKey,
    string Href,
    string? Permission,
    string Icon
);

/// <summary>The navigations there are.</summary>
public enum NavigationArea
{
    /// <summary>The staff console.</summary>
    Staff,

    /// <summary>The client's phone.</summary>
    Client,

    /// <summary>Set-up of the program, in the staff console.</summary>
    Settings,
}

/// <summary>A panel that a module hangs into a page made of many modules.</summary>
/// <param name="Slot">The page's slot, such as <c>chart.main</c>.</param>
/// <param name="Order">Position; lower comes first.</param>
/// <param name="Permission">Permission needed to see it, or null.</param>
/// <param name="Component">The component type; it receives what the slot hands over as parameters.</param>
public sealed record SlotPanel(string Slot, int Order, string? Permission, Type Component);

/// <summary>A permission: what it reaches, what for, and the roles that hold it unless a program decides otherwise.</summary>
/// <param name="Code">The code that slices name.</param>
/// <param name="Kinds">Which kinds of data about clients are seen or changed with it; none when it is not about clients.</param>
/// <param name="Purpose">What for. Treatment is of those who treat: a role with another duty is asked with that one.</param>
/// <param name="DefaultRoles">Role codes from <see cref="RoleCodes"/>.</param>
public sealed record PermissionEntry(string Code, DataKinds Kinds, Purpose Purpose, params IReadOnlyList<string> DefaultRoles);

/// <summary>The roles every program starts with.</summary>
public static class RoleCodes
{
    /// <summary>Sets the program up and manages people and roles.</summary>
    public const string Administrator = "administrator";

    /// <summary>Runs the program.</summary>
    public const string Director = "director";

    /// <summary>Answers calls and admits.</summary>
    public const string Intake = "intake";

    /// <summary>Counselor, facilitator, family therapist.</summary>
    public const string Counselor = "counselor";

    /// <summary>Reviews and co-signs clinical work.</summary>
    public const string Supervisor = "supervisor";

    /// <summary>Physician, nurse practitioner, nurse.</summary>
    public const string Medical = "medical";

    /// <summary>Biller and utilization reviewer.</summary>
    public const string Biller = "biller";

    /// <summary>Watches over consents, disclosures and access.</summary>
    public const string Privacy = "privacy";

    /// <summary>A person in care.</summary>
    public const string Client = "client";

    /// <summary>A relative or support person.</summary>
    public const string Family = "family";

    /// <summary>Roles that belong to staff.</summary>
    public static IReadOnlyList<string> Staff { get; } =
    [Administrator, Director, Intake, Counselor, Supervisor, Medical, Biller, Privacy];

    /// <summary>Roles of staff who care for clients directly or answer for that care.</summary>
    public static IReadOnlyList<string> Clinical { get; } = [Director, Counselor, Supervisor, Medical];

    /// <summary>What a role looks at records for.</summary>
    public static Purpose DutyOf(string role) =>
        role switch
        {
            Biller => Purpose.Payment,
            Privacy => Purpose.Oversight,
            Administrator => Purpose.Operations,
            Client => Purpose.OwnRequest,
            Family => Purpose.FamilySupport,
            _ => Purpose.Treatment,
        };
}
