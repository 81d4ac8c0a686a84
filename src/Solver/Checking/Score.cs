using Footbridge.Solver.Instances;
using Footbridge.Solver.Plans;

namespace Footbridge.Solver.Checking;

/// <summary>The objective of a plan in its parts, computed from the clinic and the plan alone. Less is better.</summary>
public sealed record Score
{
    public int Clients { get; init; }

    /// <summary>Clients whose dose, mix, sessions, days and cohort are all met.</summary>
    public int Full { get; init; }

    public int UnmetSlots { get; init; }
    public int MissingMix { get; init; }
    public int MissingIndividual { get; init; }
    public int MissingFamily { get; init; }
    public int MissingDays { get; init; }
    public int MissingCohort { get; init; }

    /// <summary>Members short of a running group's fewest.</summary>
    public int ShortMembers { get; init; }

    public int DroppedSessions { get; init; }
    public int MovedAppointments { get; init; }
    public int ChangedLeaders { get; init; }
    public int OvertimeSlots { get; init; }

    /// <summary>Cost of hours outside the preferred part of the day and of mixed groups where women's are preferred.</summary>
    public int Wishes { get; init; }

    public int Gaps { get; init; }

    /// <summary>Clients above the comfortable size of groups, or short of a lively one.</summary>
    public int OffSize { get; init; }

    public int Groups { get; init; }

    /// <summary>Unmet needs: what comes before everything else.</summary>
    public long Needs =>
        (1000L * UnmetSlots)
        + (800L * MissingMix)
        + (1500L * MissingIndividual)
        + (800L * MissingFamily)
        + (1000L * MissingDays)
        + (3000L * MissingCohort);

    /// <summary>What a repair changes of a published week.</summary>
    public long Disturbance => (60L * DroppedSessions) + (40L * MovedAppointments) + (80L * ChangedLeaders);

    /// <summary>The objective.</summary>
    public long Total =>
        Needs
        + (400L * ShortMembers)
        + Disturbance
        + (15L * OvertimeSlots)
        + Wishes
        + (4L * Gaps)
        + (2L * OffSize)
        + (10L * Groups);

    /// <summary>The objective in its parts: how much of each there is, and what one of it costs.</summary>
    public IReadOnlyList<ScorePart> Parts =>
        [
            new("slots", UnmetSlots, 1000),
            new("mix", MissingMix, 800),
            new("individual", MissingIndividual, 1500),
            new("family", MissingFamily, 800),
            new("days", MissingDays, 1000),
            new("cohort", MissingCohort, 3000),
            new("short", ShortMembers, 400),
            new("dropped", DroppedSessions, 60),
            new("moved", MovedAppointments, 40),
            new("leader", ChangedLeaders, 80),
            new("overtime", OvertimeSlots, 15),
            new("wishes", Wishes, 1),
            new("gaps", Gaps, 4),
            new("size", OffSize, 2),
            new("groups", Groups, 10),
        ];

    /// <summary>Scores a plan.</summary>
    /// <param name="clinic">The clinic.</param>
    /// <param name="plan">A plan that breaks no hard rule.</param>
    /// <param name="published">The week that people know already, when it is repaired.</param>
    public static Score Of(Clinic clinic, WeekPlan plan, WeekPlan? published = null)
    {
        ArgumentNullException.ThrowIfNull(clinic);
        ArgumentNullException.ThrowIfNull(plan);
        var days = PlannedDay.Of(clinic.Offer, plan).Values.ToLookup(d => d.Client);
        var needs = Enumerable
            .Range(0, clinic.Clients.Count)
            .Where(c => clinic.Clients[c].InCare)
            .Select(c => NeedScore.Of(clinic.Offer, clinic.Clients[c], [.. days[c]]))
            .ToList();
        var sizes = plan.Groups.SelectMany(Sizes).ToList();
        var change = published is null ? default : Disturbed.Between(clinic, published, plan);
        return new()
        {
            Clients = needs.Count,
            Full = needs.Count(n => n.IsFull),
            UnmetSlots = needs.Sum(n => n.Slots),
            MissingMix = needs.Sum(n => n.Mix),
            MissingIndividual = needs.Sum(n => n.Individual),
            MissingFamily = needs.Sum(n => n.Family),
            MissingDays = needs.Sum(n => n.Days),
            MissingCohort = needs.Sum(n => n.Cohort),
            Wishes = needs.Sum(n => n.Wishes),
            Gaps = needs.Sum(n => n.Gaps),
            ShortMembers = sizes.Sum(s => Math.Max(0, clinic.MinViable - s)),
            OffSize = sizes.Sum(s => Math.Max(0, s - 10) + Math.Max(0, 6 - s)),
            Groups = sizes.Count,
            OvertimeSlots = Overtime(clinic, plan),
            DroppedSessions = change.Sessions,
            MovedAppointments = change.Appointments,
            ChangedLeaders = change.Leaders,
        };
    }

    // Parallel groups share their clients as evenly as can be.
    private static IEnumerable<int> Sizes(PlannedGroup group) =>
        Enumerable.Range(0, group.Staff.Count).Select(i => (group.Clients.Count + i) / group.Staff.Count);

    private static int Overtime(Clinic clinic, WeekPlan plan)
    {
        var slots = new int[clinic.Staff.Count];
        foreach (var group in plan.Groups)
        {
            foreach (var staff in group.Staff)
            {
                slots[staff] += clinic.Offer.LengthOf(group.Type);
            }
        }

        foreach (var appointment in plan.Appointments)
        {
            var client = clinic.Clients[appointment.Client];
            slots[appointment.Kind == PlannedAppointment.Family ? client.FamStaff : client.Counselor] += Offer.AppointmentLength;
        }

        return slots.Select((s, i) => Math.Max(0, s - clinic.Staff[i].MaxWeek)).Sum();
    }
}

/// <summary>One part of the objective.</summary>
/// <param name="Code">Which.</param>
/// <param name="Number">How much of it there is.</param>
/// <param name="Weight">What one of it costs.</param>
public readonly record struct ScorePart(string Code, int Number, int Weight)
{
    public long Points => (long)Number * Weight;
}
