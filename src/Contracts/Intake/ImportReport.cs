using System.Diagnostics.CodeAnalysis;

namespace Footbridge.Contracts.Intake;

/// <summary>Reads a file in FHIR R4 into what the import command takes. Pure: nothing is stored.</summary>
public interface IBundleReader
{
    /// <summary>Reads a whole file.</summary>
    BundleReading Read(ReadOnlyMemory<byte> file);

    /// <summary>Reads a stream to its end; one longer than the reader's limit is refused without being read further.</summary>
    Task<BundleReading> ReadAsync(Stream file, CancellationToken ct);
}

/// <summary>Why a file, or one entry of it, was not taken. Says where, and never repeats a value of the file.</summary>
/// <param name="Line">Line in the file, counted from 1; null when the fault has no place of its own.</param>
/// <param name="Position">Byte in that line, counted from 1.</param>
/// <param name="Path">Where in the bundle, such as <c>Bundle.entry[12].resource.birthDate</c>. Names that are not FHIR's own are shown as …</param>
/// <param name="Reason">The reason in English, for logs and exchange; pages show the text of <paramref name="Code"/>.</param>
/// <param name="Code">Resource key of the reason, such as <c>fhir.fault.value</c>; the text exists in English and Spanish.</param>
public sealed record BundleFault(int? Line, int? Position, string Path, string Reason, string Code);

/// <summary>What became of the entries of one resource type.</summary>
/// <param name="ResourceType">FHIR name of the type; <c>Entry</c> for entries that carry no resource.</param>
/// <param name="Taken">Entries taken into the record.</param>
/// <param name="KeptAsDocument">Entries kept whole in an attached document.</param>
/// <param name="Refused">One reason for each entry refused.</param>
public sealed record ImportCount(string ResourceType, int Taken, int KeptAsDocument, IReadOnlyList<BundleFault> Refused)
{
    /// <summary>All entries of the type.</summary>
    public int Total => Taken + KeptAsDocument + Refused.Count;
}

/// <summary>The account of a bundle: every entry stands in exactly one of the three columns.</summary>
/// <param name="TotalEntries">Entries in the bundle, counted on the file itself and not as a sum of the rows.</param>
/// <param name="Rows">One row for each resource type, by name.</param>
/// <param name="PayersFromClaims">Payers named only inside claims. They became coverage facts beside the entries counted.</param>
public sealed record ImportReport(int TotalEntries, IReadOnlyList<ImportCount> Rows, int PayersFromClaims)
{
    /// <summary>Entries taken into the record.</summary>
    public int Taken => Rows.Sum(r => r.Taken);

    /// <summary>Entries kept whole in attached documents.</summary>
    public int KeptAsDocument => Rows.Sum(r => r.KeptAsDocument);

    /// <summary>Entries refused.</summary>
    public int RefusedCount => Rows.Sum(r => r.Refused.Count);

    /// <summary>Reasons of all refused entries.</summary>
    public IEnumerable<BundleFault> Refused => Rows.SelectMany(r => r.Refused);
}

/// <summary>A bundle that was read: the input of the import command, and the account of every entry.</summary>
/// <param name="Import">What goes into the record.</param>
/// <param name="Report">What became of each entry.</param>
public sealed record ReadBundle(ImportPerson Import, ImportReport Report);

/// <summary>Either a read bundle, or every fault for which the file was refused whole.</summary>
public sealed record BundleReading
{
    private BundleReading(ReadBundle? bundle, IReadOnlyList<BundleFault> faults)
    {
        Bundle = bundle;
        Faults = faults;
    }

    /// <summary>Whether the file was read.</summary>
    [MemberNotNullWhen(true, nameof(Bundle))]
    public bool Succeeded => Bundle is not null;

    /// <summary>The bundle; null when the file was refused.</summary>
    public ReadBundle? Bundle { get; }

    /// <summary>Why the file was refused, in the order of the file; empty when it was read.</summary>
    public IReadOnlyList<BundleFault> Faults { get; }

    /// <summary>The file was read.</summary>
    public static BundleReading Of(ReadBundle bundle) => new(bundle, []);

    /// <summary>The file is refused whole.</summary>
    /// <param name="faults">At least one.</param>
    public static BundleReading Refused(params IReadOnlyList<BundleFault> faults) => new(null, faults);

    /// <summary>Turns either side into one result.</summary>
    public TResult Match<TResult>(Func<ReadBundle, TResult> read, Func<IReadOnlyList<BundleFault>, TResult> refused)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(refused);
        return Succeeded ? read(Bundle) : refused(Faults);
    }
}
