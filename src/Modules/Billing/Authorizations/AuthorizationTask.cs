using Footbridge.Contracts.Care;
using Footbridge.Kernel;

namespace Footbridge.Billing.Authorizations;

internal readonly record struct AuthorizationTaskId(Guid Value) : IEntityId<AuthorizationTaskId>
{
    public static AuthorizationTaskId From(Guid value) => new(value);
}

/// <summary>A payer is to be asked for care at a level from a day on. It ends with what the payer said, never silently.</summary>
internal sealed class AuthorizationTask : IProgramOwned, IVersioned
{
    public const int NumberLength = 40;
    public const int WordsLength = 1000;

    /// <summary>What a payer may say: yes; needs none; no; the person pays alone.</summary>
    public static IReadOnlyList<string> Outcomes { get; } = ["approved", "not-needed", "refused", "self-pay"];

    public required AuthorizationTaskId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required ClientId Client { get; init; }

    public required EpisodeId Episode { get; init; }

    public required string FromLevel { get; init; }

    public required string ToLevel { get; init; }

    /// <summary>First day that must be covered.</summary>
    public required DateOnly From { get; init; }

    public required int HoursPerWeek { get; init; }

    public required int DaysPerWeek { get; init; }

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>A code of <see cref="Outcomes"/>; empty while open.</summary>
    public string Outcome { get; private set; } = "";

    /// <summary>The payer's number.</summary>
    public string Number { get; private set; } = "";

    public DateOnly? Until { get; private set; }

    public string Words { get; private set; } = "";

    public DateTimeOffset? SettledAt { get; private set; }

    public UserId? SettledBy { get; private set; }

    /// <summary>Writes down what the payer said.</summary>
    public Outcome<Done> Settle(PayersAnswer answer, UserId? by, DateTimeOffset at)
    {
        if (SettledAt is not null)
        {
            return Problem.Conflict("billing.authorization.settled-already");
        }

        if (!Outcomes.Contains(answer.Outcome))
        {
            return Problem.Invalid("core.choose-one", nameof(PayersAnswer.Outcome));
        }

        if (answer.Number.Length > NumberLength)
        {
            return Problem.Invalid("core.too-long", nameof(PayersAnswer.Number), $"{NumberLength}");
        }

        if (answer.Words.Length > WordsLength)
        {
            return Problem.Invalid("core.too-long", nameof(PayersAnswer.Words), $"{WordsLength}");
        }

        if (answer.Outcome == "refused" && string.IsNullOrWhiteSpace(answer.Words))
        {
            return Problem.Invalid("billing.authorization.words-needed", nameof(PayersAnswer.Words));
        }

        if (answer.Until < From)
        {
            return Problem.Invalid("core.end-before-start", nameof(PayersAnswer.Until));
        }

        (Outcome, Number, Until, Words) = (answer.Outcome, answer.Number.Trim(), answer.Until, answer.Words.Trim());
        (SettledAt, SettledBy) = (at, by);
        return Done.Value;
    }
}
