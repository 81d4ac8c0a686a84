using System.Text.Json;
using Footbridge.Care.Assessment.Allergies;
using Footbridge.Care.Assessment.Medications;
using Footbridge.Care.Assessment.Medications.Comparing;
using Footbridge.Contracts.Demo;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;

namespace Footbridge.Care.Demo;

/// <summary>Medications, comparisons, allergies and naloxone of the invented clinic.</summary>
internal sealed class MedicineDemo(DemoStory story, ProgramCalendar calendar)
{
    private static readonly (string Substance, string Reaction, string Severity)[] Known =
    [
        ("Penicillin", "Hives", "moderate"),
        ("Sulfa medicines", "Rash", "mild"),
        ("Latex", "Itching", "mild"),
        ("Peanuts", "Swelling of the lips", "severe"),
    ];

    public IReadOnlyList<object> Of(DemoClient client, DateOnly admitted)
    {
        var nurse = story.Staff.First(s => s.Role == RoleCodes.Medical);
        var name = client.Id.Value.ToString("N");
        var at = calendar.Resolve(admitted, new TimeOnly(13, story.Whole(0, 50, "nurse", name))).Instant;
        var medications = Medications(client, name, nurse, admitted)
            .Select(
                (facts, i) =>
                    ClientMedication.Of(
                        story.Id<MedicationId>(at, "medication", name, $"{i}"),
                        client.Id,
                        facts,
                        DataKinds.None,
                        nurse.Id,
                        at
                    )
            )
            .ToList();
        return
        [
            .. medications,
            .. Comparisons(client, medications, name, nurse, admitted),
            AllergyOf(client, name, nurse.Id, at),
            new NaloxoneInHand
            {
                Id = story.Guid(at, "naloxone", name),
                Client = client.Id,
                InHand = client.Focus == "opioids" || story.Unit("naloxone", name) < 0.6,
                On = admitted,
                RecordedAt = at,
                RecordedBy = nurse.Id,
            },
        ];
    }

    private List<MedicationFacts> Medications(DemoClient client, string name, DemoStaff nurse, DateOnly admitted)
    {
        var prescriber = nurse.Name;
        var facts = new List<MedicationFacts>();
        if (client.Focus == "opioids")
        {
            facts.Add(
                story.Unit("moud", name) switch
                {
                    < 0.55 => new(
                        "buprenorphine",
                        "Buprenorphine and naloxone",
                        "8 mg / 2 mg",
                        "under-tongue",
                        "Twice a day",
                        prescriber,
                        admitted,
                        "as-agreed"
                    ),
                    < 0.75 => new(
                        "buprenorphine-xr",
                        "Buprenorphine, monthly injection",
                        "300 mg",
                        "injection",
                        "Every 4 weeks",
                        prescriber,
                        admitted,
                        "as-agreed"
                    ),
                    _ => new(
                        "methadone",
                        "Methadone",
                        "80 mg",
                        "mouth",
                        "Once a day",
                        "Opioid treatment program",
                        admitted.AddDays(-60),
                        "as-agreed"
                    ),
                }
            );
        }
        else if (client.Focus == "alcohol" && story.Unit("maud", name) < 0.6)
        {
            facts.Add(
                story.Unit("maud-which", name) < 0.6
                    ? new("naltrexone", "Naltrexone", "50 mg", "mouth", "Once a day", prescriber, admitted, "mostly")
                    : new("acamprosate", "Acamprosate", "666 mg", "mouth", "Three times a day", prescriber, admitted, "mostly")
            );
        }

        if (client.CoOccurring is "depression" or "anxiety")
        {
            facts.Add(
                new(
                    "",
                    story.Pick(["Sertraline", "Escitalopram"], "ssri", name),
                    story.Pick(["50 mg", "10 mg"], "ssri", name),
                    "mouth",
                    "Once a day",
                    "Family doctor",
                    admitted.AddDays(-200),
                    "as-agreed"
                )
            );
        }

        if (story.Unit("pressure", name) < 0.15)
        {
            facts.Add(new("", "Lisinopril", "10 mg", "mouth", "Once a day", "Family doctor", null, "unknown"));
        }

        return facts;
    }

    private IEnumerable<Reconciliation> Comparisons(
        DemoClient client,
        List<ClientMedication> medications,
        string name,
        DemoStaff nurse,
        DateOnly admitted
    )
    {
        var last = client.DischargedOn ?? story.Today.AddDays(-1);
        // One in eight is late, as in life.
        var skipped = client.User is null && story.Unit("late-comparison", name) < 0.12 ? 1 : 0;
        var days = new List<DateOnly>();
        for (var day = admitted.AddDays(1); day <= last; day = day.AddDays(27))
        {
            days.Add(day);
        }

        foreach (var day in days.SkipLast(days.Count > 1 ? skipped : 0))
        {
            var at = calendar.Resolve(day, new TimeOnly(11, story.Whole(0, 50, "compared", name, $"{day:yyyyMMdd}"))).Instant;
            yield return new()
            {
                Id = story.Id<ReconciliationId>(at, "comparison", name, $"{day:yyyyMMdd}"),
                Client = client.Id,
                At = at,
                By = nurse.Id,
                Name = nurse.Name,
                Credential = nurse.Credential,
                LinesJson = JsonSerializer.Serialize<IReadOnlyList<Reconciliation.Line>>([
                    .. medications.Select(m => new Reconciliation.Line(m.Name, "list", "continue", "")),
                ]),
                NextDueOn = day.AddDays(ReconciliationRule.Default.Every),
                Label = DataKinds.None,
            };
        }
    }

    private Allergy AllergyOf(DemoClient client, string name, UserId by, DateTimeOffset at)
    {
        var none = story.Unit("allergy", name) < 0.7;
        var (substance, reaction, severity) = story.Pick(Known, "allergen", name);
        return new()
        {
            Id = story.Id<AllergyId>(at, "allergy", name),
            Client = client.Id,
            NoneKnown = none,
            Substance = none ? "" : substance,
            Reaction = none ? "" : reaction,
            Severity = none ? "" : severity,
            RecordedAt = at,
            RecordedBy = by,
            Label = DataKinds.None,
        };
    }
}
