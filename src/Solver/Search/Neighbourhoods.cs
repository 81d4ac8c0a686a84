using Footbridge.Solver.Compiling;
using Footbridge.Solver.Instances;
using Footbridge.Solver.Weeks;

namespace Footbridge.Solver.Search;

/// <summary>Chooses clients whose weeks are given up together, because one could have what another holds.</summary>
internal sealed class Neighbourhoods(Board board, Week[] alone, Random random)
{
    private readonly Problem _problem = board.Problem;
    private readonly HashSet<int> _chosen = [];

    /// <summary>What is searched.</summary>
    public Part Part { get; set; } = Part.Of(board.Problem);

    /// <summary>Clients around whom neighbourhoods lie; everybody when empty.</summary>
    public int[] Seeds { get; set; } = [];

    /// <summary>The entry whose members were chosen last, or -1.</summary>
    public int Group { get; private set; } = -1;

    public List<int> Choose()
    {
        _chosen.Clear();
        Group = -1;
        switch (Seeds.Length > 0 ? random.Next(2) * 8 : random.Next(10))
        {
            case < 4:
                AroundUnmet();
                break;
            case < 6:
                OneGroup();
                break;
            case < 8:
                PartOfDay();
                break;
            case < 9:
                OneStaff();
                break;
            default:
                Some(random.Next(3, 9));
                break;
        }

        return [.. _chosen];
    }

    private void Some(int count)
    {
        for (var i = 0; i < count; i++)
        {
            _chosen.Add(Part.Clients[random.Next(Part.Clients.Length)]);
        }
    }

    // Somebody whose needs are not met, the clients of the same counselor, and some who share their days.
    private void AroundUnmet()
    {
        var seed = Unmet();
        _chosen.Add(seed);
        var client = _problem.Needs[seed].Client;
        var siblings = Part.Clients.Where(c => _problem.Needs[c].Client.Counselor == client.Counselor).ToArray();
        random.Shuffle(siblings);
        _chosen.UnionWith(siblings.Take(random.Next(1, 6)));
        var neighbours = Part.Clients.Where(c => _problem.Needs[c].Client.Site == client.Site).ToArray();
        random.Shuffle(neighbours);
        _chosen.UnionWith(neighbours.Take(random.Next(2, 8)));
    }

    private int Unmet()
    {
        var among = Seeds.Length > 0 ? Seeds : Part.Clients;
        var best = among[random.Next(among.Length)];
        for (var i = 0; i < (Seeds.Length > 0 ? 2 : 12); i++)
        {
            var other = among[random.Next(among.Length)];
            if (board.NeedCost(other) - alone[other].Cost > board.NeedCost(best) - alone[best].Cost)
            {
                best = other;
            }
        }

        return best;
    }

    private void OneGroup()
    {
        for (var i = 0; i < 40; i++)
        {
            var entry = Part.Entries[random.Next(Part.Entries.Length)];
            if (board.Members[entry].Count > 0)
            {
                Add(board.Members[entry], 26);
                Group = entry;
                break;
            }
        }

        if (random.Next(2) == 0)
        {
            _chosen.Add(Unmet());
        }
    }

    private void PartOfDay()
    {
        var at = _problem.Entries[Part.Entries[random.Next(Part.Entries.Length)]];
        var block = _problem.Clinic.Offer.BlockOf(at.Start);
        var found = new HashSet<int>();
        foreach (var index in Part.Entries)
        {
            var entry = _problem.Entries[index];
            if (entry.Location == at.Location && entry.Day == at.Day && _problem.Clinic.Offer.BlockOf(entry.Start) == block)
            {
                found.UnionWith(board.Members[index]);
            }
        }

        Add(found, random.Next(8, 40));
        _chosen.Add(Unmet());
    }

    private void OneStaff()
    {
        var staff = _problem.Needs[Unmet()].Client.Counselor;
        var day = random.Next(Offer.Days);
        foreach (var index in board.Leads[(staff * Offer.Days) + day])
        {
            Add(board.Members[index], 14);
        }

        Add(Part.Clients.Where(c => _problem.Needs[c].Client.Counselor == staff), 12);
    }

    private void Add(IEnumerable<int> clients, int most)
    {
        var list = clients.Where(c => Part.IsMine[c]).ToArray();
        random.Shuffle(list);
        _chosen.UnionWith(list.Take(most));
    }
}
