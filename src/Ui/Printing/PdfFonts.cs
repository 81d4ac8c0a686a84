using PdfSharp.Drawing;
using PdfSharp.Fonts;
using PdfSharp.Pdf;

namespace Footbridge.Ui.Printing;

/// <summary>Fonts for PDF files. They come from the machine (the project carries no font files); the first family that is there whole is
/// taken.</summary>
internal sealed class PdfFonts : IFontResolver
{
    private const string Family = "Footbridge";

    // TrueType outlines only: what has PostScript outlines cannot be cut down to the letters in use.
    private static readonly (string Regular, string Bold)[] Known =
    [
        ("Inter-Regular.ttf", "Inter-Bold.ttf"),
        ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
        ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
        ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
        ("arial.ttf", "arialbd.ttf"),
        ("Arial.ttf", "Arial Bold.ttf"),
    ];

    private static readonly Lazy<bool> Installed = new(Install);

    private readonly byte[] _regular;
    private readonly byte[] _bold;

    private PdfFonts(byte[] regular, byte[] bold) => (_regular, _bold) = (regular, bold);

    /// <summary>Whether the machine has fonts to write with.</summary>
    public static bool AreThere => Installed.Value;

    /// <summary>A font of this size in points.</summary>
    public static XFont Of(double size, bool bold = false) =>
        new(Family, size, bold ? XFontStyleEx.Bold : XFontStyleEx.Regular, new(PdfFontEncoding.Unicode));

    public FontResolverInfo? ResolveTypeface(string familyName, bool isBold, bool isItalic) =>
        familyName == Family ? new(isBold ? "bold" : "regular") : null;

    public byte[]? GetFont(string faceName) => faceName == "bold" ? _bold : _regular;

    private static bool Install()
    {
        var files = Folders()
            .Where(Directory.Exists)
            .SelectMany(f => Directory.EnumerateFiles(f, "*.ttf", Everywhere))
            .GroupBy(f => Path.GetFileName(f), StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        foreach (var (regular, bold) in Known)
        {
            if (files.TryGetValue(regular, out var plain) && files.TryGetValue(bold, out var strong))
            {
                GlobalFontSettings.FontResolver = new PdfFonts(File.ReadAllBytes(plain), File.ReadAllBytes(strong));
                return true;
            }
        }

        return false;
    }

    private static EnumerationOptions Everywhere => new() { RecurseSubdirectories = true, IgnoreInaccessible = true };

    private static IEnumerable<string> Folders() =>
        [
            "/usr/share/fonts",
            "/usr/local/share/fonts",
            "/Library/Fonts",
            "/System/Library/Fonts/Supplemental",
            Environment.GetFolderPath(Environment.SpecialFolder.Fonts),
        ];
}
