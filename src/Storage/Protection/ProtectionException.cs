namespace Footbridge.Storage.Protection;

/// <summary>Why something protected cannot be opened.</summary>
public enum ProtectionFault
{
    /// <summary>It is not in a form this program writes.</summary>
    NotOurs,

    /// <summary>It was written with a key that is not in the key ring.</summary>
    KeyUnknown,

    /// <summary>It was changed, cut short, or belongs to another place.</summary>
    Changed,

    /// <summary>A key is not 32 bytes in Base64.</summary>
    KeyUnreadable,

    /// <summary>The keys come from the environment: the program cannot add one.</summary>
    KeysGiven,
}

/// <summary>Something protected cannot be opened. The text holds the reason and the name of a key, never a value.</summary>
public sealed class ProtectionException(ProtectionFault fault, string? key = null)
    : Exception(key is null ? $"Protected data: {fault}." : $"Protected data: {fault} ({key}).")
{
    /// <summary>Why.</summary>
    public ProtectionFault Fault { get; } = fault;

    /// <summary>Name of the key asked for, if it is about one.</summary>
    public string? Key { get; } = key;
}
