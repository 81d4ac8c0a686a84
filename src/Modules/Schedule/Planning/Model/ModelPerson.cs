using Footbridge.Schedule.Appointments;
using Footbridge.Schedule.Groups;
using Footbridge.Solver.Instances;

namespace Footbridge.Schedule.Planning;

/// <summary>Somebody in care, as the solver sees them.</summary>
internal static class ModelPerson
{
    private const int UsualMost = 2;

    public static ClientNeed Of(WeekModel model, PersonFacts person, int index)
    {
        // What stays as it is takes its hours out of the week, and its part out of the prescription.
        var kept = model.Kept.Where(g => g.Members.Contains(person.Client)).ToList();
        var sessions = model.KeptSessions.Where(s => s.Client == person.Client).ToList();
        var taken = kept.Select(g => g.Hours).Concat(sessions.Select(s => s.Hours)).ToList();
        var busy = person.Cannot.Concat(taken).Select(Slots.Touched).OfType<Stretch>();
        var keptSlots = kept.Sum(g => g.Minutes / Slots.Minutes) + sessions.Sum(s => SlotsOf(s.Minutes));
        var keptDays = taken.Select(h => h.Day).Distinct().Count();
        var (counselor, therapist) = (
            model.HolderOf(person, AppointmentPlan.Individual),
            model.HolderOf(person, AppointmentPlan.Family)
        );
        var site = model.LocationOf(person.Site);
        return new()
        {
            Id = index,
            Site = site >= 0 && site < model.Sites.Count ? site : 0,
            AltSite = person.OtherSite is { } other ? model.LocationOf(other) : -1,
            Modality = person.Modality switch
            {
                "video" => "tele",
                "either" => "either",
                _ => "in",
            },
            Counselor = Math.Max(0, counselor),
            FamStaff = person.Family ? therapist : -1,
            Ind = Wanted(AppointmentPlan.Individual, counselor),
            Fam = Wanted(AppointmentPlan.Family, therapist),
            FamAvail = [.. person.FamilyTimes.Select(Slots.Inside).OfType<Stretch>().Distinct().OrderBy(s => (s.D, s.S, s.E))],
            Female = person.WomenOnly || person.PrefersWomen,
            WomenOnly = person.WomenOnly,
            PrefWomen = person.PrefersWomen,
            Trauma = person.TraumaTrack,
            Language =
                person.Language.Length == 0 ? -1
                : person.Language == GroupPlan.Languages[0] ? 0
                : 1,
            Dose = Math.Max(0, SlotsOf(person.HoursLeast * 60) - keptSlots),
            DoseMax = Math.Max(0, SlotsOf(person.HoursMost * 60) - keptSlots),
            DaysMin = Math.Max(0, person.DaysLeast - keptDays),
            DaysMax = person.DaysMost,
            DayMin = SlotsOf(person.DayLeastMinutes),
            DayMax = SlotsOf(person.DayMostMinutes),
            SvcMin = person.ServicesLeast,
            MixMin = [.. Mix(person, kept, least: true)],
            MixMax = [.. Mix(person, kept, least: false)],
            Busy = [.. busy.Distinct().OrderBy(s => (s.D, s.S, s.E))],
            Avoid = [.. person.RatherNot.Select(Slots.Touched).OfType<Stretch>().Distinct().OrderBy(s => (s.D, s.S, s.E))],
            PrefBlock = person.PartOfDay switch
            {
                "morning" => 0,
                "afternoon" => 1,
                "evening" => 2,
                _ => -1,
            },
            Order = index,
        };

        // One that stays as it is is had already.
        int Wanted(string kind, int holder) => person.Needs(kind) && holder >= 0 && !sessions.Exists(s => s.Kind == kind) ? 1 : 0;
    }

    private static IEnumerable<int> Mix(PersonFacts person, IReadOnlyCollection<GroupFacts> kept, bool least)
    {
        for (var type = 0; type < Offer.Types; type++)
        {
            var named = person.Mix.Where(m => WeekModel.TypeOf(m.Key) == type).Select(m => m.Value).ToList();
            var number =
                least ? named.Sum(m => m.Least)
                : named.Count > 0 ? named.Sum(m => m.Most)
                : UsualMost;
            yield return Math.Max(0, number - kept.Count(g => WeekModel.TypeOf(g.Kind) == type));
        }
    }

    private static int SlotsOf(int minutes) => (minutes + Slots.Minutes - 1) / Slots.Minutes;
}
