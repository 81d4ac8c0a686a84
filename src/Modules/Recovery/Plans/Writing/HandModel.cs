using System.ComponentModel.DataAnnotations;
using Footbridge.Recovery.Plans.Versions;

namespace Footbridge.Recovery.Plans.Writing;

/// <summary>The form of one signature.</summary>
internal sealed class HandModel
{
    /// <summary>The version that was read.</summary>
    public int Number { get; set; }

    public string? Meaning { get; set; }

    [Required(ErrorMessage = "core.signature"), StringLength(GivenHand.NameLength, ErrorMessage = "core.too-long|{1}")]
    public string? SignerName { get; set; }

    public string? Drawn { get; set; }
}
