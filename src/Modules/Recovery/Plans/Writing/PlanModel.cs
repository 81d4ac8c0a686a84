using System.ComponentModel.DataAnnotations;

namespace Footbridge.Recovery.Plans.Writing;

/// <summary>The form of a plan for hard moments as typed.</summary>
public sealed class PlanModel
{
    public int Version { get; set; }

    public string? Reasons { get; set; }

    public string? Triggers { get; set; }

    public string? WarningSigns { get; set; }

    public string? CopingSteps { get; set; }

    public string? Places { get; set; }

    public string? Professionals { get; set; }

    public string? SaferHome { get; set; }

    /// <summary><c>yes</c>, <c>no</c>, or null when it was not said.</summary>
    public string? Naloxone { get; set; }

    [StringLength(NaloxoneAtHome.PlaceLength, ErrorMessage = "core.too-long|{1}")]
    public string? NaloxonePlace { get; set; }

    public DateOnly? NaloxoneEndsOn { get; set; }

    // A form without rows posts nothing, which arrives as null.
    public List<PersonModel> People
    {
        get;
        set => field = value ?? [];
    } = [];

    public List<SituationModel> Situations
    {
        get;
        set => field = value ?? [];
    } = [];

    internal static PlanModel Of(PlanSheet plan) =>
        new()
        {
            Version = plan.Version,
            Reasons = Text(plan.Words.Reasons),
            Triggers = Text(plan.Words.Triggers),
            WarningSigns = Text(plan.Words.WarningSigns),
            CopingSteps = Text(plan.Words.CopingSteps),
            Places = Text(plan.Words.Places),
            Professionals = Text(plan.Words.Professionals),
            SaferHome = Text(plan.Words.SaferHome),
            Naloxone = plan.Words.Naloxone.IsThere switch
            {
                true => "yes",
                false => "no",
                _ => null,
            },
            NaloxonePlace = plan.Words.Naloxone.Place,
            NaloxoneEndsOn = plan.Words.Naloxone.EndsOn,
            People = [.. plan.Words.People.Select(p => new PersonModel { Name = p.Name, Phone = p.Phone })],
            Situations = [.. plan.Words.Situations.Select(s => new SituationModel { Name = s.Name, Confidence = s.Confidence })],
        };

    /// <summary>Adds the empty rows that the form offers.</summary>
    internal PlanModel WithRows()
    {
        while (People.Count < PlanWords.MaxPeople)
        {
            People.Add(new());
        }

        while (Situations.Count < PlanWords.MaxSituations)
        {
            Situations.Add(new());
        }

        return this;
    }

    internal PlanWords Words() =>
        new()
        {
            Reasons = PlanWords.LinesOf(Reasons),
            Triggers = PlanWords.LinesOf(Triggers),
            WarningSigns = PlanWords.LinesOf(WarningSigns),
            CopingSteps = PlanWords.LinesOf(CopingSteps),
            Places = PlanWords.LinesOf(Places),
            Professionals = PlanWords.LinesOf(Professionals),
            SaferHome = PlanWords.LinesOf(SaferHome),
            Naloxone = new()
            {
                IsThere = Naloxone switch
                {
                    "yes" => true,
                    "no" => false,
                    _ => null,
                },
                Place = NaloxonePlace?.Trim() ?? "",
                EndsOn = NaloxoneEndsOn,
            },
            People =
            [
                .. People
                    .Where(p => !string.IsNullOrWhiteSpace(p.Name) || !string.IsNullOrWhiteSpace(p.Phone))
                    .Select(p => new PersonToCall { Name = p.Name?.Trim() ?? "", Phone = p.Phone?.Trim() ?? "" }),
            ],
            Situations =
            [
                .. Situations
                    .Where(s => !string.IsNullOrWhiteSpace(s.Name) || s.Confidence is not null)
                    .Select(s => new RiskSituation { Name = s.Name?.Trim() ?? "", Confidence = s.Confidence }),
            ],
        };

    private static string Text(IReadOnlyList<string> lines) => string.Join("\n", lines);

    /// <summary>A row of people.</summary>
    public sealed class PersonModel
    {
        [StringLength(PlanWords.NameLength, ErrorMessage = "core.too-long|{1}")]
        public string? Name { get; set; }

        [StringLength(PlanWords.PhoneLength, ErrorMessage = "core.too-long|{1}")]
        public string? Phone { get; set; }
    }

    /// <summary>A row of situations.</summary>
    public sealed class SituationModel
    {
        [StringLength(PlanWords.LineLength, ErrorMessage = "core.too-long|{1}")]
        public string? Name { get; set; }

        [Range(0, RiskSituation.Most, ErrorMessage = "core.out-of-range|{1}|{2}")]
        public int? Confidence { get; set; }
    }
}
