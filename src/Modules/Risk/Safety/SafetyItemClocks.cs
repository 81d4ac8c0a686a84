using Footbridge.Contracts.Risk;
using Footbridge.Kernel;
using Footbridge.Risk.Rules;

namespace Footbridge.Risk.Safety;

/// <summary>The clocks of an item: who was told and when, who has it, until when it is set aside.</summary>
internal sealed partial class SafetyItem
{
    /// <summary>Minutes to act that are left when an item that was set aside comes back. Own design.</summary>
    public const int MinutesAfterWaking = 60;

    /// <summary>When the signal arrived that asks for somebody now; null when none did.</summary>
    public DateTimeOffset? AlarmFrom { get; set; }

    /// <summary>Whom the program told since then, as ids; nobody is told twice.</summary>
    public List<string> AlarmTold { get; private set; } = [];

    /// <summary>When somebody was told last.</summary>
    public DateTimeOffset? AlarmToldAt { get; set; }

    /// <summary>When somebody said "I have it".</summary>
    public DateTimeOffset? AcknowledgedAt { get; set; }

    /// <summary>Who did.</summary>
    public UserId? AcknowledgedBy { get; set; }

    /// <summary>Set aside until; null when it is not.</summary>
    public DateTimeOffset? SetAsideUntil { get; set; }

    /// <summary>When somebody was told last that the deadline went by.</summary>
    public DateTimeOffset? EscalatedAt { get; set; }

    /// <summary>The deadline it was about.</summary>
    public DateTimeOffset? EscalatedFor { get; set; }

    /// <summary>From the signal to "I have it": from the one that asks for somebody now if there was one, else from the first.</summary>
    public TimeSpan? AnsweredIn =>
        AcknowledgedAt is { } at ? at - (AlarmFrom is { } alarm && alarm <= at ? alarm : OpenedAt) : null;

    public bool IsSetAside(DateTimeOffset now) => ClosedAt is null && SetAsideUntil > now;

    /// <summary>Whether the next person must be told that somebody is needed now.</summary>
    public bool IsAlarmDue(DateTimeOffset now) =>
        ClosedAt is null
        && Urgency == Urgency.Now
        && AcknowledgedAt is null
        && (AlarmToldAt is null || now - AlarmToldAt >= TimeSpan.FromMinutes(RuleBook.Clock.AcknowledgeMinutes));

    /// <summary>Whether somebody must be told that the deadline went by: once for each deadline, and again after a while.</summary>
    public bool IsEscalationDue(DateTimeOffset now) =>
        ClosedAt is null
        && DueAt <= now
        && (
            EscalatedFor != DueAt
            || EscalatedAt is not { } told
            || now - told >= TimeSpan.FromHours(RuleBook.Clock.TellAgainHours.Of(Urgency))
        );

    /// <summary>Somebody says "I have it": they own it, and the time until then is kept.</summary>
    public Outcome<SafetyStep> Acknowledge(UserId by, TimeProvider clock)
    {
        if (ClosedAt is not null)
        {
            return Problem.Conflict("risk.item.already-closed");
        }

        if (AcknowledgedAt is not null && Owner == by)
        {
            return Problem.Conflict("risk.item.have-it-already");
        }

        Owner = by;
        Answered(by, clock.GetUtcNow());
        return StepOf(SafetyStepKind.Acknowledged, "", by, clock);
    }

    /// <summary>Sets the item aside with a reason. What needs somebody now cannot wait.</summary>
    public Outcome<SafetyStep> SetAside(DateTimeOffset until, string reason, UserId by, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        if (ClosedAt is not null)
        {
            return Problem.Conflict("risk.item.already-closed");
        }

        if (Urgency == Urgency.Now)
        {
            return Problem.Rule("risk.item.now-cannot-wait");
        }

        if (until <= now)
        {
            return Problem.Invalid("risk.item.aside-in-past", "UntilDay");
        }

        if (until > now.AddDays(RuleBook.Clock.SnoozeMostDays))
        {
            return Problem.Invalid("risk.item.aside-too-long", "UntilDay", $"{RuleBook.Clock.SnoozeMostDays}");
        }

        if (reason.Trim().Length < ShortestNote)
        {
            return Problem.Invalid("risk.item.aside-reason", "Reason", $"{ShortestNote}");
        }

        Answered(by, now);
        SetAsideUntil = until;
        var back = until.AddMinutes(MinutesAfterWaking);
        DueAt = back > DueAt ? back : DueAt;
        return StepOf(SafetyStepKind.SetAside, reason, by, clock, until);
    }

    /// <summary>The program told people that somebody is needed now.</summary>
    public SafetyStep Told(IReadOnlyCollection<UserId> people, string names, TimeProvider clock)
    {
        AlarmTold = [.. AlarmTold, .. people.Select(KeyOf)];
        AlarmToldAt = clock.GetUtcNow();
        return StepOf(SafetyStepKind.Told, names, default, clock);
    }

    /// <summary>The program told people that the deadline went by.</summary>
    public SafetyStep Escalated(string names, TimeProvider clock)
    {
        (EscalatedAt, EscalatedFor) = (clock.GetUtcNow(), DueAt);
        return StepOf(SafetyStepKind.Escalated, names, default, clock);
    }

    public static string KeyOf(UserId user) => user.Value.ToString("N");

    // A second call within the hour of somebody who is at it tells nobody anew; a later one does.
    private void BeginAlarm(DateTimeOffset now)
    {
        if (
            AlarmFrom is not null
            && (AcknowledgedAt is null || now - AcknowledgedAt < TimeSpan.FromHours(RuleBook.Clock.Hours.Now))
        )
        {
            return;
        }

        AlarmFrom = now;
        AlarmTold = [];
        (AlarmToldAt, AcknowledgedAt, AcknowledgedBy) = (null, null, null);
    }

    private void Answered(UserId by, DateTimeOffset at)
    {
        Owner ??= by;
        if (AcknowledgedAt is null)
        {
            (AcknowledgedAt, AcknowledgedBy) = (at, by);
        }
    }
}
