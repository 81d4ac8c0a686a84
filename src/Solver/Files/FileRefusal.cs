namespace Footbridge.Solver.Files;

/// <summary>Why a file was not taken, and where in it.</summary>
/// <param name="Place">Path in the document or line and column, such as <c>clients[3].counselor</c> or <c>line 12, column 7</c>.</param>
/// <param name="Reason">What is wrong there.</param>
public sealed record FileRefusal(string Place, string Reason)
{
    public override string ToString() => $"{Place}: {Reason}";
}

/// <summary>What a file holds, or why it was refused as a whole.</summary>
public sealed record FileReading<T>(T? Value, FileRefusal? Refusal)
    where T : class;
