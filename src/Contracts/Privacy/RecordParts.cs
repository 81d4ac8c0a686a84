using Footbridge.Kernel;
using Footbridge.Kernel.Access;

namespace Footbridge.Contracts.Privacy;

/// <summary>What an entry of a record is, so that it can be told to people and to other systems.</summary>
public enum RecordKind
{
    /// <summary>A stay in the program.</summary>
    Stay,

    /// <summary>Something a person has or had.</summary>
    Condition,

    /// <summary>A medication.</summary>
    Medication,

    /// <summary>An allergy.</summary>
    Allergy,

    /// <summary>Something measured or answered.</summary>
    Observation,

    /// <summary>A meeting of the person with the program.</summary>
    Session,

    /// <summary>A note.</summary>
    Note,

    /// <summary>A goal of a treatment plan.</summary>
    Goal,

    /// <summary>A consent.</summary>
    Consent,

    /// <summary>Who pays.</summary>
    Coverage,

    /// <summary>The person's own words and plans.</summary>
    OwnWords,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>A label and what stands behind it, in the reader's language.</summary>
public sealed record RecordLine(string Label, string Text)
{
    /// <summary>Lines for those labels behind which something stands.</summary>
    public static IEnumerable<RecordLine> Filled(params (string Label, string? Text)[] lines) =>
        lines.Where(l => !string.IsNullOrEmpty(l.Text)).Select(l => new RecordLine(l.Label, l.Text!));
}

/// <summary>One entry of a client's record in plain values.</summary>
public sealed record RecordEntry
{
    /// <summary>What it is.</summary>
    public required RecordKind Kind { get; init; }

    /// <summary>Its id; the same thing has the same id in each copy.</summary>
    public required Guid Id { get; init; }

    /// <summary>Local day, when known.</summary>
    public required DateOnly? On { get; init; }

    /// <summary>When exactly, if known.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>Last day, if it has ended.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>What it is in a few words, in the reader's language.</summary>
    public required string Title { get; init; }

    /// <summary>Code system, for those who compute.</summary>
    public string? System { get; init; }

    /// <summary>Code in that system.</summary>
    public string? Code { get; init; }

    /// <summary>A number.</summary>
    public decimal? Value { get; init; }

    /// <summary>Unit of the number (UCUM).</summary>
    public string? Unit { get; init; }

    /// <summary>State as the record has it, such as <c>signed</c>.</summary>
    public string? State { get; init; }

    /// <summary>Minutes it took.</summary>
    public int? Minutes { get; init; }

    /// <summary>Kinds of data in it that are protected more than the rest, such as <see cref="DataKinds.Hiv"/>.</summary>
    public DataKinds Label { get; init; }

    /// <summary>What it says.</summary>
    public IReadOnlyList<RecordLine> Lines { get; init; } = [];
}

/// <summary>A module's part of a client's record, for the copy that the client has a right to (45 CFR 164.524, 42 CFR 2.23). Words are in
/// the language of the current culture. Runs in the caller's scope.</summary>
public interface IRecordPart
{
    /// <summary>The entries, oldest first within a kind.</summary>
    Task<IReadOnlyList<RecordEntry>> OfAsync(ClientId client, CancellationToken ct);
}

/// <summary>A file that is kept in a client's record.</summary>
/// <param name="Name">Name for the copy; it names nobody.</param>
/// <param name="Bytes">The file.</param>
public sealed record RecordFile(string Name, byte[] Bytes);

/// <summary>Hands out the files kept of a client. Runs in the caller's scope.</summary>
public interface IRecordFiles
{
    /// <summary>All of them, without what in them is of a kind that is withheld.</summary>
    /// <param name="client">The client.</param>
    /// <param name="withheld">Kinds of data that whoever asked may not have.</param>
    /// <param name="ct">Stops it.</param>
    Task<IReadOnlyList<RecordFile>> OfAsync(ClientId client, DataKinds withheld, CancellationToken ct);
}

/// <summary>Whose record it is and who kept it.</summary>
/// <param name="Client">The client.</param>
/// <param name="GivenName">Given name.</param>
/// <param name="FamilyName">Family name.</param>
/// <param name="BornOn">Date of birth.</param>
/// <param name="Language"><c>en</c> or <c>es</c>.</param>
/// <param name="Phone">Phone number.</param>
/// <param name="Email">Mail address.</param>
/// <param name="Organization">Who kept it.</param>
/// <param name="MadeAt">When the copy was made.</param>
public sealed record RecordOwner(
    ClientId Client,
    string GivenName,
    string FamilyName,
    DateOnly? BornOn,
    string Language,
    string? Phone,
    string? Email,
    string Organization,
    DateTimeOffset MadeAt
);

/// <summary>Writes a record for other systems.</summary>
public interface IRecordBundle
{
    /// <summary>An R4 bundle as JSON, labelled for its protection (HL7 DS4P).</summary>
    byte[] Write(RecordOwner owner, IReadOnlyList<RecordEntry> entries);
}
