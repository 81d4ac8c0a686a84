using System.ComponentModel.DataAnnotations;
using Footbridge.Intake.Contacts;

namespace Footbridge.Intake.Referrals.Case;

/// <summary>A try to reach somebody.</summary>
internal sealed class ContactForm
{
    public ContactChannel Channel { get; set; }

    public ContactWith With { get; set; }

    public ContactOutcome Outcome { get; set; }

    public DateOnly? On { get; set; }

    public TimeOnly? At { get; set; }

    [MaxLength(2000, ErrorMessage = "core.too-long|{1}")]
    public string? Note { get; set; }
}

/// <summary>Who looks after a referral.</summary>
internal sealed class AssignForm
{
    /// <summary>Id of a member of staff; empty for nobody. Text, because an empty choice is no id.</summary>
    public string? To { get; set; }

    public int Version { get; set; }
}

/// <summary>The end of a referral, or its next stage.</summary>
internal sealed class EndForm
{
    public CloseReason? Reason { get; set; }

    [MaxLength(1000, ErrorMessage = "core.too-long|{1}")]
    public string? Note { get; set; }

    public int Version { get; set; }
}
