using Footbridge.Kernel;
using Footbridge.Solver.Instances;

namespace Footbridge.Schedule.Planning;

/// <summary>Somebody who works, as one or several members of staff of the solver's clinic, which knows no more than two places for each and
/// one a day: whoever works at more stands there once for each place, with that part of the hours and of the week's limit.</summary>
/// <param name="User">Who.</param>
/// <param name="Member">As the solver sees them.</param>
internal sealed record ModelStaff(UserId User, StaffMember Member)
{
    public static IEnumerable<ModelStaff> Of(WeekModel model, WorkerFacts worker)
    {
        var kept = model
            .Kept.Where(g => g.Facilitator == worker.User)
            .Select(g => g.Hours)
            .Concat(model.KeptSessions.Where(s => s.Staff == worker.User).Select(s => s.Hours))
            .Select(Slots.Touched)
            .OfType<Stretch>()
            .ToList();
        var shifts = HoursOf(model, worker)
            .Select(w => (Location: model.LocationOf(w.Site), Hours: Slots.Inside(w.Hours)))
            .Where(w => w is { Location: >= 0, Hours: not null })
            .SelectMany(w => Without(w.Hours!, kept).Select(h => (w.Location, Hours: h)))
            .ToList();
        var places = shifts.GroupBy(s => s.Location).OrderByDescending(p => p.Sum(s => s.Hours.E - s.Hours.S)).ToList();
        if (places.Count == 0)
        {
            yield return Make(worker, model.Sites.Count, [], 1);
            yield break;
        }

        var oneADay = shifts.GroupBy(s => s.Hours.D).All(d => d.Select(s => s.Location).Distinct().Count() == 1);
        if (places.Count == 1 || (places.Count == 2 && oneADay))
        {
            var one = Make(worker, places[0].Key, [.. shifts.Select(s => s.Hours)], 1);
            yield return places.Count == 1
                ? one
                : one with
                {
                    Member = one.Member with
                    {
                        AltSite = places[1].Key,
                        AltDays = [.. places[1].Select(s => s.Hours.D).Distinct().Order()],
                    },
                };
            yield break;
        }

        var all = shifts.Sum(s => s.Hours.E - s.Hours.S);
        foreach (var place in places)
        {
            var share = place.Sum(s => s.Hours.E - s.Hours.S) / (double)all;
            var one = Make(worker, place.Key, [.. place.Select(s => s.Hours)], share);
            // A part of the limit is never so small that what the person leads there today would break it.
            var leads = model
                .Planned.Where(g => g.Facilitator == worker.User && model.LocationOf(g.Site) == place.Key)
                .Sum(g => g.Minutes / Slots.Minutes);
            var holds = model.PlannedSessions.Count(s => s.Staff == worker.User && model.LocationOf(s.Site) == place.Key);
            leads += holds * Offer.AppointmentLength;
            yield return one with
            {
                Member = one.Member with { MaxWeek = Math.Max(one.Member.MaxWeek, Math.Min(leads, LimitOf(worker))) },
            };
        }
    }

    // Without known hours, what the person does today shows when they work.
    private static IEnumerable<WorkFacts> HoursOf(WeekModel model, WorkerFacts worker) =>
        worker.Work.Count > 0
            ? worker.Work
            : model
                .Planned.Where(g => g.Facilitator == worker.User)
                .Select(g => new WorkFacts(g.Hours, g.Site))
                .Concat(model.PlannedSessions.Where(s => s.Staff == worker.User).Select(s => new WorkFacts(s.Taken, s.Site)))
                .Distinct();

    private static ModelStaff Make(WorkerFacts worker, int location, List<Stretch> shifts, double share)
    {
        var creds = 0;
        foreach (var kind in worker.Kinds)
        {
            creds |= WeekModel.TypeOf(kind) is >= 0 and var type ? 1 << type : 0;
        }

        return new(
            worker.User,
            new()
            {
                Site = location,
                Tele = worker.Video,
                Female = worker.WomensGroups,
                Trauma = worker.TraumaTrack,
                OtherLanguage = worker.Spanish,
                Creds = creds,
                Shifts = [.. shifts.OrderBy(s => (s.D, s.S))],
                MaxDay = worker.MostDayMinutes / Slots.Minutes,
                MaxWeek = (int)(LimitOf(worker) * share),
                OtMax = (int)(worker.OvertimeMinutes / Slots.Minutes * share),
            }
        );
    }

    private static int LimitOf(WorkerFacts worker) => worker.MostWeekMinutes / Slots.Minutes;

    private static IEnumerable<Stretch> Without(Stretch hours, IEnumerable<Stretch> taken)
    {
        var first = hours.S;
        foreach (var other in taken.Where(t => t.D == hours.D && t.S < hours.E && t.E > hours.S).OrderBy(t => t.S))
        {
            if (other.S > first)
            {
                yield return new(hours.D, first, other.S);
            }

            first = Math.Max(first, other.E);
        }

        if (first < hours.E)
        {
            yield return new(hours.D, first, hours.E);
        }
    }
}
