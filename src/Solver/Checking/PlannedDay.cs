using Footbridge.Solver.Instances;
using Footbridge.Solver.Plans;

namespace Footbridge.Solver.Checking;

/// <summary>One service of a client's day.</summary>
/// <param name="Start">First slot.</param>
/// <param name="Length">Slots.</param>
/// <param name="Group">The group, or null for an appointment.</param>
/// <param name="Appointment">The appointment, or null for a group.</param>
internal sealed record Service(int Start, int Length, PlannedGroup? Group, PlannedAppointment? Appointment)
{
    public int End => Start + Length;
}

/// <summary>A client's day in a plan.</summary>
internal sealed class PlannedDay
{
    private PlannedDay(int client, int day, List<Service> services)
    {
        Client = client;
        Day = day;
        Services = [.. services.OrderBy(s => s.Start)];
    }

    public int Client { get; }
    public int Day { get; }

    /// <summary>What the day holds, by start.</summary>
    public IReadOnlyList<Service> Services { get; }

    public IEnumerable<PlannedGroup> Groups => Services.Select(s => s.Group).OfType<PlannedGroup>();

    /// <summary>Where the client is: where the day's first group meets; -1 on a day without one.</summary>
    public int Location => Groups.FirstOrDefault()?.Site ?? -1;

    public int Slots => Services.Sum(s => s.Length);

    /// <summary>All days on which somebody has anything.</summary>
    public static IReadOnlyDictionary<(int Client, int Day), PlannedDay> Of(Offer offer, WeekPlan plan)
    {
        var services = new Dictionary<(int Client, int Day), List<Service>>();
        foreach (var group in plan.Groups)
        {
            foreach (var client in group.Clients)
            {
                Add(client, group.Day, new(group.Start, offer.LengthOf(group.Type), group, null));
            }
        }

        foreach (var appointment in plan.Appointments)
        {
            Add(appointment.Client, appointment.Day, new(appointment.Start, Offer.AppointmentLength, null, appointment));
        }

        return services.ToDictionary(s => s.Key, s => new PlannedDay(s.Key.Client, s.Key.Day, s.Value));

        void Add(int client, int day, Service service)
        {
            if (!services.TryGetValue((client, day), out var list))
            {
                services[(client, day)] = list = [];
            }

            list.Add(service);
        }
    }
}
