namespace Footbridge.People;

/// <summary>What the slices of this module ask for.</summary>
public static class PeoplePermissions
{
    /// <summary>See who a client is.</summary>
    public const string ReadClients = "people.clients.read";

    /// <summary>Correct who a client is.</summary>
    public const string EditClients = "people.clients.edit";

    /// <summary>Invite staff, change their role, switch them off.</summary>
    public const string ManageStaff = "people.staff.manage";

    /// <summary>Decide what roles may do.</summary>
    public const string ManageRoles = "people.roles.manage";

    /// <summary>Change the program's profile and sites.</summary>
    public const string ManageProgram = "people.program.manage";

    /// <summary>See the messages that wait in the outbox.</summary>
    public const string SeeOutbox = "people.outbox";

    /// <summary>Care for one's own account.</summary>
    public const string OwnAccount = "people.account";
}
