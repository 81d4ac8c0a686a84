using Footbridge.Solver.Search;

namespace Footbridge.Solver.Exact;

/// <summary>What came of an exact model.</summary>
/// <param name="Optimal">Whether nothing better exists.</param>
/// <param name="Bound">No answer can cost less.</param>
/// <param name="Cost">What this one costs; infinite where none was found.</param>
/// <param name="Unmet">The part of it that unmet needs cost.</param>
/// <param name="Weeks">The clients' weeks.</param>
/// <param name="Leads">Who leads what beside what the board has.</param>
internal sealed record ExactAnswer(
    bool Optimal,
    double Bound,
    double Cost,
    double Unmet,
    IReadOnlyDictionary<int, ulong[]> Weeks,
    IReadOnlyList<(int Entry, int Staff)> Leads
)
{
    /// <summary>Puts the answer on the board that was asked for. Groups of it that nobody needs are left out.</summary>
    public void PutOn(Board board)
    {
        foreach (var (client, week) in Weeks)
        {
            board.Set(client, week);
        }

        var led = Leads.Where(l => board.Members[l.Entry].Count > 0).ToList();
        foreach (var (entry, staff) in led)
        {
            board.Lead(entry, staff);
        }

        var placer = new Placer(board, new Random(0));
        foreach (var entry in led.Select(l => l.Entry).Distinct())
        {
            placer.Shrink(entry);
        }
    }
}
