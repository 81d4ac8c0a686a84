using Footbridge.Intake.Referrals;

namespace Footbridge.Intake.SelfChecks;

/// <summary>What the answers point to. Never a diagnosis.</summary>
public enum AdviceKind
{
    /// <summary>Help is needed right now.</summary>
    Emergency,

    /// <summary>A doctor or nurse first: stopping can be dangerous.</summary>
    MedicalFirst,

    /// <summary>More than this program alone, for instance a safe place to live.</summary>
    MoreCare,

    /// <summary>An intensive outpatient program may fit.</summary>
    Intensive,

    /// <summary>Fewer hours may be enough.</summary>
    LessCare,

    /// <summary>The answers don't tell enough; a talk will.</summary>
    Talk,
}

/// <summary>Why, in words, and where that comes from.</summary>
public sealed record AdviceReason(string TextKey, string SourceKey);

/// <summary>The answer to a self-check.</summary>
/// <param name="TalkToday">Whether the person should talk to somebody today, whatever else fits.</param>
public sealed record SelfCheckAdvice(AdviceKind Kind, IReadOnlyList<AdviceReason> Reasons, bool TalkToday)
{
    private const string Columbia = "intake.check.source.columbia";
    private const string Withdrawal = "intake.check.source.withdrawal";
    private const string Sedative = "intake.check.source.sedatives";
    private const string Medication = "intake.check.source.medication";
    private const string Frequency = "intake.check.source.days";
    private const string Housing = "intake.check.source.housing";
    private const string Program = "intake.check.source.program";

    /// <summary>Resource key of the words for it.</summary>
    public string Key => "intake.check.advice." + Keys.Kebab(Kind);

    /// <summary>Reads the answers in the order of danger: life, body, a safe place, then how often.</summary>
    public static SelfCheckAdvice For(SelfCheckAnswers answers)
    {
        var talkToday = answers.Harm is HarmThoughts.Thoughts or HarmThoughts.Now;
        List<AdviceReason> danger = [.. Danger(answers)];
        List<AdviceReason> medical = [.. Medical(answers)];
        List<AdviceReason> home = [.. Home(answers)];
        List<AdviceReason> intensive = [.. Intensive(answers)];
        List<AdviceReason> lighter = [.. Lighter(answers)];
        var kind =
            answers.Harm == HarmThoughts.Now ? AdviceKind.Emergency
            : medical.Count > 0 ? AdviceKind.MedicalFirst
            : home.Count > 0 ? AdviceKind.MoreCare
            : intensive.Count > 0 ? AdviceKind.Intensive
            : lighter.Count > 0 ? AdviceKind.LessCare
            : AdviceKind.Talk;
        List<AdviceReason> reasons = [.. danger, .. medical, .. home, .. intensive, .. Beside(answers)];
        if (kind == AdviceKind.LessCare)
        {
            reasons.AddRange(lighter);
        }

        return new(kind, reasons, talkToday);
    }

    private static IEnumerable<AdviceReason> Danger(SelfCheckAnswers a)
    {
        if (a.Harm == HarmThoughts.Now)
        {
            yield return new("intake.check.reason.harm-now", Columbia);
        }
        else if (a.Harm == HarmThoughts.Thoughts)
        {
            yield return new("intake.check.reason.harm-thoughts", Columbia);
        }
    }

    private static IEnumerable<AdviceReason> Medical(SelfCheckAnswers a)
    {
        if (a.Stopping == StoppingSigns.Severe)
        {
            yield return new("intake.check.reason.seizure", Withdrawal);
        }
        else if (a.Stopping == StoppingSigns.Unwell && a.MayBe(Substances.Alcohol, Substances.Sedatives, Substances.Opioids))
        {
            yield return new("intake.check.reason.unwell", Withdrawal);
        }

        if (a.Names(Substances.Sedatives) && a.Days == UseDays.SixteenOrMore)
        {
            yield return new("intake.check.reason.sedatives", Sedative);
        }
    }

    private static IEnumerable<AdviceReason> Home(SelfCheckAnswers a)
    {
        if (a.SafePlace == YesNo.No)
        {
            yield return new("intake.check.reason.no-safe-place", Housing);
        }
    }

    private static IEnumerable<AdviceReason> Intensive(SelfCheckAnswers a)
    {
        if (a.Days == UseDays.SixteenOrMore)
        {
            yield return new("intake.check.reason.most-days", Frequency);
        }
        else if (a.Days == UseDays.FourToFifteen && a.TriedToCutDown == YesNo.Yes)
        {
            yield return new("intake.check.reason.tried", Frequency);
        }
    }

    private static IEnumerable<AdviceReason> Lighter(SelfCheckAnswers a)
    {
        if (a.Days is UseDays.FourToFifteen)
        {
            yield return new("intake.check.reason.some-days", Frequency);
        }
        else if (a.Days is UseDays.OneToThree or UseDays.None)
        {
            yield return new("intake.check.reason.few-days", Frequency);
        }
    }

    // What is worth knowing but does not decide.
    private static IEnumerable<AdviceReason> Beside(SelfCheckAnswers a)
    {
        if (a.Names(Substances.Opioids))
        {
            yield return new("intake.check.reason.opioids", Medication);
        }

        if (a.SomeoneWorried == YesNo.Yes)
        {
            yield return new("intake.check.reason.worried", Program);
        }

        if (a.SafePlace == YesNo.NotSure)
        {
            yield return new("intake.check.reason.place-not-sure", Housing);
        }

        if (a.ThreeDays is YesNo.No or YesNo.NotSure)
        {
            yield return new("intake.check.reason.three-days", Program);
        }
    }
}
