using Footbridge.Solver.Instances;

namespace Footbridge.Solver.Files;

/// <summary>A clinic as a document. It is taken whole or refused with the first place that is wrong.</summary>
public static class ClinicFile
{
    /// <summary>Reads a clinic.</summary>
    public static FileReading<Clinic> Read(string text)
    {
        var reading = TimetableJson.Read<Clinic>(text);
        return reading.Value is { } clinic ? Checked(clinic) : reading;
    }

    /// <summary>A clinic, or the first place of it that is wrong.</summary>
    public static FileReading<Clinic> Checked(Clinic clinic)
    {
        ArgumentNullException.ThrowIfNull(clinic);
        return Wrong(clinic).FirstOrDefault() is { } refusal ? new(null, refusal) : new(clinic, null);
    }

    /// <summary>Writes a clinic.</summary>
    public static string Write(Clinic clinic) => TimetableJson.Write(clinic);

    private static IEnumerable<FileRefusal> Wrong(Clinic clinic) =>
        Sizes(clinic)
            .Concat(clinic.Sites.SelectMany((s, i) => OfSite($"sites[{i}]", s)))
            .Concat(clinic.Staff.SelectMany((s, i) => OfStaff($"staff[{i}]", s, clinic)))
            .Concat(clinic.Clients.SelectMany((c, i) => OfClient($"clients[{i}]", c, clinic)))
            .Concat(clinic.Conflicts.SelectMany((c, i) => OfConflict($"conflicts[{i}]", c, clinic)))
            .Concat(clinic.Closed.SelectMany((c, i) => OfCohort($"closed[{i}]", c, clinic)))
            .Concat(clinic.RoomsClosed.SelectMany((c, i) => OfClosedRooms($"roomsClosed[{i}]", c, clinic)));

    private static IEnumerable<FileRefusal> Sizes(Clinic clinic)
    {
        if (clinic.GroupCap is < 1 or > 60)
        {
            yield return new("groupCap", "a group has 1 to 60 seats");
        }

        var offer = clinic.Offer;
        if (offer.Lengths.Count != Offer.Types || offer.Lengths.Any(l => l is < 2 or > Offer.Slots))
        {
            yield return new("offer.lengths", $"has six numbers from 2 to {Offer.Slots}");
        }
        else if (
            offer.Starts.Count != Offer.Types
            || Enumerable.Range(0, Offer.Types).Any(t => offer.Starts[t].Any(s => s < 0 || s + offer.Lengths[t] > Offer.Slots))
        )
        {
            yield return new(
                "offer.starts",
                "has six lists of slots, after which a group of that type still ends on the same day"
            );
        }

        if (clinic.MinViable < 0 || clinic.MinViable > clinic.GroupCap)
        {
            yield return new("minViable", "lies between 0 and groupCap");
        }
    }

    private static IEnumerable<FileRefusal> OfSite(string place, Site site)
    {
        if (site.OpenS.Count != Offer.Days || site.OpenE.Count != Offer.Days)
        {
            yield return new($"{place}.openS", "openS and openE have six numbers each");
        }
        else if (site.OpenS.Any(s => s is < -1 or > Offer.Slots) || site.OpenE.Any(e => e is < -1 or > Offer.Slots))
        {
            yield return new($"{place}.openS", $"slots lie between 0 and {Offer.Slots}; -1 is closed");
        }

        if (site.Rooms < 0 || site.FamRooms < 0)
        {
            yield return new($"{place}.rooms", "a number of rooms is not negative");
        }
    }

    private static IEnumerable<FileRefusal> OfStaff(string place, StaffMember staff, Clinic clinic)
    {
        if (staff.Site < 0 || staff.Site > clinic.Sites.Count)
        {
            yield return new($"{place}.site", $"there is no site {staff.Site}");
        }

        if (staff.AltSite < -1 || staff.AltSite > clinic.Sites.Count)
        {
            yield return new($"{place}.altSite", $"there is no site {staff.AltSite}");
        }

        if (staff.MaxDay < 0 || staff.MaxWeek < 0 || staff.OtMax < 0)
        {
            yield return new($"{place}.maxDay", "contact slots are not negative");
        }

        foreach (var wrong in OfStretches($"{place}.shifts", staff.Shifts))
        {
            yield return wrong;
        }
    }

    private static IEnumerable<FileRefusal> OfClient(string place, ClientNeed client, Clinic clinic)
    {
        if (client.Site < 0 || client.Site >= clinic.Sites.Count)
        {
            yield return new($"{place}.site", $"there is no site {client.Site}");
        }

        if (client.AltSite < -1 || client.AltSite >= clinic.Sites.Count)
        {
            yield return new($"{place}.altSite", $"there is no site {client.AltSite}");
        }

        if (client.Modality is not ("in" or "tele" or "either"))
        {
            yield return new($"{place}.modality", "is one of in, tele, either");
        }

        if (client.Counselor < 0 || client.Counselor >= clinic.Staff.Count)
        {
            yield return new($"{place}.counselor", $"there is no member of staff {client.Counselor}");
        }

        if (client.FamStaff < -1 || client.FamStaff >= clinic.Staff.Count)
        {
            yield return new($"{place}.famStaff", $"there is no member of staff {client.FamStaff}");
        }

        if (client.MixMin.Count != Offer.Types || client.MixMax.Count != Offer.Types)
        {
            yield return new($"{place}.mixMin", "mixMin and mixMax have six numbers each");
        }
        else if (client.MixMin.Concat(client.MixMax).Any(m => m is < 0 or > 50))
        {
            yield return new($"{place}.mixMin", "numbers of sessions lie between 0 and 50");
        }

        if (client.Language is < -1 or > 1)
        {
            yield return new($"{place}.language", "is 0, 1 or -1");
        }

        if (client.Ind is < 0 or > 1 || client.Fam is < 0 or > 1)
        {
            yield return new($"{place}.ind", "ind and fam are 0 or 1");
        }

        if (new[] { client.Dose, client.DoseMax, client.DayMin, client.DayMax, client.DaysMin, client.DaysMax }.Any(n => n < 0))
        {
            yield return new($"{place}.dose", "doses and days are not negative");
        }

        if (client.StartDay is < 0 or > Offer.Days)
        {
            yield return new($"{place}.startDay", $"a day lies between 0 and {Offer.Days}");
        }

        if (client.ClosedGroup != -1 && clinic.Closed.All(c => c.Id != client.ClosedGroup))
        {
            yield return new($"{place}.closedGroup", $"there is no cohort {client.ClosedGroup}");
        }

        foreach (
            var wrong in OfStretches($"{place}.busy", client.Busy)
                .Concat(OfStretches($"{place}.famAvail", client.FamAvail))
                .Concat(OfStretches($"{place}.avoid", client.Avoid))
        )
        {
            yield return wrong;
        }
    }

    private static IEnumerable<FileRefusal> OfConflict(string place, IReadOnlyList<int> pair, Clinic clinic)
    {
        if (pair.Count != 2 || pair[0] == pair[1] || pair.Any(c => c < 0 || c >= clinic.Clients.Count))
        {
            yield return new(place, "is a pair of two clients who exist");
        }
    }

    private static IEnumerable<FileRefusal> OfCohort(string place, Cohort cohort, Clinic clinic)
    {
        if (cohort.Site < 0 || cohort.Site > clinic.Sites.Count)
        {
            yield return new($"{place}.site", $"there is no site {cohort.Site}");
        }

        if (cohort.Type is < 0 or >= Offer.Types || !Offer.Has(cohort.Type, cohort.Pop))
        {
            yield return new($"{place}.type", "the type is not offered to this population");
        }
        else if (
            cohort.Day is < 0 or >= Offer.Days
            || cohort.Start < 0
            || cohort.Start + clinic.Offer.LengthOf(cohort.Type) > Offer.Slots
        )
        {
            yield return new($"{place}.start", "day and start lie inside the week");
        }

        if (cohort.Staff < 0 || cohort.Staff >= clinic.Staff.Count)
        {
            yield return new($"{place}.staff", $"there is no member of staff {cohort.Staff}");
        }

        if (cohort.Members.Any(m => m < 0 || m >= clinic.Clients.Count))
        {
            yield return new($"{place}.members", "names a client who does not exist");
        }
    }

    private static IEnumerable<FileRefusal> OfClosedRooms(string place, ClosedRooms closed, Clinic clinic)
    {
        if (closed.Site < 0 || closed.Site >= clinic.Sites.Count || closed.D is < 0 or >= Offer.Days || closed.Rooms < 0)
        {
            yield return new(place, "names a site, a day 0 to 5 and a number of rooms");
        }
    }

    private static IEnumerable<FileRefusal> OfStretches(string place, IReadOnlyList<Stretch> stretches)
    {
        for (var i = 0; i < stretches.Count; i++)
        {
            var stretch = stretches[i];
            if (stretch.D is < 0 or >= Offer.Days || stretch.S < 0 || stretch.E > Offer.Slots || stretch.S > stretch.E)
            {
                yield return new(
                    $"{place}[{i}]",
                    $"a stretch lies on a day 0 to 5, from a slot to a later one up to {Offer.Slots}"
                );
            }
        }
    }
}
