using Footbridge.Kernel;

namespace Footbridge.Contracts.Schedule;

/// <summary>What a client told the team about one meeting beforehand.</summary>
/// <param name="Group">The group.</param>
/// <param name="On">Day of the meeting.</param>
/// <param name="Client">Who.</param>
/// <param name="MinutesLate">How late they will be; null when they cannot come.</param>
/// <param name="Reason">Code of the reason for which they cannot come: <c>ill</c>, <c>work</c>, <c>family</c>, <c>ride</c>,
/// <c>other</c>.</param>
/// <param name="Words">In their own words; may be empty.</param>
public sealed record ToldWord(GroupId Group, DateOnly On, ClientId Client, int? MinutesLate, string Reason, string Words)
{
    /// <summary>Whether they cannot come at all.</summary>
    public bool CannotCome => MinutesLate is null;
}

/// <summary>A client said that they will be late or cannot come.</summary>
public sealed record WordGiven(ToldWord Word) : IEvent;

/// <summary>A client will come as planned after all.</summary>
public sealed record WordTakenBack(GroupId Group, DateOnly On, ClientId Client) : IEvent;
