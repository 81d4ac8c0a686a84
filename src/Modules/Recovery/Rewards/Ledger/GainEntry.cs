using Footbridge.Kernel;

namespace Footbridge.Recovery.Rewards;

/// <summary>How a prize stands.</summary>
internal enum GainState
{
    /// <summary>A kind word; there is nothing to hand over.</summary>
    NoPrize,

    /// <summary>It waits to be handed over.</summary>
    Open,

    /// <summary>There is none in stock: the program owes it.</summary>
    Owed,

    /// <summary>It was handed over.</summary>
    Handed,
}

/// <summary>Something gained, with all its lines.</summary>
/// <param name="Id">The line of the ledger.</param>
/// <param name="Client">Whose.</param>
/// <param name="On">Local day.</param>
/// <param name="EarnedOn">Day of what earned it.</param>
/// <param name="Goal">What was rewarded.</param>
/// <param name="InARow">Times in a row then.</param>
/// <param name="Schedule">Name of the schedule.</param>
/// <param name="Slip">Slip or voucher.</param>
/// <param name="Cents">Its value.</param>
/// <param name="State">How it stands.</param>
/// <param name="By">Who drew it with the client.</param>
/// <param name="Lines">What became of it, the oldest first.</param>
internal sealed record GainEntry(
    Guid Id,
    ClientId Client,
    DateOnly On,
    DateOnly EarnedOn,
    RewardGoal Goal,
    int InARow,
    string Schedule,
    string Slip,
    int Cents,
    GainState State,
    string By,
    IReadOnlyList<GainLine> Lines
)
{
    /// <summary>What was handed over.</summary>
    public string? Prize => State == GainState.Handed ? Lines[^1].Prize : null;
}

/// <summary>What became of a prize.</summary>
internal sealed record GainLine(RewardLineKind Kind, DateTimeOffset At, string? Prize, string By, string? Witness, string? Note);
