using Footbridge.Contracts.Intake;
using Footbridge.Intake.Received.Labels;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage.Protection;

namespace Footbridge.Intake.Received;

/// <summary>A record about a person that somebody sent, taken in once.</summary>
internal sealed class ReceivedRecord : IProgramOwned
{
    public Guid Id { get; private set; }

    public ProgramId ProgramId { get; private set; }

    public ReferralId Referral { get; private set; }

    public ClientId Client { get; private set; }

    /// <summary>SHA-256 of the file: the same file a second time changes nothing.</summary>
    public string Digest { get; private set; } = "";

    /// <summary>The sender's identifier of the person.</summary>
    public string SourceIdentifier { get; private set; } = "";

    public DateTimeOffset ReceivedAt { get; private set; }

    public static ReceivedRecord Of(Guid id, ReferralId referral, ClientId client, ImportPerson person, DateTimeOffset at) =>
        new()
        {
            Id = id,
            Referral = referral,
            Client = client,
            Digest = person.SourceDigest,
            SourceIdentifier = person.SourceIdentifier,
            ReceivedAt = at,
        };
}

/// <summary>One fact of a record that was sent.</summary>
internal sealed class ReceivedFact : IProgramOwned, ILabelled
{
    public Guid Id { get; private set; }

    public ProgramId ProgramId { get; private set; }

    public Guid Record { get; private set; }

    public string Kind { get; private set; } = "";

    public string System { get; private set; } = "";

    public string Code { get; private set; } = "";

    public string Display { get; private set; } = "";

    public DateOnly? On { get; private set; }

    public DateOnly? Until { get; private set; }

    public string? Value { get; private set; }

    public string? Status { get; private set; }

    /// <summary>Kinds of data in it that are protected more than a chart is.</summary>
    public DataKinds Label { get; private set; }

    public static ReceivedFact Of(Guid id, Guid record, ImportedFact fact) =>
        new()
        {
            Id = id,
            Record = record,
            Kind = fact.Kind,
            System = fact.System,
            Code = fact.Code,
            Display = fact.Display,
            On = fact.On,
            Until = fact.Until,
            Value = fact.Value,
            Status = fact.Status,
            Label = HivCodes.KindsOf(fact),
        };
}

/// <summary>A part of a record that has no place of its own and is kept whole, packed.</summary>
internal sealed class ReceivedDocument : IProgramOwned, ILabelled
{
    public Guid Id { get; private set; }

    public ProgramId ProgramId { get; private set; }

    public Guid Record { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>Resources it holds.</summary>
    public int Count { get; private set; }

    /// <summary>Bytes before packing.</summary>
    public int Size { get; private set; }

    /// <summary>Kinds of data in it that are protected more than a chart is: found when it came, or set by hand.</summary>
    public DataKinds Label { get; private set; }

    /// <summary>The text, packed and sealed with its <see cref="DocumentKey"/>.</summary>
    public byte[] Packed { get; private set; } = [];

    /// <summary>The text as it was sent.</summary>
    public string Open(DocumentKey key) => PackedText.Unpack(DataKey.Open(key.Key, Packed, Place(Id)));

    public void Relabel(DataKinds label) => Label = label;

    /// <summary>A document and the key it is sealed with.</summary>
    public static (ReceivedDocument Document, DocumentKey Key) Of(
        Guid id,
        Guid record,
        ClientId client,
        ImportedDocument document
    )
    {
        var key = DocumentKey.For(id, client);
        var kept = new ReceivedDocument
        {
            Id = id,
            Record = record,
            Title = document.Title,
            Count = document.Count,
            Size = PackedText.Length(document.Json),
            Label = Sensitivity.Of(document),
            Packed = DataKey.Seal(key.Key, PackedText.Pack(document.Json), Place(id)),
        };
        return (kept, key);
    }

    private static byte[] Place(Guid id) => [.. "intake_received_document"u8, .. id.ToByteArray(bigEndian: true)];
}
