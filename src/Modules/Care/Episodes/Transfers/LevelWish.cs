using Footbridge.Kernel;

namespace Footbridge.Care.Episodes.Transfers;

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
