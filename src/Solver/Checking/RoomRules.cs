using Footbridge.Solver.Instances;
using Footbridge.Solver.Plans;

namespace Footbridge.Solver.Checking;

/// <summary>Rules of rooms: those for groups, and those for family sessions.</summary>
internal static class RoomRules
{
    public static void Check(Clinic clinic, WeekPlan plan, List<Breach> breaches)
    {
        var days = PlannedDay.Of(clinic.Offer, plan);
        for (var site = 0; site < clinic.Sites.Count; site++)
        {
            for (var day = 0; day < Offer.Days; day++)
            {
                for (var slot = 0; slot < Offer.Slots; slot++)
                {
                    var groups = plan
                        .Groups.Where(g => g.Site == site && g.Day == day && Covers(g.Start, clinic.Offer.LengthOf(g.Type), slot))
                        .Sum(g => g.Staff.Count);
                    if (groups > clinic.RoomsAt(site, day))
                    {
                        var reason = $"{groups} groups at once in {clinic.RoomsAt(site, day)} rooms";
                        breaches.Add(new(Rule.Rooms, $"site {site}, day {day}, slot {slot}", reason));
                    }

                    var families = plan.Appointments.Count(a =>
                        a.Kind == PlannedAppointment.Family
                        && a.Day == day
                        && Covers(a.Start, Offer.AppointmentLength, slot)
                        && days.GetValueOrDefault((a.Client, day))?.Location == site
                    );
                    if (families > clinic.Sites[site].FamRooms)
                    {
                        var reason = $"{families} family sessions at once in {clinic.Sites[site].FamRooms} rooms";
                        breaches.Add(new(Rule.FamilyRooms, $"site {site}, day {day}, slot {slot}", reason));
                    }
                }
            }
        }
    }

    private static bool Covers(int start, int length, int slot) => slot >= start && slot < start + length;
}
