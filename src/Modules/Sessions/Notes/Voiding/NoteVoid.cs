using Footbridge.Kernel;

namespace Footbridge.Sessions.Notes.Voiding;

/// <summary>That a note was made void, why, and, when that was taken back, by whom. Rows stay: the chart says what became of a note.</summary>
internal sealed class NoteVoid : IProgramOwned
{
    /// <summary>Longest reason.</summary>
    public const int ReasonLength = 500;

    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required NoteId Note { get; init; }

    public required string Reason { get; init; }

    public required UserId? By { get; init; }

    public required string ByName { get; init; }

    public required DateTimeOffset At { get; init; }

    public UserId? LiftedBy { get; private set; }

    public string LiftedByName { get; private set; } = "";

    public DateTimeOffset? LiftedAt { get; private set; }

    public void Lift(UserId by, string name, DateTimeOffset at) => (LiftedBy, LiftedByName, LiftedAt) = (by, name, at);
}
