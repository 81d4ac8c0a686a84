using Footbridge.Contracts.Intake;
using Hl7.Fhir.Model;

namespace Footbridge.Fhir.Bundles;

/// <summary>The person in a Patient resource. Names stay as sent, also where they carry digits: a person can be corrected later.</summary>
internal static class PersonMapper
{
    private const string BirthSex = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex";
    private const string SocialSecurity = "http://hl7.org/fhir/sid/us-ssn";

    /// <summary>The name to go by, or null when there is none.</summary>
    public static HumanName? NameOf(Patient patient) =>
        patient
            .Name.Where(n => !string.IsNullOrWhiteSpace(n.Family) || n.Given.Any() || !string.IsNullOrWhiteSpace(n.Text))
            .MinBy(n =>
                n.Use switch
                {
                    HumanName.NameUse.Official => 0,
                    HumanName.NameUse.Usual => 1,
                    null => 2,
                    HumanName.NameUse.Old or HumanName.NameUse.Maiden => 9,
                    _ => 3,
                }
            );

    public static NewPerson PersonOf(Patient patient, HumanName name)
    {
        var given = string.Join(' ', name.Given);
        var textOnly = given.Length == 0 && string.IsNullOrWhiteSpace(name.Family);
        return new NewPerson(
            given,
            (textOnly ? name.Text : name.Family) ?? "",
            Days.Exact(patient.BirthDate),
            SexOf(patient),
            LanguageOf(patient),
            Contact(patient, ContactPoint.ContactPointSystem.Phone) ?? Contact(patient, ContactPoint.ContactPointSystem.Sms),
            Contact(patient, ContactPoint.ContactPointSystem.Email),
            AddressOf(patient)
        );
    }

    /// <summary>The medical record number, else the first identifier that is no social security number, else the id.</summary>
    public static string SourceIdentifier(Patient patient, string? fullUrl, string digest)
    {
        var usable = patient.Identifier.Where(i =>
            !string.IsNullOrWhiteSpace(i.Value) && i.System != SocialSecurity && !IsOfType(i, "SS")
        );
        if (usable.OrderBy(i => IsOfType(i, "MR") ? 0 : 1).FirstOrDefault() is { } identifier)
        {
            return $"{identifier.System}|{identifier.Value}";
        }

        const string Uuid = "urn:uuid";
        var id = patient.Id ?? fullUrl?.Replace($"{Uuid}:", "", StringComparison.Ordinal);
        return id is null ? $"urn:sha256|{digest}" : $"{Uuid}|{id}";
    }

    private static bool IsOfType(Identifier identifier, string code) =>
        identifier.Type?.Coding.Exists(c => c.Code == code) == true;

    private static string SexOf(Patient patient) =>
        patient.Gender switch
        {
            AdministrativeGender.Female => "female",
            AdministrativeGender.Male => "male",
            AdministrativeGender.Other => "other",
            _ => (patient.Extension.Find(e => e.Url == BirthSex)?.Value as Code)?.Value switch
            {
                "F" => "female",
                "M" => "male",
                _ => "unknown",
            },
        };

    private static string LanguageOf(Patient patient)
    {
        var spoken = patient.Communication.OrderBy(c => c.Preferred == true ? 0 : 1).FirstOrDefault()?.Language;
        var code = spoken?.Coding.Select(c => c.Code).FirstOrDefault(c => c is not null) ?? "";
        return code == "es" || code.StartsWith("es-", StringComparison.OrdinalIgnoreCase) ? "es" : "en";
    }

    private static string? Contact(Patient patient, ContactPoint.ContactPointSystem system) =>
        patient
            .Telecom.Where(t =>
                t.System == system && t.Use != ContactPoint.ContactPointUse.Old && !string.IsNullOrWhiteSpace(t.Value)
            )
            .OrderBy(t => t.Rank ?? int.MaxValue)
            .ThenBy(t =>
                t.Use switch
                {
                    ContactPoint.ContactPointUse.Mobile => 0,
                    ContactPoint.ContactPointUse.Home => 1,
                    // A number at work may be answered by somebody else.
                    ContactPoint.ContactPointUse.Work => 9,
                    _ => 2,
                }
            )
            .FirstOrDefault()
            ?.Value;

    private static string? AddressOf(Patient patient)
    {
        var address = patient
            .Address.Where(a => a.Use is not (Address.AddressUse.Old or Address.AddressUse.Billing))
            .MinBy(a => a.Use is null or Address.AddressUse.Home ? 0 : 1);
        if (address is null)
        {
            return null;
        }

        var region = string.Join(' ', Filled(address.State, address.PostalCode));
        var country = address.Country is "US" or "USA" ? null : address.Country;
        var line = string.Join(", ", Filled([.. address.Line, address.City, region, country]));
        return line.Length > 0 ? line : address.Text;
    }

    private static IEnumerable<string> Filled(params IEnumerable<string?> parts) =>
        parts.OfType<string>().Where(p => p.Trim().Length > 0);
}
