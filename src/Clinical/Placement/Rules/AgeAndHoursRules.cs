using static Footbridge.Clinical.Placement.FollowUpKind;
using static Footbridge.Clinical.Placement.PlacementInput;

namespace Footbridge.Clinical.Placement.Rules;

/// <summary>Hours and age. They set no level; they stand with dimension 6, the person's own terms, which sets none either.</summary>
internal static class AgeAndHoursRules
{
    public static IReadOnlyList<PlacementRule> All { get; } =
    [
        new(
            "A1",
            6,
            "hours",
            new Branch("a1-adolescent", [ScheduledMinutesPerWeek, Age], (f, s) => TooFew(f, s, adolescent: true))
            {
                Shows = Hours,
                Against = s => [s.AdolescentMinutesPerWeek / 60],
                Tasks = [HoursTooFew],
            },
            new Branch("a1", [ScheduledMinutesPerWeek], (f, s) => TooFew(f, s, adolescent: false))
            {
                Shows = Hours,
                Against = s => [s.AdultMinutesPerWeek / 60],
                Tasks = [HoursTooFew],
            }
        ),
        new(
            "A2",
            6,
            "hours",
            new Branch("a2", [ScheduledMinutesPerWeek], TooMany)
            {
                Shows = Hours,
                Against = s => [s.HighIntensityMinutesPerWeek / 60],
                Tasks = [ReviewHigherLevel],
                OrElse = CareLevel.HighIntensityOutpatient,
            }
        ),
        new("A3", 6, "hours", new Branch("a3", [Age], Adolescent) { Against = s => [s.AdultAge], Tasks = [AdolescentCriteria] }),
    ];

    private static Argument[] Hours(PlacementFacts f) => [Argument.Hours(f.ScheduledMinutesPerWeek ?? 0)];

    private static bool Adolescent(PlacementFacts f, PlacementSettings s) => f.Age < s.AdultAge;

    // Hours are given for 2.1; before admission that is the level they are planned for.
    private static bool AtIntensiveOutpatient(PlacementFacts f) =>
        f.CurrentLevel is null || f.CurrentLevel == CareLevel.IntensiveOutpatient;

    private static bool TooFew(PlacementFacts f, PlacementSettings s, bool adolescent) =>
        AtIntensiveOutpatient(f)
        && Adolescent(f, s) == adolescent
        && f.ScheduledMinutesPerWeek < (adolescent ? s.AdolescentMinutesPerWeek : s.AdultMinutesPerWeek);

    private static bool TooMany(PlacementFacts f, PlacementSettings s) =>
        AtIntensiveOutpatient(f) && f.ScheduledMinutesPerWeek >= s.HighIntensityMinutesPerWeek;
}
