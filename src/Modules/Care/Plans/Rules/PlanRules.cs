using Footbridge.Kernel;

namespace Footbridge.Care.Plans.Rules;

/// <summary>What a program asks of its plans. Source: the program itself; states and payers differ, so it sets its own numbers.</summary>
internal sealed record PlanRules
{
    public const string GateOff = "off";
    public const string GateWarn = "warn";
    public const string GateBlock = "block";

    public static IReadOnlyList<string> Gates { get; } = [GateOff, GateWarn, GateBlock];

    public static PlanRules Default { get; } = new();

    /// <summary>Days after admission by which the first plan is signed.</summary>
    public int FirstPlanDays { get; init; } = 7;

    public bool NeedsCounselor { get; init; } = true;

    public bool NeedsClient { get; init; } = true;

    public bool NeedsReviewer { get; init; }

    /// <summary>After so many attempts a supervisor may sign in place of the client.</summary>
    public int Attempts { get; init; } = 3;

    /// <summary>Or so many days after the first attempt.</summary>
    public int AttemptDays { get; init; } = 14;

    /// <summary>What happens to a service note while the plan is not signed.</summary>
    public string Gate { get; init; } = GateOff;

    public bool Needs(PlanSigner signer) =>
        signer switch
        {
            PlanSigner.Counselor => NeedsCounselor,
            PlanSigner.Client => NeedsClient,
            PlanSigner.Reviewer => NeedsReviewer,
            _ => false,
        };

    public Problem? Fault()
    {
        if (FirstPlanDays is < 1 or > 60)
        {
            return Problem.Invalid("core.out-of-range", nameof(FirstPlanDays), "1", "60");
        }

        if (!NeedsCounselor && !NeedsClient && !NeedsReviewer)
        {
            return Problem.Invalid("care.plan-rules.somebody-signs", "Required");
        }

        if (Attempts is < 1 or > 10)
        {
            return Problem.Invalid("core.out-of-range", nameof(Attempts), "1", "10");
        }

        if (AttemptDays is < 1 or > 90)
        {
            return Problem.Invalid("core.out-of-range", nameof(AttemptDays), "1", "90");
        }

        return Gates.Contains(Gate) ? null : Problem.Invalid("core.choose-one", nameof(Gate));
    }

    /// <summary>Whether a supervisor may sign in place of a client who did not.</summary>
    public bool MaySignInstead(IReadOnlyCollection<DateTimeOffset> attempts, DateTimeOffset now) =>
        attempts.Count >= Attempts || (attempts.Count > 0 && (now - attempts.Min()).TotalDays >= AttemptDays);
}
