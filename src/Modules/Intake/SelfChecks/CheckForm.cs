using System.ComponentModel.DataAnnotations;
using Footbridge.Contracts.People;
using Footbridge.Intake.Referrals;
using Footbridge.Intake.Referrals.Referring;

namespace Footbridge.Intake.SelfChecks;

/// <summary>The answers so far. They travel with the page from question to question and are kept nowhere.</summary>
public sealed class CheckForm
{
    /// <summary>How many questions there are.</summary>
    public const int Questions = 8;

    /// <summary>The question on the page: 1 to <see cref="Questions"/>; one more is the answer, 0 the start.</summary>
    public int Step { get; set; }

    public bool Back { get; set; }

    // A form without a tick posts nothing, which arrives as null.
    public List<string> What
    {
        get;
        set => field = value ?? [];
    } = [];

    public UseDays? Days { get; set; }

    public YesNo? TriedToCutDown { get; set; }

    public YesNo? SomeoneWorried { get; set; }

    public StoppingSigns? Stopping { get; set; }

    public HarmThoughts? Harm { get; set; }

    public YesNo? SafePlace { get; set; }

    public YesNo? ThreeDays { get; set; }

    public SelfCheckAnswers Answers =>
        new()
        {
            What = Substances.Known(What),
            Days = Days,
            TriedToCutDown = TriedToCutDown,
            SomeoneWorried = SomeoneWorried,
            Stopping = Stopping,
            Harm = Harm,
            SafePlace = SafePlace,
            ThreeDays = ThreeDays,
        };

    /// <summary>Goes on, or back. A person in danger is led to the answer at once.</summary>
    public void Turn()
    {
        var inDanger = Harm == HarmThoughts.Now && !Back;
        Step = inDanger ? Questions + 1 : Math.Clamp(Step + (Back ? -1 : 1), 0, Questions + 1);
        Back = false;
    }

    /// <summary>Answers as names and values, to carry along.</summary>
    public IEnumerable<(string Name, string Value)> Carried()
    {
        foreach (var code in What)
        {
            yield return (nameof(What), code);
        }

        (string Name, Enum? Value)[] others =
        [
            (nameof(Days), Days),
            (nameof(TriedToCutDown), TriedToCutDown),
            (nameof(SomeoneWorried), SomeoneWorried),
            (nameof(Stopping), Stopping),
            (nameof(Harm), Harm),
            (nameof(SafePlace), SafePlace),
            (nameof(ThreeDays), ThreeDays),
        ];
        foreach (var (name, value) in others)
        {
            if (value is not null)
            {
                yield return (name, value.ToString());
            }
        }
    }

    /// <summary>The property that a question fills.</summary>
    public static string? Asked(int step) =>
        step switch
        {
            1 => nameof(What),
            2 => nameof(Days),
            3 => nameof(TriedToCutDown),
            4 => nameof(SomeoneWorried),
            5 => nameof(Stopping),
            6 => nameof(Harm),
            7 => nameof(SafePlace),
            8 => nameof(ThreeDays),
            _ => null,
        };
}

/// <summary>Who wants to be called, after a self-check.</summary>
public sealed class CallForm
{
    [Required(ErrorMessage = "core.required"), MaxLength(100, ErrorMessage = "core.too-long|{1}")]
    public string? GivenName { get; set; }

    [RegularExpression(ReferralForm.PhonePattern, ErrorMessage = "core.phone")]
    public string? Phone { get; set; }

    // An empty box arrives as an empty text, which is no address; left out, it is none.
    [EmailAddress(ErrorMessage = "core.email"), MaxLength(200, ErrorMessage = "core.too-long|{1}")]
    public string? Email
    {
        get;
        set => field = string.IsNullOrWhiteSpace(value) ? null : value.Trim();
    }

    public bool MayLeaveMessage { get; set; }

    [MaxLength(200, ErrorMessage = "core.too-long|{1}")]
    public string? BestTime { get; set; }

    public string Language { get; set; } = "en";

    /// <summary>Whether the answers go along. Not unless the person says so.</summary>
    public bool SendAnswers { get; set; }

    // A form without answers posts nothing, which arrives as null.
    public CheckForm Check
    {
        get;
        set => field = value ?? new();
    } = new();

    public string? Website { get; set; }

    public NewClient Person =>
        new()
        {
            GivenName = GivenName?.Trim() ?? "",
            Language = Language == "es" ? "es" : "en",
            Phone = string.IsNullOrWhiteSpace(Phone) ? null : Phone.Trim(),
            Email = string.IsNullOrWhiteSpace(Email) ? null : Email.Trim(),
            MayLeaveMessage = MayLeaveMessage,
        };
}
