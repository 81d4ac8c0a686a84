namespace Footbridge.Kernel;

/// <summary>Something in a file that is wrong.</summary>
/// <param name="Line">Line of the file, from 1.</param>
/// <param name="Path">Place in the document, such as <c>items[3].scale</c>; empty for the document itself.</param>
/// <param name="Reason">What is wrong there.</param>
public sealed record FileFault(int Line, string Path, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => Path.Length > 0 ? $"line {Line}, {Path}: {Reason}" : $"line {Line}: {Reason}";
}
