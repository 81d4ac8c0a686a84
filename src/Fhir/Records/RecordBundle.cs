using System.Text.Json;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel.Access;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;

namespace Footbridge.Fhir.Records;

/// <summary>Writes a client's record as an R4 bundle of the kind "collection".</summary>
public sealed class RecordBundle : IRecordBundle
{
    private static readonly JsonSerializerOptions Options = new JsonSerializerOptions { WriteIndented = true }.ForFhir(
        ModelInfo.ModelInspector
    );

    /// <inheritdoc/>
    public byte[] Write(RecordOwner owner, IReadOnlyList<RecordEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentNullException.ThrowIfNull(entries);
        var bundle = new Bundle
        {
            Type = Bundle.BundleType.Collection,
            Timestamp = owner.MadeAt,
            Meta = Labels.OfBundle(entries.Aggregate(DataKinds.None, (labels, entry) => labels | entry.Label)),
        };
        Add(bundle, PatientOf(owner));
        foreach (var entry in entries)
        {
            Add(bundle, EntryMapper.Of(entry, owner), entry.Label);
        }

        return JsonSerializer.SerializeToUtf8Bytes(bundle, Options);
    }

    private static void Add(Bundle bundle, Resource resource, DataKinds label = DataKinds.None)
    {
        resource.Meta = Labels.OfResource(label);
        bundle.Entry.Add(new() { FullUrl = $"urn:uuid:{resource.Id}", Resource = resource });
    }

    private static Patient PatientOf(RecordOwner owner)
    {
        var patient = new Patient
        {
            Id = owner.Client.Value.ToString(),
            Name =
            [
                new()
                {
                    Use = HumanName.NameUse.Official,
                    Given = [owner.GivenName],
                    Family = owner.FamilyName,
                },
            ],
            BirthDate = owner.BornOn is { } born ? $"{born:yyyy-MM-dd}" : null,
            Communication = [new() { Language = new("urn:ietf:bcp:47", owner.Language), Preferred = true }],
        };
        if (owner.Phone is { } phone)
        {
            patient.Telecom.Add(new(ContactPoint.ContactPointSystem.Phone, null, phone));
        }

        if (owner.Email is { } mail)
        {
            patient.Telecom.Add(new(ContactPoint.ContactPointSystem.Email, null, mail));
        }

        return patient;
    }
}
