using Footbridge.Care.Reviews;
using Footbridge.Contracts.Care;
using Footbridge.Contracts.Intake;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;

namespace Footbridge.Care.Episodes;

/// <summary>An admission as somebody wants it.</summary>
/// <param name="Client">The client.</param>
/// <param name="On">First day.</param>
/// <param name="Counselor">Primary counselor.</param>
/// <param name="HoursPerWeek">Prescribed hours a week.</param>
/// <param name="DaysPerWeek">Prescribed days a week.</param>
/// <param name="Reason">Why here, when another level was decided.</param>
internal sealed record AdmissionWish(
    ClientId Client,
    DateOnly On,
    UserId Counselor,
    int HoursPerWeek,
    int DaysPerWeek,
    string Reason
);

/// <summary>What is known of the client on the day of the admission.</summary>
/// <param name="HasOpenEpisode">Whether the client is in the program already.</param>
/// <param name="LastDay">Last day of the latest stay, if there was one.</param>
/// <param name="Consent">How the consent for treatment, payment and operations stands.</param>
/// <param name="Placement">The decision about the level of care, if there is one.</param>
/// <param name="CounselorWorksHere">Whether the chosen counselor is active staff who cares for clients.</param>
internal sealed record AdmissionStanding(
    bool HasOpenEpisode,
    DateOnly? LastDay,
    ConsentStanding Consent,
    PlacementDecision? Placement,
    bool CounselorWorksHere
);

/// <summary>Decides an admission. Pure.</summary>
internal static class Admission
{
    /// <summary>Level of an intensive outpatient program: 9 to under 20 hours a week for adults (ASAM level 2.1; TIP 47).</summary>
    public const string Level = "2.1";

    public const int FewestHours = 9;
    public const int MostHours = 19;
    public const int FewestDays = 3;
    public const int MostDays = 5;

    /// <summary>An admission may be written down this many days after it happened.</summary>
    public const int DaysBack = 30;

    /// <summary>A first day may be fixed this many days ahead.</summary>
    public const int DaysAhead = 14;

    /// <summary>Whether the decided level is the one this program gives.</summary>
    public static bool Fits(PlacementDecision placement) => placement.Level == Level;

    public static Outcome<Episode> Decide(
        AdmissionWish wish,
        AdmissionStanding standing,
        DateOnly today,
        EpisodeId id,
        ReviewRule? rule = null,
        string returnWords = ""
    )
    {
        if (Stop(wish, standing) is { } stop)
        {
            return stop;
        }

        if (Malformed(wish, standing, today) is { } malformed)
        {
            return malformed;
        }

        return new Episode
        {
            Id = id,
            Client = wish.Client,
            Level = Level,
            LevelReason = Fits(standing.Placement!) ? "" : wish.Reason.Trim(),
            AdmittedOn = wish.On,
            Counselor = wish.Counselor,
            HoursPerWeek = wish.HoursPerWeek,
            DaysPerWeek = wish.DaysPerWeek,
            ReturnWords = returnWords,
            ReviewDueOn = (rule ?? ReviewRule.Default).FirstDue(wish.On),
        };
    }

    private static Problem? Stop(AdmissionWish wish, AdmissionStanding standing) =>
        standing switch
        {
            { HasOpenEpisode: true } => Problem.Conflict("care.admit.already-open"),
            { Placement: null } => Problem.Rule("care.admit.no-placement"),
            // A no is an answer (treatment may not hang on it); an unasked question is not.
            { Consent: ConsentStanding.Missing or ConsentStanding.Ended } => Problem.Rule("care.admit.no-consent"),
            { Placement: { } placement } when !Fits(placement) && string.IsNullOrWhiteSpace(wish.Reason) => Problem.Rule(
                "care.admit.reason-needed",
                nameof(AdmissionWish.Reason),
                placement.Level
            ),
            _ => null,
        };

    private static Problem? Malformed(AdmissionWish wish, AdmissionStanding standing, DateOnly today)
    {
        if (!standing.CounselorWorksHere)
        {
            return Problem.Invalid("care.admit.counselor", nameof(AdmissionWish.Counselor));
        }

        if (wish.HoursPerWeek is < FewestHours or > MostHours)
        {
            return Problem.Invalid("care.admit.hours", nameof(AdmissionWish.HoursPerWeek), $"{FewestHours}", $"{MostHours}");
        }

        if (wish.DaysPerWeek is < FewestDays or > MostDays)
        {
            return Problem.Invalid("care.admit.days", nameof(AdmissionWish.DaysPerWeek), $"{FewestDays}", $"{MostDays}");
        }

        if (wish.On < today.AddDays(-DaysBack) || wish.On > today.AddDays(DaysAhead))
        {
            return Problem.Invalid("care.admit.day-out-of-range", nameof(AdmissionWish.On), $"{DaysBack}", $"{DaysAhead}");
        }

        // The decision follows the referral, so a day after it is also a day after the referral.
        if (wish.On < standing.Placement!.DecidedOn)
        {
            return Problem.Invalid("care.admit.before-decision", nameof(AdmissionWish.On));
        }

        return wish.On <= standing.LastDay
            ? Problem.Invalid("care.admit.before-last-stay-ended", nameof(AdmissionWish.On))
            : null;
    }
}
