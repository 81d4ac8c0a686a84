using System.Text;
using Footbridge.Contracts.Privacy;
using Hl7.Fhir.Model;

namespace Footbridge.Fhir.Records;

/// <summary>Turns one entry of a record into the R4 resource that says the same. What has no resource of its own becomes a document.</summary>
internal static class EntryMapper
{
    private const string ConditionClinical = "http://terminology.hl7.org/CodeSystem/condition-clinical";
    private const string ConsentScope = "http://terminology.hl7.org/CodeSystem/consentscope";
    private const string ActCode = "http://terminology.hl7.org/CodeSystem/v3-ActCode";

    public static Resource Of(RecordEntry entry, RecordOwner owner)
    {
        var subject = new ResourceReference($"urn:uuid:{owner.Client.Value}");
        Resource resource = entry.Kind switch
        {
            RecordKind.Stay => Stay(entry, subject),
            RecordKind.Condition => Condition(entry, subject),
            RecordKind.Medication => Medication(entry, subject),
            RecordKind.Allergy => Allergy(entry, subject),
            RecordKind.Observation => Observation(entry, subject),
            RecordKind.Session => Session(entry, subject),
            RecordKind.Goal => Goal(entry, subject),
            RecordKind.Consent => Consent(entry, subject),
            RecordKind.Coverage => Coverage(entry, subject, owner),
            _ => Document(entry, subject),
        };
        resource.Id = entry.Id.ToString();
        return resource;
    }

    private static EpisodeOfCare Stay(RecordEntry entry, ResourceReference subject) =>
        new()
        {
            Status = entry.Until is null ? EpisodeOfCare.EpisodeOfCareStatus.Active : EpisodeOfCare.EpisodeOfCareStatus.Finished,
            Patient = subject,
            Type = [new CodeableConcept { Text = entry.Title }],
            Period = PeriodOf(entry),
        };

    private static Condition Condition(RecordEntry entry, ResourceReference subject) =>
        new()
        {
            Subject = subject,
            Code = ConceptOf(entry),
            ClinicalStatus = new(ConditionClinical, entry.Until is null ? "active" : "resolved"),
            Onset = entry.On is { } on ? new FhirDateTime($"{on:yyyy-MM-dd}") : null,
            Abatement = entry.Until is { } until ? new FhirDateTime($"{until:yyyy-MM-dd}") : null,
            Note = NotesOf(entry),
        };

    private static MedicationStatement Medication(RecordEntry entry, ResourceReference subject) =>
        new()
        {
            Subject = subject,
            Status = MedicationStatement.MedicationStatusCodes.Unknown,
            Medication = ConceptOf(entry),
            Effective = PeriodOf(entry),
            Note = NotesOf(entry),
        };

    private static AllergyIntolerance Allergy(RecordEntry entry, ResourceReference subject) =>
        new()
        {
            Patient = subject,
            Code = ConceptOf(entry),
            Onset = entry.On is { } on ? new FhirDateTime($"{on:yyyy-MM-dd}") : null,
            Note = NotesOf(entry),
        };

    private static Observation Observation(RecordEntry entry, ResourceReference subject) =>
        new()
        {
            Subject = subject,
            Status = ObservationStatus.Final,
            Code = ConceptOf(entry),
            Effective = MomentOf(entry),
            Value =
                entry.Value is { } number ? new Quantity { Value = number, Unit = entry.Unit }
                : entry.Lines.Count == 1 ? new FhirString(entry.Lines[0].Text)
                : null,
            Component =
                entry.Value is null && entry.Lines.Count > 1
                    ?
                    [
                        .. entry.Lines.Select(line => new Hl7.Fhir.Model.Observation.ComponentComponent
                        {
                            Code = new CodeableConcept { Text = line.Label },
                            Value = new FhirString(line.Text),
                        }),
                    ]
                    : [],
        };

    private static Encounter Session(RecordEntry entry, ResourceReference subject) =>
        new()
        {
            Subject = subject,
            Status = entry.State is "missed" or "excused"
                ? Encounter.EncounterStatus.Cancelled
                : Encounter.EncounterStatus.Finished,
            Class = new(ActCode, "AMB", "ambulatory"),
            Type = [ConceptOf(entry)],
            Period = PeriodOf(entry),
            Length = entry.Minutes is > 0 and var minutes
                ? new Duration
                {
                    Value = minutes,
                    Unit = "min",
                    System = "http://unitsofmeasure.org",
                    Code = "min",
                }
                : null,
        };

    private static Goal Goal(RecordEntry entry, ResourceReference subject) =>
        new()
        {
            Subject = subject,
            LifecycleStatus =
                entry.State == "reached"
                    ? Hl7.Fhir.Model.Goal.GoalLifecycleStatus.Completed
                    : Hl7.Fhir.Model.Goal.GoalLifecycleStatus.Active,
            Description = new CodeableConcept { Text = entry.Title },
            Note = NotesOf(entry),
            Target = entry.Until is { } due
                ? [new Hl7.Fhir.Model.Goal.TargetComponent { Due = new Date($"{due:yyyy-MM-dd}") }]
                : [],
        };

    private static Consent Consent(RecordEntry entry, ResourceReference subject) =>
        new()
        {
            Patient = subject,
            Status = entry.State switch
            {
                "signed" => Hl7.Fhir.Model.Consent.ConsentState.Active,
                "declined" => Hl7.Fhir.Model.Consent.ConsentState.Rejected,
                _ => Hl7.Fhir.Model.Consent.ConsentState.Inactive,
            },
            Scope = new(ConsentScope, "patient-privacy"),
            Category = [new("http://loinc.org", "59284-0", "Consent Document", null)],
            DateTime = entry.On is { } on ? $"{on:yyyy-MM-dd}" : null,
            Policy = [new() { Authority = "https://www.ecfr.gov", Uri = "https://www.ecfr.gov/current/title-42/part-2" }],
            Provision = new()
            {
                Type =
                    entry.State == "signed"
                        ? Hl7.Fhir.Model.Consent.ConsentProvisionType.Permit
                        : Hl7.Fhir.Model.Consent.ConsentProvisionType.Deny,
                Period = PeriodOf(entry),
            },
            Text = TextOf(entry),
        };

    private static Coverage Coverage(RecordEntry entry, ResourceReference subject, RecordOwner owner) =>
        new()
        {
            Beneficiary = subject,
            Status = FinancialResourceStatusCodes.Active,
            Type = new CodeableConcept { Text = entry.Title },
            Payor = [new ResourceReference { Display = entry.Lines.Count > 0 ? entry.Lines[0].Text : owner.Organization }],
        };

    private static DocumentReference Document(RecordEntry entry, ResourceReference subject) =>
        new()
        {
            Subject = subject,
            Status = DocumentReferenceStatus.Current,
            Type = ConceptOf(entry),
            Description = entry.Title,
            Date = entry.At ?? (entry.On is { } on ? new DateTimeOffset(on.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null),
            Content =
            [
                new()
                {
                    Attachment = new()
                    {
                        ContentType = "text/plain; charset=utf-8",
                        Data = Encoding.UTF8.GetBytes(string.Join("\n\n", entry.Lines.Select(l => $"{l.Label}\n{l.Text}"))),
                    },
                },
            ],
        };

    private static CodeableConcept ConceptOf(RecordEntry entry) =>
        entry is { System: { Length: > 0 } system, Code: { Length: > 0 } code }
            ? new(system, code, entry.Title)
            : new CodeableConcept { Text = entry.Title };

    private static Period PeriodOf(RecordEntry entry) =>
        new()
        {
            Start = entry.On is { } from ? $"{from:yyyy-MM-dd}" : null,
            End = entry.Until is { } until ? $"{until:yyyy-MM-dd}" : null,
        };

    private static DataType? MomentOf(RecordEntry entry) =>
        entry.At is { } at ? new FhirDateTime(at)
        : entry.On is { } on ? new FhirDateTime($"{on:yyyy-MM-dd}")
        : null;

    private static List<Annotation> NotesOf(RecordEntry entry) =>
        [.. entry.Lines.Select(l => new Annotation { Text = $"{l.Label}: {l.Text}" })];

    private static Narrative TextOf(RecordEntry entry)
    {
        var words = string.Join("; ", entry.Lines.Select(l => $"{l.Label}: {l.Text}"));
        var safe = global::System.Net.WebUtility.HtmlEncode($"{entry.Title}. {words}");
        return new($"<div xmlns=\"http://www.w3.org/1999/xhtml\">{safe}</div>");
    }
}
