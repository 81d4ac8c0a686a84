namespace Footbridge.Solver.Exact;

/// <summary>What came of an exact model.</summary>
/// <param name="Optimal">Whether nothing better exists.</param>
/// <param name="Bound">No answer can cost less.</param>
/// <param name="Cost">What this one costs; infinite where none was found.</param>
/// <param name="Weeks">The clients' weeks.</param>
/// <param name="Leads">Who leads what beside what the board has.</param>
internal sealed record ExactAnswer(
    bool Optimal,
    double Bound,
    double Cost,
    IReadOnlyDictionary<int, ulong[]> Weeks,
    IReadOnlyList<(int Entry, int Staff)> Leads
);
