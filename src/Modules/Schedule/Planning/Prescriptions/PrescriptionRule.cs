using Footbridge.Clinical.Dose;
using Footbridge.Contracts.Care;
using Footbridge.Kernel;
using Footbridge.Schedule.Groups;
using Footbridge.Schedule.Weeks;

namespace Footbridge.Schedule.Prescriptions;

/// <summary>What a prescription is where nobody wrote one, and which cannot be. Pure.</summary>
internal static class PrescriptionRule
{
    /// <summary>Sessions are reckoned with at least an hour when it is asked whether a week can hold them.</summary>
    public const int SessionMinutes = 60;

    public const int MostHoursAWeek = 40;
    public const int MostMinutesADay = 12 * 60;
    public const int MostServices = 6;
    public const int MostOfAKind = 14;

    // Room to plan in: the week may be this much longer than prescribed.
    private const int HoursOfRoom = 3;

    /// <summary>Language of the groups where nobody wrote one: who speaks the usual one only is not put into groups in another; who speaks
    /// another may take both until somebody decides.</summary>
    public static string LanguageOf(string? spoken) => spoken == GroupPlan.Languages[0] ? spoken : "";

    /// <summary>What follows from a stay at a level of care.</summary>
    public static Prescription Default(EpisodeSummary episode, string? spoken) =>
        Prescription.Of(
            default,
            episode.Client,
            episode.AdmittedOn,
            Default(episode.Level, episode.HoursPerWeek, episode.DaysPerWeek) with
            {
                Language = LanguageOf(spoken),
            }
        );

    /// <summary>What follows from the level of care with the prescribed hours and days, none of which may be known yet. At level 2.1 the
    /// bounds of <see cref="DoseRule.Adult"/> hold.</summary>
    public static Terms Default(string? level, int hoursPerWeek, int daysPerWeek)
    {
        var rule = level is null or WeekDose.IntensiveOutpatient ? DoseRule.Adult : null;
        var hours = hoursPerWeek > 0 ? hoursPerWeek : (rule?.LeastMinutesPerWeek ?? 60) / 60;
        // At 20 hours the next level begins.
        var roof = rule is null ? MostHoursAWeek : (rule.NextLevelMinutesPerWeek / 60) - 1;
        var fewest = ((hours * 60) + MostMinutesADay - 1) / MostMinutesADay;
        var days = Math.Max(fewest, daysPerWeek > 0 ? daysPerWeek : rule?.LeastDays ?? 1);
        var most = Math.Max(days, Math.Min(days + 1, DoseRule.Adult.MostDays));
        var day = Math.Max(DoseRule.Adult.MostMinutesPerDay, HalfHoursUp(((hours * 60) + most - 1) / most));
        return new()
        {
            HoursLeast = hours,
            HoursMost = Math.Max(hours, Math.Min(hours + HoursOfRoom, roof)),
            DaysLeast = days,
            DaysMost = most,
            DayLeastMinutes = Math.Min(SessionMinutes, hours * 60 / days),
            DayMostMinutes = day,
            ServicesLeast = 1,
            Mix = [.. GroupPlan.Kinds.Select(kind => new KindCount(kind, 0, 2))],
        };
    }

    /// <summary>Why it cannot be as it is, looking at itself alone; null when it can.</summary>
    public static Problem? Refusal(Terms terms) => Bounds(terms) ?? Days(terms) ?? Mix(terms) ?? Words(terms);

    private static Problem? Bounds(Terms t) =>
        Within(t.HoursLeast, 1, MostHoursAWeek, nameof(t.HoursLeast))
        ?? Within(t.HoursMost, 1, MostHoursAWeek, nameof(t.HoursMost))
        ?? Ordered(t.HoursLeast, t.HoursMost, nameof(t.HoursMost))
        ?? Within(t.DaysLeast, 1, 7, nameof(t.DaysLeast))
        ?? Within(t.DaysMost, 1, 7, nameof(t.DaysMost))
        ?? Ordered(t.DaysLeast, t.DaysMost, nameof(t.DaysMost))
        ?? Within(t.DayLeastMinutes, 0, MostMinutesADay, nameof(t.DayLeastMinutes))
        ?? Within(t.DayMostMinutes, 15, MostMinutesADay, nameof(t.DayMostMinutes))
        ?? Ordered(t.DayLeastMinutes, t.DayMostMinutes, nameof(t.DayMostMinutes))
        ?? Within(t.ServicesLeast, 1, MostServices, nameof(t.ServicesLeast));

    private static Problem? Days(Terms t)
    {
        if (t.DaysMost * t.DayMostMinutes < t.HoursLeast * 60)
        {
            return Problem.Invalid(
                "schedule.prescription.days-too-short",
                nameof(t.HoursLeast),
                $"{t.DaysMost * t.DayMostMinutes / 60}"
            );
        }

        return t.DaysLeast * t.DayLeastMinutes > t.HoursMost * 60
            ? Problem.Invalid("schedule.prescription.days-too-long", nameof(t.DayLeastMinutes), $"{t.HoursMost}")
            : null;
    }

    private static Problem? Mix(Terms t)
    {
        if (t.Mix.Any(m => !GroupPlan.Kinds.Contains(m.Kind)) || t.Mix.DistinctBy(m => m.Kind).Count() != t.Mix.Count)
        {
            return Problem.Invalid("core.choose-one", nameof(t.Mix));
        }

        foreach (var (kind, least, most) in t.Mix)
        {
            // The form has a field for each kind, named by its code.
            var name = char.ToUpperInvariant(kind[0]) + kind[1..];
            var wrong =
                Within(least, 0, MostOfAKind, $"Least.{name}")
                ?? Within(most, 0, MostOfAKind, $"Most.{name}")
                ?? Ordered(least, most, $"Most.{name}");
            if (wrong is not null)
            {
                return wrong;
            }
        }

        var single = (t.Individual ? 1 : 0) + (t.Family ? 1 : 0);
        if (t.Mix.Sum(m => m.Most) + single == 0)
        {
            return Problem.Invalid("schedule.prescription.mix-empty", nameof(t.Mix));
        }

        return (t.Mix.Sum(m => m.Least) + single) * SessionMinutes > t.HoursMost * 60
            ? Problem.Invalid("schedule.prescription.mix-too-much", nameof(t.Mix), $"{t.HoursMost}")
            : null;
    }

    private static Problem? Words(Terms t)
    {
        if (t.FamilyTherapist is not null && !t.Family)
        {
            return Problem.Invalid("schedule.prescription.no-family", nameof(t.FamilyTherapist));
        }

        if (t.OtherSite is not null && (t.Site is null || t.OtherSite == t.Site))
        {
            return Problem.Invalid("schedule.prescription.other-site", nameof(t.OtherSite));
        }

        return Terms.PartsOfDay.Contains(t.PartOfDay) && Terms.Languages.Contains(t.Language)
            ? null
            : Problem.Invalid(
                "core.choose-one",
                Terms.PartsOfDay.Contains(t.PartOfDay) ? nameof(t.Language) : nameof(t.PartOfDay)
            );
    }

    private static Problem? Within(int value, int least, int most, string field) =>
        value < least || value > most ? Problem.Invalid("core.out-of-range", field, $"{least}", $"{most}") : null;

    private static Problem? Ordered(int least, int most, string field) =>
        least > most ? Problem.Invalid("schedule.prescription.least-over-most", field, $"{least}") : null;

    private static int HalfHoursUp(int minutes) => (minutes + 29) / 30 * 30;
}
