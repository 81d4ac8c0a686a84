using Footbridge.Kernel;

namespace Footbridge.Privacy.Rights.Requests;

/// <summary>What a client asks for, in plain values.</summary>
/// <param name="Kind">What kind.</param>
/// <param name="What">What it is about, in the client's words.</param>
/// <param name="Wish">What the client wants instead, or to happen.</param>
/// <param name="PaidInFull">Whether the client, or somebody for them, paid in full for what a plan shall not hear of.</param>
internal sealed record RequestWords(RequestKind Kind, string What, string Wish = "", bool PaidInFull = false);

/// <summary>The answer.</summary>
/// <param name="Accept">Yes or no.</param>
/// <param name="Basis">A code of <see cref="DenialBases"/> for a no that the law asks a basis for.</param>
/// <param name="Words">The answer in words the client reads.</param>
internal sealed record RequestDecision(bool Accept, string Basis, string Words);

/// <summary>A client's request about their rights, its clock and its answer.</summary>
internal sealed class RightsRequest : IProgramOwned, IVersioned
{
    public const int WordsLength = 2000;

    public required RequestId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required ClientId Client { get; init; }

    public required RequestKind Kind { get; init; }

    public required string What { get; init; }

    public required string Wish { get; init; }

    public required bool PaidInFull { get; init; }

    public required DateOnly ReceivedOn { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>Who wrote it down; null when the client did.</summary>
    public UserId? RecordedBy { get; init; }

    public DateOnly? ExtendedOn { get; private set; }

    public string ExtensionWords { get; private set; } = "";

    public RequestState State { get; private set; }

    public DateOnly? DecidedOn { get; private set; }

    public UserId? DecidedBy { get; private set; }

    public string Basis { get; private set; } = "";

    public string DecisionWords { get; private set; } = "";

    /// <summary>The client's statement of disagreement with a denial; it goes along with the record (45 CFR 164.526(d)(2)).</summary>
    public string Disagreement { get; private set; } = "";

    public DateTimeOffset? DisagreedAt { get; private set; }

    public DateOnly? EndedOn { get; private set; }

    public DateOnly DueOn => RequestClock.DueOn(Kind, ReceivedOn, ExtendedOn is not null);

    /// <summary>Whether the law leaves no choice: 45 CFR 164.522(a)(1)(vi), 42 CFR 2.26(c).</summary>
    public bool MustAgree => Kind == RequestKind.Restriction && PaidInFull;

    public static Outcome<RightsRequest> Receive(
        RequestId id,
        ClientId client,
        RequestWords words,
        DateOnly receivedOn,
        UserId? recordedBy,
        DateTimeOffset at,
        DateOnly today
    )
    {
        if (string.IsNullOrWhiteSpace(words.What))
        {
            return Problem.Invalid("privacy.request.what-missing", nameof(What));
        }

        if (words.What.Length > WordsLength || words.Wish.Length > WordsLength)
        {
            return Problem.Invalid(
                "core.too-long",
                words.What.Length > WordsLength ? nameof(What) : nameof(Wish),
                $"{WordsLength}"
            );
        }

        if (receivedOn > today)
        {
            return Problem.Invalid("core.date-in-future", nameof(ReceivedOn));
        }

        return new RightsRequest
        {
            Id = id,
            Client = client,
            Kind = words.Kind,
            What = words.What.Trim(),
            Wish = words.Wish.Trim(),
            PaidInFull = words.Kind == RequestKind.Restriction && words.PaidInFull,
            ReceivedOn = receivedOn,
            RecordedBy = recordedBy,
            RecordedAt = at,
        };
    }

    /// <summary>Takes more time: once, in writing, before the time is over (45 CFR 164.524(b)(2)(ii), 164.526(b)(2)(ii)).</summary>
    public Outcome<Done> Extend(string words, DateOnly today)
    {
        if (State != RequestState.Open)
        {
            return Problem.Conflict("privacy.request.decided-already");
        }

        if (RequestClock.ExtensionFor(Kind) == 0)
        {
            return Problem.Rule("privacy.request.no-extension");
        }

        if (ExtendedOn is not null)
        {
            return Problem.Rule("privacy.request.extended-once");
        }

        if (today > DueOn)
        {
            return Problem.Rule("privacy.request.extended-late");
        }

        if (string.IsNullOrWhiteSpace(words))
        {
            return Problem.Invalid("privacy.request.extension-words-missing", "Words");
        }

        ExtendedOn = today;
        ExtensionWords = words.Trim();
        return Done.Value;
    }

    /// <summary>Answers.</summary>
    public Outcome<Done> Decide(RequestDecision decision, UserId by, DateOnly today)
    {
        if (State != RequestState.Open)
        {
            return Problem.Conflict("privacy.request.decided-already");
        }

        if (!decision.Accept && MustAgree)
        {
            return Problem.Rule("privacy.request.must-agree", nameof(RequestDecision.Accept));
        }

        if (string.IsNullOrWhiteSpace(decision.Words))
        {
            return Problem.Invalid("privacy.request.words-missing", nameof(RequestDecision.Words));
        }

        var bases = DenialBases.Of(Kind);
        if (!decision.Accept && bases.Count > 0 && !bases.Contains(decision.Basis))
        {
            return Problem.Invalid("privacy.request.basis-missing", nameof(RequestDecision.Basis));
        }

        State = decision.Accept ? RequestState.Accepted : RequestState.Denied;
        Basis = decision.Accept ? "" : decision.Basis;
        DecisionWords = decision.Words.Trim();
        DecidedOn = today;
        DecidedBy = by;
        return Done.Value;
    }

    /// <summary>Keeps what the client says to a denial.</summary>
    public Outcome<Done> Disagree(string words, DateTimeOffset at)
    {
        if (Kind != RequestKind.Amendment || State != RequestState.Denied)
        {
            return Problem.Rule("privacy.request.nothing-denied");
        }

        if (DisagreedAt is not null)
        {
            return Problem.Conflict("privacy.request.disagreed-already");
        }

        if (string.IsNullOrWhiteSpace(words))
        {
            return Problem.Invalid("core.required", nameof(Disagreement));
        }

        if (words.Length > WordsLength)
        {
            return Problem.Invalid("core.too-long", nameof(Disagreement), $"{WordsLength}");
        }

        Disagreement = words.Trim();
        DisagreedAt = at;
        return Done.Value;
    }

    /// <summary>Ends a restriction. One the law demands ends only by the client's wish (45 CFR 164.522(a)(2)).</summary>
    public Outcome<Done> End(bool byClient, DateOnly today)
    {
        if (Kind != RequestKind.Restriction || State != RequestState.Accepted)
        {
            return Problem.Rule("privacy.request.not-in-force");
        }

        if (MustAgree && !byClient)
        {
            return Problem.Rule("privacy.request.only-client-ends");
        }

        State = RequestState.Ended;
        EndedOn = today;
        return Done.Value;
    }
}
