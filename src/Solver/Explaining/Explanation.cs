namespace Footbridge.Solver.Explaining;

/// <summary>A need that a plan leaves unmet, and why.</summary>
/// <param name="Client">Whose.</param>
/// <param name="Cost">How much of the objective it is.</param>
/// <param name="Facts">A smallest set of facts: without exactly these more of the client's prescription would be met. Empty where a
/// better week is there for the taking.</param>
/// <param name="CanBeMet">False where no facts of these kinds are in the way: not even an empty clinic could meet it.</param>
/// <param name="Gain">How much of the cost goes away without the facts.</param>
public sealed record Explanation(int Client, long Cost, IReadOnlyList<Fact> Facts, bool CanBeMet, long Gain);
