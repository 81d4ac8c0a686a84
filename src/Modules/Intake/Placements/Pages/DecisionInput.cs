using System.ComponentModel.DataAnnotations;

namespace Footbridge.Intake.Placements.Pages;

/// <summary>The clinician's decision as the form binds it.</summary>
public sealed class DecisionInput
{
    public Guid Assessment { get; set; }

    public int Version { get; set; }

    public string? Level { get; set; }

    [MaxLength(2000, ErrorMessage = "core.too-long|{1}")]
    public string? Reason { get; set; }
}
