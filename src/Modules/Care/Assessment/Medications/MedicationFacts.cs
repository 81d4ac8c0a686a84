using Footbridge.Clinical.Medications;
using Footbridge.Kernel;

namespace Footbridge.Care.Assessment.Medications;

/// <summary>What is written down about a medication.</summary>
/// <param name="Kind">Code of a medicine for addiction; empty for all others.</param>
/// <param name="Name">Its name.</param>
/// <param name="Dose">How much.</param>
/// <param name="Route">How it is taken.</param>
/// <param name="HowOften">How often.</param>
/// <param name="Prescriber">Who prescribes it.</param>
/// <param name="Since">First day.</param>
/// <param name="Adherence">How it is taken in life.</param>
public sealed record MedicationFacts(
    string Kind,
    string Name,
    string Dose,
    string Route,
    string HowOften,
    string Prescriber,
    DateOnly? Since,
    string Adherence
)
{
    /// <summary>Dose and how often in one line.</summary>
    public string HowMuch => string.Join(", ", new[] { Dose, HowOften }.Where(t => t.Length > 0));

    /// <summary>The facts without what surrounds them, or what is wrong with them. A medicine for addiction is recognized by its name.</summary>
    public Outcome<MedicationFacts> Check(DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(Name))
        {
            return Problem.Invalid("core.required", nameof(Name));
        }

        foreach (
            var (value, field) in new[]
            {
                (Name, nameof(Name)),
                (Dose, nameof(Dose)),
                (HowOften, nameof(HowOften)),
                (Prescriber, nameof(Prescriber)),
            }
        )
        {
            if (value.Length > 200)
            {
                return Problem.Invalid("core.too-long", field, "200");
            }
        }

        if (Route.Length > 0 && !AddictionMedicines.Routes.Contains(Route))
        {
            return Problem.Invalid("core.choose-one", nameof(Route));
        }

        if (Adherence.Length > 0 && !MedicationWords.Adherence.Contains(Adherence))
        {
            return Problem.Invalid("core.choose-one", nameof(Adherence));
        }

        if (Since > today)
        {
            return Problem.Invalid("core.date-in-future", nameof(Since));
        }

        var kind = AddictionMedicines.Find(Kind) ?? Recognized();
        return this with
        {
            Kind = kind?.Code ?? "",
            Name = Name.Trim(),
            Dose = Dose.Trim(),
            HowOften = HowOften.Trim(),
            Prescriber = Prescriber.Trim(),
        };
    }

    private AddictionMedicine? Recognized() => AddictionMedicines.Named(Route == "injection" ? $"{Name} injection" : Name);
}
