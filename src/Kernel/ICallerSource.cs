namespace Footbridge.Kernel;

/// <summary>Tells the host who calls. The module that keeps people and sessions answers.</summary>
public interface ICallerSource
{
    /// <summary>The caller behind a sign-in session, or null when the session was ended, has expired or its user was switched off.</summary>
    /// <param name="user">The signed-in user.</param>
    /// <param name="session">The session.</param>
    /// <param name="ct">Stops the look-up.</param>
    Task<Caller?> FindAsync(UserId user, Guid session, CancellationToken ct);

    /// <summary>Who made a private link, which is read without a sign-in; null when they belong to the program no more or were switched
    /// off.</summary>
    /// <param name="program">The program the link is of.</param>
    /// <param name="user">Who made it.</param>
    /// <param name="kind">In which capacity.</param>
    /// <param name="ct">Stops the look-up.</param>
    Task<Caller?> OwnerAsync(ProgramId program, UserId user, CallerKind kind, CancellationToken ct);

    /// <summary>Nobody in particular, on the public pages of the program with this short name, or of the first program; null when there
    /// is no program yet.</summary>
    Task<Caller?> AnonymousAsync(string? program, CancellationToken ct);

    /// <summary>All programs, for jobs and the command line.</summary>
    Task<IReadOnlyList<Caller>> SystemAsync(CancellationToken ct);
}

/// <summary>Finds the program that a private link belongs to: it is opened before the program is known, and the rows of a program are seen by
/// its own callers only.</summary>
public static class ProgramOfLink
{
    /// <summary>Makes the call one of nobody in the first program in which something is found, whoever may be signed in there.</summary>
    /// <param name="callers">Knows the programs.</param>
    /// <param name="call">The call; unchanged where nothing is found.</param>
    /// <param name="find">Asks in the program at hand.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>What was found; null when no program has it.</returns>
    public static async Task<T?> EnterAsync<T>(
        this ICallerSource callers,
        CallContext call,
        Func<Task<Outcome<T>>> find,
        CancellationToken ct
    )
        where T : class
    {
        ArgumentNullException.ThrowIfNull(callers);
        ArgumentNullException.ThrowIfNull(call);
        ArgumentNullException.ThrowIfNull(find);
        var visitor = call.Caller;
        foreach (var program in await callers.SystemAsync(ct))
        {
            call.Caller = Caller.Anonymous(program.Program, program.Zone);
            if (!(await find()).Failed(out _, out var found))
            {
                return found;
            }
        }

        call.Caller = visitor;
        return null;
    }
}
