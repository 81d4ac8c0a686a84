using Footbridge.Kernel.Access;

namespace Footbridge.Kernel;

/// <summary>A slice that changes something. It runs behind the guard: fresh scope, permission, program filter, transaction, audit line;
/// sent twice with the same key it acts once.</summary>
/// <typeparam name="TInput">What it is told; a record of plain values.</typeparam>
/// <typeparam name="TOutput">What it answers; kept with the key, so plain values only.</typeparam>
public interface ICommand<in TInput, TOutput>
{
    /// <summary>Carries the command out.</summary>
    Task<Outcome<TOutput>> HandleAsync(TInput input, CancellationToken ct);
}

/// <summary>A slice that only reads. It runs behind the guard: fresh scope, permission, program filter; the look is audited.</summary>
/// <typeparam name="TInput">What is asked.</typeparam>
/// <typeparam name="TOutput">The answer.</typeparam>
public interface IQuery<in TInput, TOutput>
{
    /// <summary>Answers the question.</summary>
    Task<Outcome<TOutput>> HandleAsync(TInput input, CancellationToken ct);
}

/// <summary>Marks an input that is about one client: the audit line names the client, and a client or family member who calls is held to
/// their own record.</summary>
public interface IAboutClient
{
    /// <summary>The client the call is about.</summary>
    ClientId Client { get; }
}

/// <summary>Marks an input or an answer that names several clients, such as a list or a group: the audit line names them all.</summary>
public interface IAboutClients
{
    /// <summary>The clients whose data is in it.</summary>
    IReadOnlyCollection<ClientId> Clients { get; }
}

/// <summary>The permission a slice needs. Every slice carries this or <see cref="OpenToAllAttribute"/>; without either the program does
/// not start.</summary>
/// <param name="permission">A permission code such as <c>care.admit</c>.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RequiresAttribute(string permission) : Attribute
{
    /// <summary>The permission code.</summary>
    public string Permission { get; } = permission;
}

/// <summary>Kinds of data that a slice shows beside what its permission reaches.</summary>
/// <param name="kinds">The kinds.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ShowsAttribute(DataKinds kinds) : Attribute
{
    /// <summary>The kinds.</summary>
    public DataKinds Kinds { get; } = kinds;
}

/// <summary>Marks a slice that anyone may call, signed in or not, and says why.</summary>
/// <param name="reason">Why nobody needs a permission for it.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class OpenToAllAttribute(string reason) : Attribute
{
    /// <summary>Why nobody needs a permission for it.</summary>
    public string Reason { get; } = reason;
}

/// <summary>Marks a query that shows no protected data (a menu, a setting), so that no audit line is written for it.</summary>
/// <param name="reason">Why nothing protected can be seen through it.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ShowsNothingProtectedAttribute(string reason) : Attribute
{
    /// <summary>Why nothing protected can be seen through it.</summary>
    public string Reason { get; } = reason;
}

/// <summary>Something that happened, told to other modules in the same transaction.</summary>
public interface IEvent;

/// <summary>Hears an event in the transaction of the slice that raised it.</summary>
/// <typeparam name="TEvent">The event.</typeparam>
public interface IHear<in TEvent>
    where TEvent : IEvent
{
    /// <summary>Acts on the event. A problem undoes the whole command.</summary>
    Task<Outcome<Done>> HearAsync(TEvent happened, CancellationToken ct);
}

/// <summary>Tells events to whoever hears them.</summary>
public interface IEvents
{
    /// <summary>Calls each hearer in the caller's scope and transaction; the first problem stops and is returned.</summary>
    Task<Outcome<Done>> RaiseAsync<TEvent>(TEvent happened, CancellationToken ct)
        where TEvent : IEvent;
}
