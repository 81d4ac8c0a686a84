using Footbridge.Kernel;
using Footbridge.People.Staff;

namespace Footbridge.People.SignIn;

/// <summary>Somebody who proved who they are, and in which capacity they come in.</summary>
public sealed record SignedIn(UserId User, Guid Membership, ProgramId Program, CallerKind Kind, string Role, string Language)
{
    internal static SignedIn Of(User user, Membership membership) =>
        new(user.Id, membership.Id, membership.Program, membership.Kind, membership.RoleCode, user.Language);
}

/// <summary>What comes next in a sign-in.</summary>
public enum SignInStep
{
    /// <summary>Not let in; the refusal says why.</summary>
    Refused,

    /// <summary>The code of the app, or a recovery code.</summary>
    Code,

    /// <summary>The PIN.</summary>
    Pin,

    /// <summary>Choose a PIN: there is none yet, or the program sent an invitation.</summary>
    NewPin,

    /// <summary>Let in.</summary>
    Done,
}

/// <summary>How a sign-in goes on. A refusal is a value and not a problem, so that the count of misses is kept.</summary>
public sealed record SignInAnswer(SignInStep Step, SignedIn? Who = null, string? Refusal = null)
{
    /// <summary>Not let in.</summary>
    public static SignInAnswer Refuse(string code) => new(SignInStep.Refused, null, code);

    /// <summary>The refusal as pages show it.</summary>
    public Problem? Problem => Refusal is null ? null : new Problem(ProblemKind.Forbidden, Refusal);
}
