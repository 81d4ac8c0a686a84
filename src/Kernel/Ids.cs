namespace Footbridge.Kernel;

/// <summary>A typed id over a version 7 UUID (RFC 9562). It sorts by the time it was made, and so tells that time:
/// links sent outside carry random tokens, never ids.</summary>
/// <typeparam name="TSelf">The id type itself.</typeparam>
public interface IEntityId<TSelf>
    where TSelf : struct, IEntityId<TSelf>
{
    /// <summary>The underlying value.</summary>
    Guid Value { get; }

    /// <summary>Wraps a stored value.</summary>
    static abstract TSelf From(Guid value);
}

/// <summary>Makes typed ids.</summary>
public static class Ids
{
    /// <summary>A new id stamped with the clock's time.</summary>
    public static T New<T>(TimeProvider clock)
        where T : struct, IEntityId<T>
    {
        ArgumentNullException.ThrowIfNull(clock);
        return T.From(NewGuid(clock));
    }

    /// <summary>A new version 7 UUID stamped with the clock's time.</summary>
    public static Guid NewGuid(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return Guid.CreateVersion7(clock.GetUtcNow());
    }
}

/// <summary>A treatment program: the unit that owns records and that consent under 42 CFR Part 2 speaks of.</summary>
public readonly record struct ProgramId(Guid Value) : IEntityId<ProgramId>
{
    /// <inheritdoc/>
    public static ProgramId From(Guid value) => new(value);
}

/// <summary>A person who can sign in: staff, client or family.</summary>
public readonly record struct UserId(Guid Value) : IEntityId<UserId>
{
    /// <inheritdoc/>
    public static UserId From(Guid value) => new(value);
}

/// <summary>A person who asks for or receives care.</summary>
public readonly record struct ClientId(Guid Value) : IEntityId<ClientId>
{
    /// <inheritdoc/>
    public static ClientId From(Guid value) => new(value);
}
