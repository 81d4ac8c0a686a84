using System.ComponentModel.DataAnnotations;

namespace Footbridge.Care.Assessment.Medications;

/// <summary>The form of a medication.</summary>
internal sealed class MedicationModel
{
    private const string TooLong = "core.too-long|{1}";

    public int Version { get; set; }

    [Required(ErrorMessage = "core.required"), StringLength(200, ErrorMessage = TooLong)]
    public string? Name { get; set; }

    [StringLength(200, ErrorMessage = TooLong)]
    public string? Dose { get; set; }

    [StringLength(200, ErrorMessage = TooLong)]
    public string? HowOften { get; set; }

    public string? Route { get; set; }

    [StringLength(200, ErrorMessage = TooLong)]
    public string? Prescriber { get; set; }

    public DateOnly? Since { get; set; }

    public string? Adherence { get; set; }

    public MedicationFacts ToFacts() =>
        new("", Name ?? "", Dose ?? "", Route ?? "", HowOften ?? "", Prescriber ?? "", Since, Adherence ?? "");

    public static MedicationModel Of(MedicationRow? line) =>
        line is null
            ? new()
            : new()
            {
                Version = line.Version,
                Name = line.Facts.Name,
                Dose = line.Facts.Dose,
                HowOften = line.Facts.HowOften,
                Route = line.Facts.Route,
                Prescriber = line.Facts.Prescriber,
                Since = line.Facts.Since,
                Adherence = line.Facts.Adherence,
            };
}
