using Footbridge.Kernel;
using Footbridge.Sessions.Signing;
using Footbridge.Sessions.Signing.Rules;
using Footbridge.Sessions.Signing.Steps;

namespace Footbridge.Sessions.Notes;

/// <summary>Where a note stands on its way to being closed.</summary>
internal enum NoteStanding
{
    /// <summary>Written and not signed.</summary>
    Draft,

    /// <summary>Signed once, and sent back to its writer.</summary>
    SentBack,

    /// <summary>Signed by its writer; somebody must co-sign.</summary>
    WaitsForCosign,

    /// <summary>Closed.</summary>
    Signed,

    /// <summary>Made void: it counts no more, until somebody takes that back.</summary>
    Void,
}

// How a note is signed, co-signed and sent back.
internal sealed partial class ClientNote
{
    private readonly List<SigningStep> _steps = [];

    /// <summary>The steps that were loaded or are new; new ones are saved with the note.</summary>
    public IReadOnlyList<SigningStep> Steps => _steps;

    /// <summary>How many steps there are.</summary>
    public int StepCount { get; private set; }

    /// <summary>Hash of the last step.</summary>
    public string? LastStep { get; private set; }

    /// <summary>How often the writer signed: the version of the text.</summary>
    public int Round { get; private set; }

    /// <summary>The last day for the co-signature; null when none is needed.</summary>
    public DateOnly? CosignDue { get; private set; }

    /// <summary>Credentials of those who may co-sign, as the rule was at signing.</summary>
    public string CosignBy { get; private set; } = "";

    public DateTimeOffset? CosignedAt { get; private set; }

    /// <summary>When it went back to its writer; null once signed again.</summary>
    public DateTimeOffset? SentBackAt { get; private set; }

    public NoteStanding Standing =>
        VoidedAt is not null ? NoteStanding.Void
        : SignedAt is null
            ? SentBackAt is null ? NoteStanding.Draft
                : NoteStanding.SentBack
        : CosignDue is not null && CosignedAt is null ? NoteStanding.WaitsForCosign
        : NoteStanding.Signed;

    /// <summary>Somebody else agrees with a note that waits for it.</summary>
    public Outcome<Done> Cosign(Signer signer, string attestation, DateTimeOffset at)
    {
        if (Standing != NoteStanding.WaitsForCosign)
        {
            return Problem.Conflict("sessions.cosign.not-waiting");
        }

        if (WhyNot(signer.User, signer.Credential) is { } problem)
        {
            return problem;
        }

        Add(StepKind.Reviewed, signer, attestation, at);
        CosignedAt = at;
        return Done.Value;
    }

    /// <summary>Somebody who may co-sign gives it back to be corrected. The text as it was signed stays in the history.</summary>
    public Outcome<Done> SendBack(Signer signer, string reason, DateTimeOffset at)
    {
        if (Standing != NoteStanding.WaitsForCosign)
        {
            return Problem.Conflict("sessions.cosign.not-waiting");
        }

        if ((WhyNot(signer.User, signer.Credential) ?? FaultOf(reason)) is { } problem)
        {
            return problem;
        }

        Add(StepKind.SentBack, signer, reason.Trim(), at, Content);
        (SignedAt, SignedBy, Content, Hash) = (null, null, null, null);
        (CosignDue, CosignBy, SentBackAt) = (null, "", at);
        return Done.Value;
    }

    /// <summary>Somebody who led the session too says that they were there.</summary>
    public void Attend(Signer signer, DateTimeOffset at) => Add(StepKind.Present, signer, "", at);

    /// <summary>Why somebody may not co-sign this note, or null.</summary>
    public Problem? WhyNot(UserId user, string credential)
    {
        if (user == SignedBy)
        {
            return Problem.Rule("sessions.cosign.own-note");
        }

        return Credentials.Share(credential, CosignBy) ? null : Problem.Rule("sessions.cosign.credential", null, CosignBy);
    }

    private static Problem? FaultOf(string reason) =>
        string.IsNullOrWhiteSpace(reason) ? Problem.Invalid("sessions.cosign.reason-missing", "Reason")
        : reason.Length > SigningStep.WordsLength ? Problem.Invalid("core.too-long", "Reason", $"{SigningStep.WordsLength}")
        : null;

    private void Close(SignedContent content)
    {
        Round++;
        (CosignDue, CosignBy, SentBackAt) = (content.CosignDue, content.CosignBy, null);
        var signer = new Signer(new UserId(content.SignedBy), content.SignerName, content.Credential);
        Add(content.Meaning == SignedContent.LedGroup ? StepKind.Led : StepKind.Wrote, signer, "", content.SignedAt);
    }

    private void Add(StepKind kind, Signer signer, string words, DateTimeOffset at, string? content = null)
    {
        var step = new SigningStep
        {
            Note = Id,
            Number = StepCount + 1,
            Round = Round,
            Kind = kind,
            By = signer.User,
            SignerName = signer.Name,
            Credential = signer.Credential,
            At = at,
            Words = words,
            Content = content,
            ContentHash = Hash ?? "",
            Before = LastStep ?? "",
        }.Closed();
        _steps.Add(step);
        (StepCount, LastStep) = (step.Number, step.Hash);
    }
}
