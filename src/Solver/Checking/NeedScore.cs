using Footbridge.Solver.Instances;
using Footbridge.Solver.Plans;

namespace Footbridge.Solver.Checking;

/// <summary>What of one client's prescription a plan leaves unmet, and what of the client's wishes.</summary>
internal sealed record NeedScore(int Slots, int Mix, int Individual, int Family, int Days, int Cohort, int Wishes, int Gaps)
{
    public bool IsFull => Slots + Mix + Individual + Family + Days + Cohort == 0;

    public static NeedScore Of(Offer offer, ClientNeed client, IReadOnlyList<PlannedDay> days)
    {
        var groups = days.SelectMany(d => d.Groups).ToList();
        var appointments = days.SelectMany(d => d.Services).Select(s => s.Appointment).OfType<PlannedAppointment>().ToList();
        var outsideGroups = groups.Count(g => IsOutside(offer, client, g.Day, g.Start, offer.LengthOf(g.Type)));
        var outsideAppointments = appointments.Count(a => IsOutside(offer, client, a.Day, a.Start, Offer.AppointmentLength));
        var mixed = client.PrefWomen ? groups.Count(g => g is { Type: Offer.Process, Pop: Offer.General }) : 0;
        return new(
            Math.Max(0, client.Dose - days.Sum(d => d.Slots)),
            Enumerable.Range(0, Offer.Types).Sum(t => Math.Max(0, client.MixMin[t] - groups.Count(g => g.Type == t))),
            Math.Max(0, client.Ind - appointments.Count(a => a.Kind == PlannedAppointment.Individual)),
            Math.Max(0, client.Fam - appointments.Count(a => a.Kind == PlannedAppointment.Family)),
            Math.Max(0, client.DaysMin - days.Count),
            client.ClosedGroup >= 0 && groups.All(g => g.Closed != client.ClosedGroup) ? 1 : 0,
            (3 * outsideGroups) + outsideAppointments + (3 * mixed),
            days.Sum(d => d.Services.Zip(d.Services.Skip(1)).Count(p => p.Second.Start > p.First.End))
        );
    }

    private static bool IsOutside(Offer offer, ClientNeed client, int day, int start, int length) =>
        (client.PrefBlock >= 0 && offer.BlockOf(start) != client.PrefBlock)
        || client.Avoid.Any(a => a.D == day && a.S < start + length && start < a.E);
}
