using Footbridge.Contracts.Care;
using Footbridge.Kernel;

namespace Footbridge.Care.Episodes.Aftercare;

internal readonly record struct FollowUpId(Guid Value) : IEntityId<FollowUpId>
{
    public static FollowUpId From(Guid value) => new(value);
}

/// <summary>One time the program gets in touch after a stay. It ends when the person is reached, says no, died or came back; every try
/// before stays.</summary>
internal sealed class FollowUp : IProgramOwned, IVersioned
{
    public const string Reached = "reached";
    public const string Declined = "declined";
    public const string Died = "died";
    public const string Readmitted = "readmitted";

    public static IReadOnlyList<string> Endings { get; } = [Reached, Declined, Died, Readmitted];

    public required FollowUpId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required ClientId Client { get; init; }

    public required EpisodeId Episode { get; init; }

    public required int Months { get; init; }

    public required DateOnly DueOn { get; init; }

    public required DateOnly OpensOn { get; init; }

    public required DateOnly ClosesOn { get; init; }

    /// <summary>A code of <see cref="Endings"/>; empty while open.</summary>
    public string Ending { get; private set; } = "";

    public DateOnly? EndedOn { get; private set; }

    public List<FollowUpAttempt> Attempts { get; init; } = [];

    public static FollowUp Of(FollowUpId id, ClientId client, EpisodeId episode, FollowUpDay day) =>
        new()
        {
            Id = id,
            Client = client,
            Episode = episode,
            Months = day.Months,
            DueOn = day.DueOn,
            OpensOn = day.OpensOn,
            ClosesOn = day.ClosesOn,
        };

    /// <summary>Whether somebody should try now.</summary>
    public bool IsDue(DateOnly today) => Ending.Length == 0 && OpensOn <= today && today <= ClosesOn;

    /// <summary>Ends it, unless it has ended.</summary>
    public void End(string ending, DateOnly on)
    {
        if (Ending.Length == 0)
        {
            (Ending, EndedOn) = (ending, on);
        }
    }
}

/// <summary>One try to reach somebody after a stay.</summary>
internal sealed class FollowUpAttempt : IProgramOwned
{
    public const int WordsLength = 2000;

    public static IReadOnlyList<string> Ways { get; } = ["phone", "text", "mail", "letter", "visit", "video"];

    /// <summary>What came of it.</summary>
    public static IReadOnlyList<string> Outcomes { get; } =
    [FollowUp.Reached, "no-answer", "message-left", "wrong-number", "moved", FollowUp.Declined, FollowUp.Died];

    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required FollowUpId Check { get; init; }

    public required ClientId Client { get; init; }

    public required DateOnly On { get; init; }

    public required TimeOnly Time { get; init; }

    public required string Way { get; init; }

    public required string Outcome { get; init; }

    public required string Words { get; init; }

    public required UserId By { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }
}
