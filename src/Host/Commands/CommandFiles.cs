namespace Footbridge.Host.Commands;

/// <summary>Files that commands write.</summary>
internal static class CommandFiles
{
    /// <summary>Writes a file that is there whole or not at all.</summary>
    public static async Task WriteWholeAsync(FileInfo file, string text)
    {
        var draft = file.FullName + ".part";
        await File.WriteAllTextAsync(draft, text);
        File.Move(draft, file.FullName, overwrite: true);
    }
}
