using Footbridge.Kernel;

namespace Footbridge.Recovery.Talks;

internal readonly record struct TalkId(Guid Value) : IEntityId<TalkId>
{
    public static TalkId From(Guid value) => new(value);
}

/// <summary>How one client's messages with the team stand: what waits for an answer and until when, and what each side has read. The words
/// are in the lines.</summary>
internal sealed class Talk : IProgramOwned, IVersioned
{
    public required TalkId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required ClientId Client { get; init; }

    /// <summary>Number of the newest line; 0 while there is none.</summary>
    public int Last { get; private set; }

    /// <summary>Number of the newest answer; 0 while there is none.</summary>
    public int LastAnswer { get; private set; }

    /// <summary>When the oldest message came that nobody has answered; null when none waits.</summary>
    public DateTimeOffset? WaitingSince { get; private set; }

    /// <summary>When the promise of an answer ends, as the client was told it.</summary>
    public DateTimeOffset? AnswerBy { get; private set; }

    /// <summary>When the team was told that the promise is past.</summary>
    public DateTimeOffset? LateToldAt { get; private set; }

    /// <summary>Number of the newest line that somebody of the team has seen.</summary>
    public int TeamRead { get; private set; }

    public DateTimeOffset? TeamReadAt { get; private set; }

    /// <summary>Number of the newest line that the client has seen.</summary>
    public int ClientRead { get; private set; }

    public DateTimeOffset? ClientReadAt { get; private set; }

    /// <summary>When the client was told that something is here to read; null once it was read.</summary>
    public DateTimeOffset? NoticeAt { get; private set; }

    /// <summary>Whether the client has an answer to read and was not told of it yet.</summary>
    public bool ToTell => LastAnswer > ClientRead && NoticeAt is null;

    /// <summary>Whether the time that was promised is over.</summary>
    public bool IsLate(DateTimeOffset now) => AnswerBy < now;

    /// <summary>Takes what the client writes. Who writes again while waiting is answered by when it was promised first.</summary>
    public TalkLine Write(TalkLineId id, UserId by, string words, DateTimeOffset at, DateTimeOffset answerBy)
    {
        if (WaitingSince is null)
        {
            Wait(at, answerBy);
        }

        return Add(id, TalkLineKind.Client, by, words, at);
    }

    /// <summary>Takes what the team writes.</summary>
    /// <param name="id">Id of the line.</param>
    /// <param name="by">Who.</param>
    /// <param name="words">The words.</param>
    /// <param name="at">When.</param>
    /// <param name="after">The oldest message that came after what the writer had before them, and its promise: it goes on waiting. Where a
    /// colleague has answered it meanwhile, what waits now goes on waiting.</param>
    public TalkLine Answer(
        TalkLineId id,
        UserId by,
        string words,
        DateTimeOffset at,
        (DateTimeOffset Since, DateTimeOffset By)? after
    )
    {
        if (after is not { } next)
        {
            Rest();
        }
        else if (next.Since > WaitingSince)
        {
            Wait(next.Since, next.By);
        }

        var line = Add(id, TalkLineKind.Team, by, words, at);
        LastAnswer = line.Number;
        return line;
    }

    /// <summary>Writes down that a message needs no answer, such as a thank-you.</summary>
    public TalkLine Close(TalkLineId id, UserId by, DateTimeOffset at)
    {
        Rest();
        return Add(id, TalkLineKind.NoAnswer, by, null, at);
    }

    /// <summary>Somebody of the team has seen the lines up to a number.</summary>
    public void SeenByTeam(int upTo, DateTimeOffset at)
    {
        if (Math.Min(upTo, Last) is var seen && seen > TeamRead)
        {
            (TeamRead, TeamReadAt) = (seen, at);
        }
    }

    /// <summary>The client has seen the lines up to a number.</summary>
    public void SeenByClient(int upTo, DateTimeOffset at)
    {
        if (Math.Min(upTo, Last) is var seen && seen > ClientRead)
        {
            (ClientRead, ClientReadAt) = (seen, at);
            if (LastAnswer <= ClientRead)
            {
                NoticeAt = null;
            }
        }
    }

    /// <summary>The client was told that something is here to read.</summary>
    public void Told(DateTimeOffset at) => NoticeAt = at;

    /// <summary>The team was told that the promise is past.</summary>
    public void ToldLate(DateTimeOffset at) => LateToldAt = at;

    private TalkLine Add(TalkLineId id, TalkLineKind kind, UserId by, string? words, DateTimeOffset at) =>
        new()
        {
            Id = id,
            Client = Client,
            Number = ++Last,
            Kind = kind,
            By = by,
            At = at,
            Words = words,
        };

    private void Wait(DateTimeOffset since, DateTimeOffset by) => (WaitingSince, AnswerBy, LateToldAt) = (since, by, null);

    private void Rest() => (WaitingSince, AnswerBy, LateToldAt) = (null, null, null);
}
