using Footbridge.Contracts.Intake;
using Footbridge.Intake.Contacts;
using Footbridge.Kernel;

namespace Footbridge.Intake.Referrals;

/// <summary>A person who asks, or for whom somebody asks, to be let in: from the first word to the first day.</summary>
internal sealed class Referral : IProgramOwned, IVersioned
{
    /// <summary>Tries before a person counts as not reached: this program's own rule, so that nobody is given up after one call.</summary>
    public const int TriesBeforeGivingUp = 3;

    public ReferralId Id { get; private set; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public ClientId Client { get; private set; }

    public string Reference { get; private set; } = "";

    public ReferralSource Source { get; private set; }

    public string? ReferrerName { get; private set; }

    public string? ReferrerOrganization { get; private set; }

    public string? ReferrerPhone { get; private set; }

    public DateTimeOffset ReceivedAt { get; private set; }

    public ReferralUrgency Urgency { get; private set; }

    public List<string> Substances { get; private set; } = [];

    public CoverageKind Coverage { get; private set; }

    public string? BestTime { get; private set; }

    public string? Notes { get; private set; }

    public bool MayLeaveMessage { get; private set; }

    /// <summary>Whether the person knows that somebody asked for them; null when they asked themselves or nobody said.</summary>
    public bool? PersonKnows { get; private set; }

    /// <summary>The answers of the self-check as JSON, when the person sent them along.</summary>
    public string? SelfCheckJson { get; private set; }

    public ReferralStage Stage { get; private set; }

    public UserId? AssignedTo { get; private set; }

    public DateTimeOffset? FirstContactAt { get; private set; }

    public DateTimeOffset? AssessedAt { get; private set; }

    /// <summary>When the stage was last changed.</summary>
    public DateTimeOffset StageAt { get; private set; }

    public CloseReason? ClosedFor { get; private set; }

    public string? CloseNote { get; private set; }

    /// <summary>Whether anything is still to be done.</summary>
    public bool IsOpen => Stage is not (ReferralStage.Admitted or ReferralStage.Closed);

    public static Referral Receive(ReferralId id, ClientId client, string reference, ReferralStory story, DateTimeOffset at) =>
        new()
        {
            Id = id,
            Client = client,
            Reference = reference,
            Source = story.Source,
            ReferrerName = Trimmed(story.ReferrerName),
            ReferrerOrganization = Trimmed(story.ReferrerOrganization),
            ReferrerPhone = Trimmed(story.ReferrerPhone),
            ReceivedAt = at,
            StageAt = at,
            Urgency = story.Urgency,
            Substances = Referrals.Substances.Known(story.Substances),
            Coverage = story.Coverage,
            BestTime = Trimmed(story.BestTime),
            Notes = Trimmed(story.Notes),
            MayLeaveMessage = story.MayLeaveMessage,
            PersonKnows = story.PersonKnows,
        };

    public void Attach(string selfCheckJson) => SelfCheckJson = selfCheckJson;

    /// <summary>Notes that somebody tried to reach the person.</summary>
    /// <param name="contact">What happened.</param>
    /// <param name="messageAllowed">Whether a message may be left with whom was tried.</param>
    /// <param name="now">The time now.</param>
    public Outcome<Done> Note(ContactFacts contact, bool messageAllowed, DateTimeOffset now)
    {
        if (!IsOpen)
        {
            return Problem.Conflict(EndedKey);
        }

        // Forms tell the time in whole minutes.
        if (contact.At > now || contact.At < ReceivedAt.AddMinutes(-1))
        {
            return Problem.Invalid("intake.contact.time", "On");
        }

        // A message may be heard by others and tell them that the person seeks treatment (42 CFR 2.13(a)).
        if (contact.Outcome == ContactOutcome.LeftMessage && !messageAllowed)
        {
            return Problem.Rule("intake.contact.no-message", "Outcome");
        }

        if (contact.Outcome == ContactOutcome.Reached)
        {
            FirstContactAt = FirstContactAt is { } first && first < contact.At ? first : contact.At;
            if (Stage == ReferralStage.New)
            {
                MoveTo(ReferralStage.Contacted, contact.At);
            }
        }

        return Done.Value;
    }

    public Outcome<Done> Assign(UserId? staff)
    {
        if (!IsOpen)
        {
            return Problem.Conflict(EndedKey);
        }

        AssignedTo = staff;
        return Done.Value;
    }

    /// <summary>A level of care was decided.</summary>
    public void Assess(DateTimeOffset at)
    {
        AssessedAt ??= at;
        if (Stage is ReferralStage.New or ReferralStage.Contacted)
        {
            MoveTo(ReferralStage.Assessed, at);
        }
    }

    /// <summary>The person said yes: consents, coverage and first week are being prepared.</summary>
    public Outcome<Done> BeginAdmission(DateTimeOffset at)
    {
        if (!IsOpen)
        {
            return Problem.Conflict(EndedKey);
        }

        if (Stage == ReferralStage.Admitting)
        {
            return Problem.Conflict("intake.admission.begun");
        }

        if (Stage != ReferralStage.Assessed)
        {
            return Problem.Rule("intake.admission.level-first");
        }

        MoveTo(ReferralStage.Admitting, at);
        return Done.Value;
    }

    /// <summary>An episode of care was opened, whatever stage the referral had reached.</summary>
    public void Admit(DateTimeOffset at)
    {
        MoveTo(ReferralStage.Admitted, at);
        ClosedFor = null;
        CloseNote = null;
    }

    /// <summary>Ends the referral without an admission, for a reason that is kept.</summary>
    /// <param name="reason">Why; null when none was chosen.</param>
    /// <param name="note">More about it; needed for "other".</param>
    /// <param name="tries">How often somebody tried to reach the person.</param>
    /// <param name="at">The time now.</param>
    public Outcome<Done> Close(CloseReason? reason, string? note, int tries, DateTimeOffset at)
    {
        if (!IsOpen)
        {
            return Problem.Conflict(EndedKey);
        }

        if (reason is not { } why || !Enum.IsDefined(why))
        {
            return Problem.Invalid("intake.close.reason-needed", "Reason");
        }

        if (why == CloseReason.Other && string.IsNullOrWhiteSpace(note))
        {
            return Problem.Invalid("intake.close.note-needed", "Note");
        }

        if (why == CloseReason.NotReached && tries < TriesBeforeGivingUp)
        {
            return Problem.Rule("intake.close.try-again", "Reason", $"{tries}", $"{TriesBeforeGivingUp}");
        }

        ClosedFor = why;
        CloseNote = Trimmed(note);
        MoveTo(ReferralStage.Closed, at);
        return Done.Value;
    }

    /// <summary>The person asks again: the door stays open.</summary>
    public Outcome<Done> Reopen(DateTimeOffset at)
    {
        if (Stage != ReferralStage.Closed)
        {
            return Problem.Conflict("intake.reopen.not-closed");
        }

        ClosedFor = null;
        CloseNote = null;
        MoveTo(
            AssessedAt is not null ? ReferralStage.Assessed
                : FirstContactAt is not null ? ReferralStage.Contacted
                : ReferralStage.New,
            at
        );
        return Done.Value;
    }

    private string EndedKey => Stage == ReferralStage.Admitted ? "intake.referral.admitted" : "intake.referral.closed";

    private void MoveTo(ReferralStage stage, DateTimeOffset at)
    {
        Stage = stage;
        StageAt = at;
    }

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
