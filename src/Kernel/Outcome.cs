using System.Diagnostics.CodeAnalysis;

namespace Footbridge.Kernel;

/// <summary>What kind of ordinary refusal a <see cref="Problem"/> is.</summary>
public enum ProblemKind
{
    /// <summary>Something typed is missing or malformed; <see cref="Problem.Field"/> says where.</summary>
    Invalid,

    /// <summary>What was asked for is not there, or not for this program.</summary>
    NotFound,

    /// <summary>The caller may not do this.</summary>
    Forbidden,

    /// <summary>Somebody else changed it meanwhile, or it is already so.</summary>
    Conflict,

    /// <summary>A rule of the business says no.</summary>
    RuleBroken,
}

/// <summary>An ordinary refusal. It is an answer, not an exception.</summary>
/// <param name="Kind">What kind of refusal.</param>
/// <param name="Code">A resource key such as <c>care.episode.already-open</c>; the text exists in English and Spanish.</param>
/// <param name="Field">The input property the refusal belongs to, if it belongs to one.</param>
/// <param name="Arguments">Values for the placeholders of the text. Never a name or other protected value.</param>
public sealed record Problem(ProblemKind Kind, string Code, string? Field = null, IReadOnlyList<string>? Arguments = null)
{
    /// <summary>Something typed is missing or malformed.</summary>
    public static Problem Invalid(string code, string? field = null, params string[] arguments) =>
        new(ProblemKind.Invalid, code, field, arguments);

    /// <summary>What was asked for is not there.</summary>
    public static Problem NotFound(string code) => new(ProblemKind.NotFound, code);

    /// <summary>The caller may not do this.</summary>
    public static Problem Forbidden(string code = "core.forbidden") => new(ProblemKind.Forbidden, code);

    /// <summary>It is already so, or it changed meanwhile.</summary>
    public static Problem Conflict(string code, params string[] arguments) => new(ProblemKind.Conflict, code, null, arguments);

    /// <summary>A rule of the business says no.</summary>
    public static Problem Rule(string code, string? field = null, params string[] arguments) =>
        new(ProblemKind.RuleBroken, code, field, arguments);
}

/// <summary>Nothing to return: the command was carried out.</summary>
public readonly record struct Done
{
    /// <summary>The only value.</summary>
    public static Done Value => default;
}

/// <summary>A value, or the <see cref="Problem"/> that stands in its way.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public readonly struct Outcome<T>
{
    private readonly T? _value;
    private readonly Problem? _problem;

    private Outcome(T? value, Problem? problem)
    {
        _value = value;
        _problem = problem;
    }

    /// <summary>Whether there is a value.</summary>
    public bool Succeeded => _problem is null;

    /// <summary>The problem, or null when there is a value.</summary>
    public Problem? Problem => _problem;

    /// <summary>Tells a problem from a value, and hands out the one there is.</summary>
    /// <returns>True when there is a problem.</returns>
    public bool Failed([NotNullWhen(true)] out Problem? problem, [MaybeNullWhen(true)] out T value)
    {
        problem = _problem;
        value = _value!;
        return _problem is not null;
    }

    /// <summary>Turns either side into one result.</summary>
    public TResult Match<TResult>(Func<T, TResult> value, Func<Problem, TResult> problem)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(problem);
        return _problem is null ? value(_value!) : problem(_problem);
    }

    /// <summary>The value. Asking a failed outcome for it is a bug.</summary>
    /// <exception cref="InvalidOperationException">The outcome is a problem.</exception>
    public T Value => _problem is null ? _value! : throw new InvalidOperationException($"No value: {_problem.Code}");

    /// <summary>Wraps a value.</summary>
    public static implicit operator Outcome<T>(T value) => new(value, null);

    /// <summary>Wraps a problem.</summary>
    public static implicit operator Outcome<T>(Problem problem) => new(default, problem);

    /// <summary>Wraps a value of an interface type, which the implicit conversion cannot.</summary>
    public static Outcome<T> Of(T value) => new(value, null);
}
