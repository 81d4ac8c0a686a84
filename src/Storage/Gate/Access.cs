using Footbridge.Kernel;

namespace Footbridge.Storage.Gate;

/// <summary>Decides whether a caller may call a slice. Pure.</summary>
public static class Access
{
    /// <summary>Null when the caller may; otherwise why not.</summary>
    /// <param name="caller">Who calls.</param>
    /// <param name="permission">What the slice needs; null when it is open to all.</param>
    /// <param name="about">The client the call is about, if it is about one.</param>
    public static Problem? Refusal(Caller caller, string? permission, ClientId? about)
    {
        ArgumentNullException.ThrowIfNull(caller);
        if (permission is not null && !caller.Holds(permission))
        {
            return Problem.Forbidden(caller.Kind == CallerKind.Anonymous ? "core.sign-in-first" : "core.forbidden");
        }

        // A person in care, or a relative, reaches one record: their own, or the one they were invited to.
        var heldToOne = caller.Kind is CallerKind.Client or CallerKind.Family;
        return permission is not null && heldToOne && about is { } client && client != caller.Client
            ? Problem.Forbidden("core.not-your-record")
            : null;
    }
}
