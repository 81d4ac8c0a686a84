using Footbridge.Kernel;

namespace Footbridge.Care.Episodes.Transfers;

/// <summary>Hours and days a week that belong to the levels this program gives. Hours of 2.1 and the border to the next level are of
/// public sources (SAMHSA Advisory 2021 on TIP 47; Medicare); the rest is the program's own. What it does not give is a discharge to
/// another program.</summary>
internal sealed record LevelDose(int FewestHours, int MostHours, int FewestDays, int MostDays)
{
    /// <summary>Levels given here, lowest first.</summary>
    public static IReadOnlyList<string> Given { get; } = ["1.5", "1.7", Admission.Level, "2.5"];

    /// <summary>The dose of a level; null when it is not given here.</summary>
    public static LevelDose? Of(string level) =>
        level switch
        {
            "1.5" or "1.7" => new(1, 8, 1, 5),
            Admission.Level => new(Admission.FewestHours, Admission.MostHours, Admission.FewestDays, Admission.MostDays),
            "2.5" => new(20, 40, 4, 7),
            _ => null,
        };

    /// <summary>Whether one level is less care than another.</summary>
    public static bool IsLess(string level, string than) => Given.ToList().IndexOf(level) < Given.ToList().IndexOf(than);
}

/// <summary>A change of level as somebody wants it.</summary>
/// <param name="Level">New level.</param>
/// <param name="On">First day at it.</param>
/// <param name="HoursPerWeek">Prescribed hours a week.</param>
/// <param name="DaysPerWeek">Prescribed days a week.</param>
/// <param name="Reason">Why.</param>
internal sealed record LevelWish(string Level, DateOnly On, int HoursPerWeek, int DaysPerWeek, string Reason)
{
    public const int DaysAhead = 30;
    public const int ReasonLength = 2000;

    /// <summary>What is wrong with it, or null.</summary>
    /// <param name="stay">The stay.</param>
    /// <param name="today">Today.</param>
    public Problem? Fault(Episode stay, DateOnly today)
    {
        if (LevelDose.Of(Level) is not { } dose)
        {
            return Problem.Invalid("care.transfer.level-not-given", nameof(Level));
        }

        if (Level == stay.Level)
        {
            return Problem.Invalid("care.transfer.same-level", nameof(Level));
        }

        if (HoursPerWeek < dose.FewestHours || HoursPerWeek > dose.MostHours)
        {
            return Problem.Invalid(
                "care.transfer.hours",
                nameof(HoursPerWeek),
                Level,
                $"{dose.FewestHours}",
                $"{dose.MostHours}"
            );
        }

        if (DaysPerWeek < dose.FewestDays || DaysPerWeek > dose.MostDays)
        {
            return Problem.Invalid("care.transfer.days", nameof(DaysPerWeek), Level, $"{dose.FewestDays}", $"{dose.MostDays}");
        }

        if (On < today || On > today.AddDays(DaysAhead))
        {
            return Problem.Invalid("care.transfer.day-range", nameof(On), $"{DaysAhead}");
        }

        if (On <= stay.AdmittedOn || stay.Changes.Exists(c => c.On >= On))
        {
            return Problem.Invalid("care.transfer.before-last-change", nameof(On));
        }

        if (string.IsNullOrWhiteSpace(Reason))
        {
            return Problem.Invalid("care.transfer.reason-needed", nameof(Reason));
        }

        return Reason.Length > ReasonLength ? Problem.Invalid("core.too-long", nameof(Reason), $"{ReasonLength}") : null;
    }
}
