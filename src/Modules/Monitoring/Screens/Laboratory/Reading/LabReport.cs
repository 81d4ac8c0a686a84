using Footbridge.Clinical.Toxicology;

namespace Footbridge.Monitoring.Screens;

/// <summary>Why a file, a report or a result was not taken. Says where, and never repeats a value of the file.</summary>
/// <param name="Line">Line of the file, from 1; in HL7 every segment is a line.</param>
/// <param name="Code">Last part of the key of the reason: <c>monitoring.lab.(code)</c>.</param>
/// <param name="Part">Where in the line: a segment and field, or the number of a column; may be empty.</param>
internal sealed record LabFault(int Line, string Code, string Part = "");

/// <summary>One result as a laboratory reported it.</summary>
/// <param name="Line">Where it stands.</param>
/// <param name="Substance">What was looked for.</param>
/// <param name="Stage">By which test.</param>
/// <param name="Corrects">Whether it corrects an earlier one.</param>
/// <param name="Answer">What was found.</param>
internal sealed record LabResult(int Line, string Substance, TestStage Stage, bool Corrects, ScreenAnswer Answer)
{
    /// <summary>Results that were read, and why others were not.</summary>
    public static (IReadOnlyList<LabResult> Results, IReadOnlyList<LabFault> Refused) Sort(
        IEnumerable<(LabResult? Result, LabFault? Fault)> read
    )
    {
        var all = read.ToList();
        return ([.. all.Select(r => r.Result).OfType<LabResult>()], [.. all.Select(r => r.Fault).OfType<LabFault>()]);
    }
}

/// <summary>What a laboratory reports of one sample.</summary>
internal sealed record LabReport
{
    public required int Line { get; init; }

    /// <summary>Our number of the request or the sample, tidied; empty when the file names none.</summary>
    public required string OrderNumber { get; init; }

    /// <summary>The number of the seal or bottle; empty when the file names none.</summary>
    public required string SpecimenNumber { get; init; }

    public DateOnly? CollectedOn { get; init; }

    public DateOnly? BornOn { get; init; }

    /// <summary>When the laboratory got it, in its local time.</summary>
    public DateTime? ReceivedAt { get; init; }

    public required IReadOnlyList<LabResult> Results { get; init; }

    /// <summary>Results that cannot be taken, with the reason.</summary>
    public required IReadOnlyList<LabFault> Refused { get; init; }

    /// <summary>SHA-256 of what it says: the same report sent twice has the same.</summary>
    public required string Digest { get; init; }
}

/// <summary>A file that was read, or the first reason why it is refused whole.</summary>
internal sealed record LabReading(IReadOnlyList<LabReport> Reports, LabFault? Fault)
{
    public static LabReading Of(IReadOnlyList<LabReport> reports) => new(reports, null);

    public static LabReading Refused(int line, string code, string part = "") => new([], new(line, code, part));
}
