using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Notes.Formatting;

/// <summary>The formats and settings of a program: its own where it has them, else those that come with the software.</summary>
/// <param name="Formats">In the order of lists.</param>
/// <param name="Kinds">Format code by kind.</param>
/// <param name="CopyForward">Whether words of an earlier note may be taken over.</param>
internal sealed record FormatBook(
    IReadOnlyList<KeptFormat> Formats,
    IReadOnlyDictionary<NoteKind, string> Kinds,
    bool CopyForward
)
{
    /// <summary>Version of the stored settings; 0 when there are none.</summary>
    public int SettingsVersion { get; init; }

    public static async Task<FormatBook> ReadAsync(FootbridgeDb db, CancellationToken ct)
    {
        var own = await db.Set<ProgramFormat>().AsNoTracking().OrderBy(f => f.Order).ToListAsync(ct);
        var settings = await db.Set<NoteSettings>().AsNoTracking().SingleOrDefaultAsync(ct);
        var byCode = own.ToDictionary(f => f.Code, StringComparer.Ordinal);
        List<KeptFormat> formats =
        [
            .. ShippedFormats.All.Select(f =>
                byCode.Remove(f.Code, out var changed)
                    ? new KeptFormat(changed.Format, changed.Version, Shipped: true)
                    : new(f, 0, true)
            ),
        ];
        formats.AddRange(
            own.Where(f => byCode.ContainsKey(f.Code)).Select(f => new KeptFormat(f.Format, f.Version, Shipped: false))
        );
        var chosen = settings?.Kinds ?? new Dictionary<string, string>(StringComparer.Ordinal);
        return new(
            formats,
            Enum.GetValues<NoteKind>().ToDictionary(k => k, k => Chosen(chosen, formats, k)),
            settings?.CopyForward ?? false
        )
        {
            SettingsVersion = settings?.Version ?? 0,
        };
    }

    /// <summary>A format by its code, or null.</summary>
    public NoteFormat? Find(string? code) => Formats.FirstOrDefault(f => f.Format.Code == code)?.Format;

    /// <summary>The format a kind begins with.</summary>
    public NoteFormat For(NoteKind kind) => Find(Kinds[kind])!;

    private static string Chosen(IReadOnlyDictionary<string, string> chosen, List<KeptFormat> formats, NoteKind kind) =>
        chosen.TryGetValue(NoteCodes.Code(kind), out var code) && formats.Exists(f => f.Format.Code == code)
            ? code
            : ShippedFormats.For(kind);
}

/// <summary>A format and how it is kept.</summary>
/// <param name="Format">The format.</param>
/// <param name="Version">Version of the stored row; 0 when it is as shipped.</param>
/// <param name="Shipped">Whether one of this code comes with the software.</param>
internal sealed record KeptFormat(NoteFormat Format, int Version, bool Shipped);
