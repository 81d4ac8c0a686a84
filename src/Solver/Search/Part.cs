using Footbridge.Solver.Compiling;
using Footbridge.Solver.Instances;

namespace Footbridge.Solver.Search;

/// <summary>A part of the clinic that can be searched while others search the rest: some locations, and the clients and staff that belong
/// to no other.</summary>
internal sealed class Part
{
    private Part(Problem problem, bool[] locations, bool[] held, int[] clients)
    {
        Locations = locations;
        Held = held;
        Clients = clients;
        Entries = [.. problem.Entries.Where(e => locations[e.Location]).Select(e => e.Index)];
        IsMine = new bool[problem.Needs.Length];
        foreach (var client in clients)
        {
            IsMine[client] = true;
        }
    }

    public bool[] Locations { get; }

    /// <summary>Staff who may take nothing new, by index.</summary>
    public bool[] Held { get; }

    public int[] Clients { get; }
    public int[] Entries { get; }

    /// <summary>Whether a client may be moved, by index.</summary>
    public bool[] IsMine { get; }

    /// <summary>The whole clinic.</summary>
    public static Part Of(Problem problem)
    {
        var locations = new bool[problem.Locations];
        Array.Fill(locations, true);
        var clients = problem.Needs.Where(n => n.Client.InCare).Select(n => n.Index);
        return new(problem, locations, new bool[problem.Clinic.Staff.Count], [.. clients]);
    }

    /// <summary>The same without some clients, who keep their weeks.</summary>
    public static Part Without(Problem problem, IReadOnlyCollection<int> kept)
    {
        var whole = Of(problem);
        return new(problem, whole.Locations, whole.Held, [.. whole.Clients.Except(kept)]);
    }

    /// <summary>Deals the locations out at random, about as many clients to each part. Whoever works or sits in two parts stays as they
    /// are meanwhile.</summary>
    public static Part[] Deal(Board board, int parts, Random random)
    {
        var problem = board.Problem;
        var load = new int[problem.Locations];
        foreach (var need in problem.Needs)
        {
            load[HomeOf(need)]++;
        }

        var order = Enumerable.Range(0, problem.Locations).ToArray();
        random.Shuffle(order);
        var owner = new int[problem.Locations];
        var sum = new int[parts];
        foreach (var location in order.OrderByDescending(l => load[l] + random.Next(20)))
        {
            owner[location] = Array.IndexOf(sum, sum.Min());
            sum[owner[location]] += load[location];
        }

        return [.. Enumerable.Range(0, parts).Select(p => Make(board, owner, p))];
    }

    private static Part Make(Board board, int[] owner, int part)
    {
        var problem = board.Problem;
        var locations = owner.Select(o => o == part).ToArray();
        var held = new bool[problem.Clinic.Staff.Count];
        for (var staff = 0; staff < held.Length; staff++)
        {
            for (var day = 0; day < Offer.Days; day++)
            {
                held[staff] |= !locations[problem.SiteOf[(staff * Offer.Days) + day]];
            }
        }

        var clients = problem.Needs.Where(n =>
            n.Client.InCare
            && !held[n.Client.Counselor]
            && (!n.FamilyIn || !held[n.Client.FamStaff])
            && n.Locations.Any(l => locations[l])
            && board.LocationsOf(n).All(l => locations[l])
        );
        return new(problem, locations, held, [.. clients.Select(n => n.Index)]);
    }

    private static int HomeOf(Need need) => need.Locations[0];
}
