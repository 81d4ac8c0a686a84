using Footbridge.Contracts.Intake;
using Hl7.Fhir.Model;

namespace Footbridge.Fhir.Bundles;

/// <summary>Puts every entry into exactly one of three columns: taken, kept as a document, refused.</summary>
internal sealed class EntrySorter(Bundle bundle, BundleText text, References references, Ownership ownership)
{
    private readonly FactMapper _facts = new(references);
    private readonly Dictionary<string, Row> _rows = new(StringComparer.Ordinal);
    private readonly List<ImportedFact> _taken = [];
    private readonly List<Resource> _claims = [];

    public ReadBundle Sort(string digest, string identifier, NewPerson person)
    {
        foreach (var (index, entry) in bundle.Entry.Index())
        {
            Sort(index, entry.Resource);
        }

        var payers = _taken.Exists(f => f.Kind == "coverage") ? [] : Payers.In(_claims);
        _taken.AddRange(payers);
        var rows = _rows.OrderBy(r => r.Key, StringComparer.Ordinal).ToList();
        return new ReadBundle(
            new ImportPerson(
                digest,
                identifier,
                person,
                [.. _taken.OrderBy(f => f.On ?? DateOnly.MaxValue)],
                [.. rows.Where(r => r.Value.Kept.Count > 0).Select(r => Document(r.Key, r.Value.Kept))]
            ),
            new ImportReport(
                text.Entries.Count,
                [.. rows.Select(r => new ImportCount(r.Key, r.Value.Taken, r.Value.Kept.Count, r.Value.Refused))],
                payers.Count
            )
        );
    }

    private void Sort(int index, Resource? resource)
    {
        if (resource is null)
        {
            RowOf("Entry").Refused.Add(Faults.Of("no-resource", text, index, ""));
            return;
        }

        var row = RowOf(resource.TypeName);
        var about = ownership.Of(resource);
        if (resource is Bundle)
        {
            row.Refused.Add(Faults.Of("inner-bundle", text, index));
        }
        else if (about == About.SomebodyElse)
        {
            row.Refused.Add(Faults.Of("other-patient", text, index));
        }
        else if (resource is Patient)
        {
            row.Taken++;
        }
        else if (about == About.ThePatient && _facts.FactOf(resource) is { } fact)
        {
            row.Taken++;
            _taken.Add(fact);
        }
        else
        {
            row.Kept.Add(text.ResourceText(index));
            if (resource is Claim or ExplanationOfBenefit)
            {
                _claims.Add(resource);
            }
        }
    }

    private static ImportedDocument Document(string type, List<string> kept) =>
        new(type, kept.Count, $"[{string.Join(',', kept)}]");

    private Row RowOf(string type)
    {
        if (!_rows.TryGetValue(type, out var row))
        {
            _rows[type] = row = new Row();
        }

        return row;
    }

    private sealed class Row
    {
        public int Taken { get; set; }

        public List<string> Kept { get; } = [];

        public List<BundleFault> Refused { get; } = [];
    }
}
