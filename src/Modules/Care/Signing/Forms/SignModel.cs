using System.ComponentModel.DataAnnotations;
using Footbridge.Care.Planning;
using Footbridge.Care.Planning.Threads;

namespace Footbridge.Care.Signing.Forms;

/// <summary>The form of one signature.</summary>
internal sealed class SignModel
{
    public string? Plan { get; set; }

    public int Version { get; set; }

    [Required(ErrorMessage = "core.choose-one")]
    public string? Statement { get; set; }

    [StringLength(1000, ErrorMessage = "core.too-long|{1}")]
    public string? Words { get; set; }

    [Required(ErrorMessage = "core.signature"), StringLength(200, ErrorMessage = "core.too-long|{1}")]
    public string? SignerName { get; set; }

    public string? Drawn { get; set; }

    public static SignModel Of(PlanReading? reading, string? name, string? statement) =>
        new()
        {
            Plan = reading?.Plan?.Id.ToString(),
            Version = reading?.Plan?.Counter ?? 0,
            SignerName = name,
            Statement = statement,
        };

    public PenStroke ToStroke() =>
        new(ThreadModel.Parsed(Plan) ?? default, Version, Statement ?? "", SignerName ?? "", Drawn, Words ?? "");
}
