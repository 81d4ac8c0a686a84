using Footbridge.Kernel;

namespace Footbridge.Contracts.Monitoring;

/// <summary>A laboratory's file of results to be taken: HL7 v2.5.1 ORU^R01 or comma-separated rows. Each report in it acts once, however
/// often it is sent.</summary>
/// <param name="Content">The file.</param>
public sealed record LabFile(byte[] Content);

/// <summary>Something of a file that was not taken. Holds no value of the file.</summary>
/// <param name="Line">Line of the file, from 1; in HL7 every segment is a line.</param>
/// <param name="Code">Key of the reason.</param>
/// <param name="Part">Where in the line: a field or a column; may be empty.</param>
public sealed record LabFileNote(int Line, string Code, string Part);

/// <summary>What became of a file.</summary>
/// <param name="Taken">Reports that were taken.</param>
/// <param name="Before">Reports that had been taken before; nothing was changed.</param>
/// <param name="NotTaken">What was not taken, and why.</param>
/// <param name="Clients">Clients whose screens were changed.</param>
public sealed record LabFileTaken(int Taken, int Before, IReadOnlyList<LabFileNote> NotTaken, IReadOnlyList<ClientId> Clients)
    : IAboutClients
{
    IReadOnlyCollection<ClientId> IAboutClients.Clients => Clients;
}
