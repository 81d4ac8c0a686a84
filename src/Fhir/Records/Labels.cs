using Footbridge.Kernel.Access;
using Hl7.Fhir.Model;

namespace Footbridge.Fhir.Records;

/// <summary>Security labels of a record made by a program under 42 CFR Part 2 (HL7 DS4P): restricted, substance use, the law it stands
/// under, and no passing on without the client's consent.</summary>
internal static class Labels
{
    private const string Confidentiality = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality";
    private const string Act = "http://terminology.hl7.org/CodeSystem/v3-ActCode";
    private const string Reason = "http://terminology.hl7.org/CodeSystem/v3-ActReason";

    /// <summary>Labels of one resource. Everything here was made in the program, so everything is of substance use by where it comes from.</summary>
    public static Meta OfResource(DataKinds label) => new() { Security = Codings(label) };

    /// <summary>Labels of the whole: those of its parts, and that the client asked for it.</summary>
    public static Meta OfBundle(DataKinds label) =>
        new()
        {
            Security =
            [
                .. Codings(label),
                new(Reason, "PATRQT", "patient requested"),
                new(Act, "RedisclosureProhibitionMark", "redisclosure prohibition mark"),
            ],
        };

    private static List<Coding> Codings(DataKinds label) =>
        [
            new(Confidentiality, "R", "restricted"),
            new(Act, "ETH", "substance abuse information sensitivity"),
            new(Act, "SUD", "substance use disorder information sensitivity"),
            new(Act, "42CFRPart2", "42 CFR Part2"),
            new(Act, "NORDSCLCD", "no redisclosure without consent directive"),
            .. label.HasFlag(DataKinds.Hiv) ? new Coding[] { new(Act, "HIV", "HIV/AIDS information sensitivity") } : [],
        ];
}
