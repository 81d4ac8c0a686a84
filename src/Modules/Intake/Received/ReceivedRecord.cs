using Footbridge.Contracts.Intake;
using Footbridge.Kernel;

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
internal sealed class ReceivedFact : IProgramOwned
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
        };
}

/// <summary>A part of a record that has no place of its own and is kept whole, packed.</summary>
internal sealed class ReceivedDocument : IProgramOwned
{
    public Guid Id { get; private set; }

    public ProgramId ProgramId { get; private set; }

    public Guid Record { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>Resources it holds.</summary>
    public int Count { get; private set; }

    /// <summary>Bytes before packing.</summary>
    public int Size { get; private set; }

    public byte[] Packed { get; private set; } = [];

    public string Json => PackedText.Unpack(Packed);

    public static ReceivedDocument Of(Guid id, Guid record, ImportedDocument document) =>
        new()
        {
            Id = id,
            Record = record,
            Title = document.Title,
            Count = document.Count,
            Size = PackedText.Length(document.Json),
            Packed = PackedText.Pack(document.Json),
        };
}
