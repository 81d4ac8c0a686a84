using System.Globalization;

namespace Footbridge.Storage.Protection;

/// <summary>Keys in a file that only its owner can read: a line for each, the time it was made and the key in Base64. The last one writes.</summary>
public sealed class KeyFile(string path) : IKeyStore
{
    private const string Heading =
        "# Keys of Footbridge. Whoever has this file can read what is stored; without it nobody can. The last one writes.";

    /// <inheritdoc/>
    public string Place { get; } = Path.GetFullPath(path);

    /// <inheritdoc/>
    public IReadOnlyList<MasterKey> Load() => File.Exists(Place) ? Parse(File.ReadAllText(Place)) : [];

    /// <summary>Reads the text of a key file.</summary>
    /// <exception cref="ProtectionException">A line is not a time and a key.</exception>
    public static IReadOnlyList<MasterKey> Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return
        [
            .. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Where(line => line[0] != '#')
                .Select(KeyOf),
        ];
    }

    /// <inheritdoc/>
    public void Add(MasterKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var folder = Path.GetDirectoryName(Place)!;
        if (!Directory.Exists(folder))
        {
            MakeFolder(folder);
        }

        var before = File.Exists(Place) ? File.ReadAllText(Place).TrimEnd() : Heading;
        var line = $"{key.MadeAt?.ToString("O", CultureInfo.InvariantCulture)} {Convert.ToBase64String(key.Secret)}";
        OwnerFile.Replace(
            Place,
            stream =>
            {
                using var writer = new StreamWriter(stream, leaveOpen: true);
                writer.Write($"{before}\n{line}\n");
            }
        );
    }

    /// <summary>Whether others than the owner could read the file.</summary>
    public bool IsOpenToOthers =>
        !OperatingSystem.IsWindows()
        && File.Exists(Place)
        && (File.GetUnixFileMode(Place) & ~OwnerFile.Mode) != UnixFileMode.None;

    private static void MakeFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
            return;
        }

        Directory.CreateDirectory(folder, OwnerFile.Mode | UnixFileMode.UserExecute);
    }

    private static MasterKey KeyOf(string line) =>
        line.Split(' ') is [var at, var key]
        && DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var madeAt)
            ? MasterKey.Parse(key, madeAt)
            : throw new ProtectionException(ProtectionFault.KeyUnreadable);
}

/// <summary>Keys that whoever starts the program gives it, in Base64, separated by commas. The last one writes.</summary>
public sealed class GivenKeys : IKeyStore
{
    private readonly MasterKey[] _keys;

    /// <summary>Reads the keys.</summary>
    /// <exception cref="ProtectionException">One of them is not 32 bytes in Base64.</exception>
    public GivenKeys(string keys)
    {
        ArgumentNullException.ThrowIfNull(keys);
        _keys = [.. keys.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(k => MasterKey.Parse(k))];
        Place = $"given:{string.Join(',', _keys.Select(k => k.Name))}";
    }

    /// <inheritdoc/>
    public string Place { get; }

    /// <inheritdoc/>
    public IReadOnlyList<MasterKey> Load() => _keys;

    /// <inheritdoc/>
    public void Add(MasterKey key) => throw new ProtectionException(ProtectionFault.KeysGiven);
}
