using Hl7.Fhir.Model;

namespace Footbridge.Fhir.Bundles;

/// <summary>Whom a resource is about.</summary>
internal enum About
{
    /// <summary>The bundle's patient, or nobody in particular.</summary>
    ThePatient,

    /// <summary>A group, a place or a device.</summary>
    SomethingElse,

    /// <summary>Another patient, or one that cannot be told to be the same.</summary>
    SomebodyElse,
}

/// <summary>Tells whether a resource is about the patient of the bundle. What another person's record says must not get into this one.</summary>
internal sealed class Ownership(Patient patient, string? fullUrl, References references)
{
    /// <summary>Elements through which R4 resources name the patient they are about.</summary>
    private static readonly string[] Elements = ["subject", "patient", "beneficiary", "for", "individual"];

    private readonly string? _url = fullUrl is { } url ? References.Unversioned(url) : null;

    public About Of(Resource resource)
    {
        var inner = resource is DomainResource { Contained: { Count: > 0 } contained }
            ? contained.Select(c => Of(c, resource))
            : [];
        return inner.Contains(About.SomebodyElse) ? About.SomebodyElse : Of(resource, resource);
    }

    private About Of(Resource resource, Resource holder)
    {
        var all = Elements.SelectMany(name => ReferencesIn(resource, name)).Select(r => Of(r, holder)).ToList();
        return all.Count == 0 ? About.ThePatient : all.Max();
    }

    private static IEnumerable<ResourceReference> ReferencesIn(Resource resource, string element) =>
        resource.TryGetValue(element, out var value)
            ? value switch
            {
                ResourceReference one => [one],
                IEnumerable<ResourceReference> many => many,
                _ => [],
            }
            : [];

    private About Of(ResourceReference reference, Resource holder)
    {
        if (string.IsNullOrEmpty(reference.Reference))
        {
            // Words alone name nobody else; an identifier does.
            return reference.Identifier is { } identifier && !IsOurs(identifier) ? About.SomebodyElse : About.ThePatient;
        }

        if (IsOurs(References.Unversioned(reference.Reference)))
        {
            return About.ThePatient;
        }

        return references.Find<Resource>(reference, holder) switch
        {
            Patient inner => inner.Identifier.Exists(IsOurs) ? About.ThePatient : About.SomebodyElse,
            not null => About.SomethingElse,
            null => TypeIn(reference.Reference) is null or "Patient" ? About.SomebodyElse : About.SomethingElse,
        };
    }

    private bool IsOurs(string url)
    {
        if (url == _url || (patient.Id is { } id && (url == $"Patient/{id}" || url == $"urn:uuid:{id}")))
        {
            return true;
        }

        const string Search = "Patient?identifier=";
        if (url.StartsWith(Search, StringComparison.Ordinal))
        {
            var token = Uri.UnescapeDataString(url[Search.Length..]);
            return patient.Identifier.Exists(i => $"{i.System}|{i.Value}" == token);
        }

        // The same id on a server counts only when the bundle does not say that the patient lives on another one.
        var served = _url?.StartsWith("http", StringComparison.Ordinal) == true;
        return !served && patient.Id is { } own && url.EndsWith($"/Patient/{own}", StringComparison.Ordinal);
    }

    private bool IsOurs(Identifier identifier) =>
        patient.Identifier.Exists(i =>
            i.Value == identifier.Value && (identifier.System is null || i.System == identifier.System)
        );

    private static string? TypeIn(string url) => url.Split('/', '?').LastOrDefault(part => ModelInfo.IsKnownResource(part));
}
