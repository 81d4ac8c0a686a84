using System.ComponentModel.DataAnnotations;
using Footbridge.Contracts.Privacy;

namespace Footbridge.Privacy.Consents.Releases;

/// <summary>The form of a release as it is sent.</summary>
public sealed class ReleaseModel
{
    /// <summary><c>preview</c> or <c>sign</c>.</summary>
    public string? Step { get; set; }

    /// <summary>Seal of what was shown.</summary>
    public string? Seen { get; set; }

    /// <summary>Name of the recipient.</summary>
    [Required(ErrorMessage = "core.required"), StringLength(200, ErrorMessage = "core.too-long|{1}")]
    public string? RecipientName { get; set; }

    /// <summary>What the recipient is.</summary>
    public string? Role { get; set; }

    /// <summary>Whether a person is named and not an organization.</summary>
    public bool IsPerson { get; set; }

    /// <summary>Where the recipient is.</summary>
    [StringLength(300, ErrorMessage = "core.too-long|{1}")]
    public string? Address { get; set; }

    /// <summary>Phone of the recipient.</summary>
    [StringLength(40, ErrorMessage = "core.too-long|{1}")]
    public string? Phone { get; set; }

    /// <summary>Mail address of the recipient.</summary>
    [RegularExpression(@"[^@\s]+@[^@\s]+", ErrorMessage = "core.email"), StringLength(200, ErrorMessage = "core.too-long|{1}")]
    public string? Email { get; set; }

    /// <summary>Who takes part in an intermediary.</summary>
    [StringLength(300, ErrorMessage = "core.too-long|{1}")]
    public string? Participants { get; set; }

    /// <summary>What may be shared.</summary>
    public List<string> Information { get; set; } = [];

    /// <summary>The same in words.</summary>
    [StringLength(300, ErrorMessage = "core.too-long|{1}")]
    public string? InformationWords { get; set; }

    /// <summary>What for.</summary>
    public List<string> Purposes { get; set; } = [];

    /// <summary><c>date</c> or an event.</summary>
    [Required(ErrorMessage = "core.choose-one")]
    public string? Ends { get; set; } = "date";

    /// <summary>Last day.</summary>
    public DateOnly? EndsOn { get; set; }

    /// <summary>When a consent for a criminal case may be taken back.</summary>
    [StringLength(300, ErrorMessage = "core.too-long|{1}")]
    public string? RevocationCondition { get; set; }

    /// <summary>The day of that, when it is a day.</summary>
    public DateOnly? RevocableFrom { get; set; }

    /// <summary>Typed name.</summary>
    [StringLength(200, ErrorMessage = "core.too-long|{1}")]
    public string? SignerName { get; set; }

    /// <summary>Drawn signature.</summary>
    public string? Drawn { get; set; }

    /// <summary>As whom.</summary>
    public string? Capacity { get; set; } = nameof(SignerCapacity.Client);

    /// <summary>What gives the right to sign.</summary>
    [StringLength(200, ErrorMessage = "core.too-long|{1}")]
    public string? Authority { get; set; }

    /// <summary>Parent or guardian.</summary>
    [StringLength(200, ErrorMessage = "core.too-long|{1}")]
    public string? SecondName { get; set; }

    /// <summary>What makes them that.</summary>
    [StringLength(200, ErrorMessage = "core.too-long|{1}")]
    public string? SecondAuthority { get; set; }

    /// <summary>Day on the paper.</summary>
    public DateOnly? SignedOn { get; set; }

    internal ReleaseDraft DraftOf(string form) =>
        new()
        {
            Form = form,
            RecipientName = RecipientName ?? "",
            Role = Enum.TryParse<RecipientRole>(Role, out var role) ? role : RecipientRole.Other,
            IsPerson = IsPerson,
            Address = Address ?? "",
            Phone = Phone ?? "",
            Email = Email ?? "",
            Participants = Participants ?? "",
            UnderHipaa = role is RecipientRole.Provider or RecipientRole.Payer,
            Information = Information,
            InformationWords = InformationWords ?? "",
            Purposes = Purposes,
            Ends = Ends ?? "",
            EndsOn = EndsOn,
            RevocationCondition = RevocationCondition ?? "",
            RevocableFrom = RevocableFrom,
        };
}
