using Hl7.Fhir.Model;

namespace Footbridge.Fhir.Bundles;

/// <summary>Finds what a reference points at, inside the bundle or inside the resource that holds it.</summary>
internal sealed class References
{
    private readonly Dictionary<string, Resource> _known = new(StringComparer.Ordinal);

    public References(Bundle bundle)
    {
        foreach (var entry in bundle.Entry)
        {
            if (entry.Resource is { } resource)
            {
                Add(entry.FullUrl, resource);
                Add(resource.Id is { } id ? $"{resource.TypeName}/{id}" : null, resource);
            }
        }
    }

    public T? Find<T>(ResourceReference? reference, Resource holder)
        where T : Resource => Find(reference?.Reference, holder) as T;

    /// <summary>The reference without the version it may name.</summary>
    public static string Unversioned(string url) =>
        url.IndexOf("/_history/", StringComparison.Ordinal) is var at and >= 0 ? url[..at] : url;

    private Resource? Find(string? url, Resource holder)
    {
        if (string.IsNullOrEmpty(url))
        {
            return null;
        }

        return url[0] == '#'
            ? (holder as DomainResource)?.Contained.Find(c => c.Id == url[1..])
            : _known.GetValueOrDefault(Unversioned(url));
    }

    private void Add(string? key, Resource resource)
    {
        if (key is not null)
        {
            _known.TryAdd(Unversioned(key), resource);
        }
    }
}
