using System.Text.Json;
using Footbridge.Kernel;

namespace Footbridge.Sessions.Notes.Formatting;

/// <summary>How a program writes its notes: which kind begins with which format, and whether words of an earlier note may be taken
/// over.</summary>
internal sealed class NoteSettings : IProgramOwned, IVersioned
{
    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; } = 1;

    /// <summary>Whether a writer may take words of an earlier note over. Off until a program says otherwise: what is copied says little about
    /// the day it stands under.</summary>
    public bool CopyForward { get; set; }

    /// <summary>Format by kind, as stored.</summary>
    public string KindsJson { get; private set; } = "{}";

    /// <summary>Format codes by code of a kind.</summary>
    public IReadOnlyDictionary<string, string> Kinds => JsonSerializer.Deserialize<Dictionary<string, string>>(KindsJson)!;

    public void Set(IReadOnlyDictionary<string, string> kinds) => KindsJson = JsonSerializer.Serialize(kinds);
}
