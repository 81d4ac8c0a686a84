using System.Security.Cryptography;
using System.Text.Json;
using Footbridge.Contracts.Intake;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;

namespace Footbridge.Fhir.Bundles;

/// <summary>Reads a bundle of one patient. A file that does not parse is refused whole, with every fault; a file that does goes in whole, and
/// each entry is taken, kept or refused by itself. The name of the file is not asked for: names of people stand in it.</summary>
public sealed class BundleReader : IBundleReader
{
    /// <summary>The longest file that is read, in bytes. The record of a whole life is about one million.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    private static readonly JsonSerializerOptions Options = new JsonSerializerOptions().ForFhir(ModelInfo.ModelInspector);

    /// <inheritdoc/>
    public BundleReading Read(ReadOnlyMemory<byte> file)
    {
        if (file.Length > MaxBytes)
        {
            return BundleReading.Refused(Faults.Of("too-large", "Bundle"));
        }

        var text = BundleText.Read(file);
        if (text.Fault is not null)
        {
            return BundleReading.Refused(text.Fault);
        }

        if (!text.IsBundle)
        {
            return BundleReading.Refused(Faults.Of("not-a-bundle", "Bundle.resourceType", text, text.ResourceTypeAt));
        }

        try
        {
            return JsonSerializer.Deserialize<Resource>(text.Bytes.Span, Options) is Bundle bundle
                ? ReadBundle(bundle, text, Convert.ToHexStringLower(SHA256.HashData(file.Span)))
                : BundleReading.Refused(Faults.Of("not-a-bundle", "Bundle.resourceType", text, text.ResourceTypeAt));
        }
        catch (DeserializationFailedException failed)
        {
            return BundleReading.Refused(Faults.Of(failed, text));
        }
        catch (JsonException broken)
        {
            return BundleReading.Refused(Faults.Of(broken, text));
        }
    }

    /// <inheritdoc/>
    public async Task<BundleReading> ReadAsync(Stream file, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var buffer = new MemoryStream();
        var chunk = new byte[81920];
        while (buffer.Length <= MaxBytes && await file.ReadAsync(chunk, ct) is var read and > 0)
        {
            buffer.Write(chunk, 0, read);
        }

        return Read(buffer.GetBuffer().AsMemory(0, (int)buffer.Length));
    }

    private static BundleReading ReadBundle(Bundle bundle, BundleText text, string digest)
    {
        if (
            bundle.Type
            is not (
                Bundle.BundleType.Transaction
                or Bundle.BundleType.Collection
                or Bundle.BundleType.Searchset
                or Bundle.BundleType.Document
                or Bundle.BundleType.Batch
            )
        )
        {
            return BundleReading.Refused(Faults.Of("bundle-type", "Bundle.type", text, text.TypeAt));
        }

        if (bundle.Entry.Count == 0)
        {
            return BundleReading.Refused(Faults.Of("no-entries", "Bundle.entry", text, 0));
        }

        // The raw text of an entry is found by its place; names written with escapes would make the two readings differ.
        if (
            bundle.Entry.Count != text.Entries.Count
            || bundle.Entry.Where((e, i) => e.Resource is null == text.Entries[i].HasResource).Any()
        )
        {
            return BundleReading.Refused(Faults.Of("json-broken", "Bundle.entry", text, 0));
        }

        var patients = bundle.Entry.Index().Where(e => e.Item.Resource is Patient).ToList();
        if (patients.Count > 1)
        {
            return BundleReading.Refused([.. patients.Skip(1).Select(p => Faults.Of("two-patients", text, p.Index))]);
        }

        if (patients.Count == 0 || patients[0].Item.Resource is not Patient patient)
        {
            return BundleReading.Refused(Faults.Of("no-patient", "Bundle.entry", text, 0));
        }

        var (index, entry) = patients[0];
        if (PersonMapper.NameOf(patient) is not { } name)
        {
            return BundleReading.Refused(Faults.Of("no-name", text, index, ".name"));
        }

        var references = new References(bundle);
        var ownership = new Ownership(patient, entry.FullUrl, references);
        return BundleReading.Of(
            new EntrySorter(bundle, text, references, ownership).Sort(
                digest,
                PersonMapper.SourceIdentifier(patient, entry.FullUrl, digest),
                PersonMapper.PersonOf(patient, name)
            )
        );
    }
}
