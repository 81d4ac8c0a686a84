using System.Text.Json;
using Footbridge.Contracts.Privacy;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;

namespace Footbridge.Fhir.Consents;

/// <summary>Writes a consent as an R4 Consent with the security labels of substance use records (HL7 DS4P).</summary>
public sealed class ConsentWriter : IConsentWriter
{
    private const string ActCode = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    private const string ActReason = "http://terminology.hl7.org/CodeSystem/v3-ActReason";
    private const string Confidentiality = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private const string Participation = "http://terminology.hl7.org/CodeSystem/v3-ParticipationType";

    private static readonly JsonSerializerOptions Options = new JsonSerializerOptions { WriteIndented = true }.ForFhir(
        ModelInfo.ModelInspector
    );

    /// <inheritdoc/>
    public string Write(ConsentDocument consent)
    {
        ArgumentNullException.ThrowIfNull(consent);
        var resource = new Consent
        {
            Id = consent.Id.ToString(),
            Meta = new() { Security = [.. Labels(consent)] },
            Status = StatusOf(consent),
            Scope = Concept("http://terminology.hl7.org/CodeSystem/consentscope", "patient-privacy", "Privacy Consent"),
            Category = [Concept("http://loinc.org", "59284-0", "Consent Document")],
            Patient = new($"Patient/{consent.Client.Value}") { Display = consent.ClientName },
            DateTimeElement = new FhirDateTime(consent.RecordedAt),
            Organization = [new() { Display = consent.Organization }],
            PolicyRule = Concept(ActCode, "42CFRPart2", "42 CFR Part2"),
            Verification = [.. Verification(consent)],
            Provision = Provision(consent),
        };
        return JsonSerializer.Serialize<Resource>(resource, Options);
    }

    // What was revoked, is over or lacks something is not one to act on.
    private static Consent.ConsentState StatusOf(ConsentDocument consent) =>
        (consent.Permits, consent.InForce) switch
        {
            (false, _) => Consent.ConsentState.Rejected,
            (_, true) => Consent.ConsentState.Active,
            _ => Consent.ConsentState.Inactive,
        };

    private static IEnumerable<Consent.VerificationComponent> Verification(ConsentDocument consent)
    {
        if (consent.SignedOn is not { } on)
        {
            yield break;
        }

        yield return new()
        {
            Verified = true,
            VerifiedWith = new() { Display = consent.SignerName },
            VerificationDate = $"{on:yyyy-MM-dd}",
        };
    }

    private static Consent.provisionComponent Provision(ConsentDocument consent) =>
        new()
        {
            Type = consent.Permits ? Consent.ConsentProvisionType.Permit : Consent.ConsentProvisionType.Deny,
            Period = new()
            {
                Start = consent.SignedOn is { } from ? $"{from:yyyy-MM-dd}" : null,
                End = consent.EndsOn is { } until ? $"{until:yyyy-MM-dd}" : null,
            },
            Actor =
            [
                .. consent.Disclosers.Select(name => Actor(Participation, "INF", "informant", name)),
                .. consent.Recipients.Select(name => Actor(Participation, "IRCP", "information recipient", name)),
            ],
            Purpose = [.. consent.Purposes.Select(p => new Coding(ActReason, p.Code) { Display = p.Words })],
            SecurityLabel = [.. Labels(consent)],
            Code = [.. consent.Information.Select(i => new CodeableConcept { Text = i.Words })],
        };

    private static Consent.provisionActorComponent Actor(string system, string code, string display, string name) =>
        new()
        {
            Role = Concept(system, code, display),
            Reference = new() { Display = name },
        };

    // One code of confidentiality, and the others beside it. Counseling notes have no code of their own: psychotherapy note stands for them.
    private static IEnumerable<Coding> Labels(ConsentDocument consent)
    {
        yield return consent.CounselingNotes
            ? new Coding(Confidentiality, "V", "very restricted")
            : new Coding(Confidentiality, "R", "restricted");
        yield return consent.CounselingNotes
            ? new Coding(ActCode, "PSYTHPN", "psychotherapy note information sensitivity")
            : new Coding(ActCode, "SUD", "substance use disorder information sensitivity");
        yield return new(ActCode, "42CFRPart2", "42 CFR Part2");
        yield return new(ActCode, "NORDSCLCD", "no redisclosure without consent directive");
        yield return new(ActCode, "CPLYCD", "comply with consent directive");
        yield return new(ActCode, "RedisclosureProhibitionMark", "redisclosure prohibition mark");
    }

    private static CodeableConcept Concept(string system, string code, string display) =>
        new() { Coding = [new(system, code, display)] };
}
