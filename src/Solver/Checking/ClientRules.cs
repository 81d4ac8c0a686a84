using Footbridge.Solver.Instances;
using Footbridge.Solver.Plans;

namespace Footbridge.Solver.Checking;

/// <summary>Rules of a client's week: time, place, population, mix, length of days and week.</summary>
internal static class ClientRules
{
    public static void Check(Clinic clinic, WeekPlan plan, List<Breach> breaches)
    {
        foreach (var week in PlannedDay.Of(clinic.Offer, plan).Values.GroupBy(d => d.Client).OrderBy(w => w.Key))
        {
            var client = clinic.Clients[week.Key];
            foreach (var day in week.OrderBy(d => d.Day))
            {
                foreach (var (rule, reason) in Day(clinic, client, day))
                {
                    breaches.Add(new(rule, $"client {week.Key}, day {day.Day}", reason) { Client = week.Key });
                }
            }

            foreach (var (rule, reason) in Week(client, [.. week]))
            {
                breaches.Add(new(rule, $"client {week.Key}", reason) { Client = week.Key });
            }
        }
    }

    private static IEnumerable<(Rule Rule, string Reason)> Day(Clinic clinic, ClientNeed client, PlannedDay day)
    {
        if (!client.InCare || day.Day < client.StartDay)
        {
            yield return (Rule.ClientTime, client.InCare ? $"care begins on day {client.StartDay}" : "the client was discharged");
        }

        foreach (var service in day.Services)
        {
            if (client.Busy.Any(b => b.D == day.Day && b.S < service.End && service.Start < b.E))
            {
                yield return (Rule.ClientTime, $"the client cannot come at slot {service.Start}");
            }
        }

        if (day.Groups.Any(g => g.Site != day.Location))
        {
            yield return (Rule.ClientPlace, "two locations on one day");
        }

        if (day.Location >= 0 && !MayComeTo(clinic, client, day.Location))
        {
            yield return (Rule.ClientPlace, $"the client does not come to location {day.Location}");
        }

        foreach (var group in day.Groups.Where(g => g.Closed is null && !MaySit(client, g)))
        {
            yield return (Rule.Population, $"type {group.Type} for population {group.Pop} is not for this client");
        }

        if (day.Groups.GroupBy(g => g.Type).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            yield return (Rule.Mix, $"type {twice.Key} twice on one day");
        }

        foreach (var broken in AppointmentsOf(client, day).Concat(LengthOf(client, day)).Concat(Order(day)))
        {
            yield return broken;
        }
    }

    private static IEnumerable<(Rule Rule, string Reason)> AppointmentsOf(ClientNeed client, PlannedDay day)
    {
        var appointments = day.Services.Where(s => s.Appointment is not null).ToList();
        if (appointments.Count > 1)
        {
            yield return (Rule.Appointments, "two appointments on one day");
        }

        if (appointments.Count > 0 && !day.Groups.Any())
        {
            yield return (Rule.Appointments, "an appointment on a day without a group");
        }

        foreach (var service in appointments.Where(s => s.Appointment!.Kind == PlannedAppointment.Family))
        {
            if (client.FamStaff < 0)
            {
                yield return (Rule.Appointments, "a family session without a family therapist");
            }

            for (var slot = service.Start; slot < service.End; slot++)
            {
                if (!client.FamAvail.Any(f => f.D == day.Day && slot >= f.S && slot < f.E))
                {
                    yield return (Rule.FamilyTime, $"the family cannot come at slot {slot}");
                    break;
                }
            }
        }
    }

    private static IEnumerable<(Rule Rule, string Reason)> LengthOf(ClientNeed client, PlannedDay day)
    {
        if (day.Slots < client.DayMin || day.Slots > client.DayMax)
        {
            yield return (Rule.DayLength, $"{day.Slots} slots, from {client.DayMin} to {client.DayMax} are allowed");
        }

        if (day.Services.Count < client.SvcMin)
        {
            yield return (Rule.Services, $"{day.Services.Count} services, at least {client.SvcMin} are needed");
        }
    }

    private static IEnumerable<(Rule Rule, string Reason)> Order(PlannedDay day)
    {
        foreach (var (before, after) in day.Services.Zip(day.Services.Skip(1)))
        {
            var gap = after.Start - before.End;
            if (gap < 0)
            {
                yield return (Rule.Overlap, $"two services at slot {after.Start}");
            }
            else if (gap > 1 || (gap == 1 && (before.Appointment is not null || after.Appointment is not null)))
            {
                yield return (Rule.Gap, $"a gap of {gap} before slot {after.Start}");
            }
        }
    }

    private static IEnumerable<(Rule Rule, string Reason)> Week(ClientNeed client, List<PlannedDay> days)
    {
        if (days.Count > client.DaysMax)
        {
            yield return (Rule.WeekLength, $"{days.Count} days, at most {client.DaysMax}");
        }

        var slots = days.Sum(d => d.Slots);
        if (slots > client.DoseMax)
        {
            yield return (Rule.WeekLength, $"{slots} slots, at most {client.DoseMax}");
        }

        foreach (var type in days.SelectMany(d => d.Groups).GroupBy(g => g.Type))
        {
            if (type.Count() > client.MixMax[type.Key])
            {
                yield return (Rule.Mix, $"type {type.Key} {type.Count()} times, at most {client.MixMax[type.Key]}");
            }
        }
    }

    private static bool MayComeTo(Clinic clinic, ClientNeed client, int location) =>
        location == clinic.Telehealth
            ? client.Modality is "tele" or "either"
            : client.Modality is "in" or "either" && (location == client.Site || location == client.AltSite);

    private static bool MaySit(ClientNeed client, PlannedGroup group) =>
        (client.Language < 0 || client.Language == 1 == (group.Pop == Offer.OtherLanguage))
        && group.Type switch
        {
            Offer.Process => group.Pop == Offer.Women ? client.Female : !client.WomenOnly,
            Offer.Dbt => group.Pop == Offer.TraumaTrack == client.Trauma,
            _ => true,
        };
}
