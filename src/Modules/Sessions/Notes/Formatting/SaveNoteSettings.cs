using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Notes.Formatting;

/// <summary>Says which kind of note begins with which format, and whether words of an earlier note may be taken over.</summary>
[Requires(SessionPermissions.Formats)]
internal sealed class SaveNoteSettings(FootbridgeDb db, TimeProvider clock) : ICommand<SaveNoteSettings.Input, Done>
{
    /// <summary>The settings as they shall be.</summary>
    /// <param name="Kinds">Format code by kind; kinds that are left out stay with what the software proposes.</param>
    /// <param name="CopyForward">Whether words of an earlier note may be taken over.</param>
    /// <param name="Version">Version of the stored row the form was made from; 0 when there was none.</param>
    public sealed record Input(IReadOnlyList<KindFormat> Kinds, bool CopyForward, int Version);

    /// <summary>The format a kind begins with.</summary>
    public sealed record KindFormat(NoteKind Kind, string Format);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var book = await FormatBook.ReadAsync(db, ct);
        if (input.Kinds.Any(k => book.Find(k.Format) is null))
        {
            return Problem.Invalid("sessions.format.not-found", nameof(input.Kinds));
        }

        var row = await db.Set<NoteSettings>().SingleOrDefaultAsync(ct);
        if ((row?.Version ?? 0) != input.Version)
        {
            return Problem.Conflict("core.changed-meanwhile");
        }

        if (row is null)
        {
            row = new() { Id = Ids.NewGuid(clock) };
            db.Add(row);
        }
        else
        {
            db.Expect(row, input.Version);
        }

        row.CopyForward = input.CopyForward;
        row.Set(
            input.Kinds.DistinctBy(k => k.Kind).ToDictionary(k => NoteCodes.Code(k.Kind), k => k.Format, StringComparer.Ordinal)
        );
        return Done.Value;
    }
}

/// <summary>The formats and settings of the program.</summary>
[Requires(SessionPermissions.Formats)]
[ShowsNothingProtected("Headings and help for writing; nothing about a person.")]
internal sealed class ReadFormats(FootbridgeDb db) : IQuery<ReadFormats.Input, FormatBook>
{
    public sealed record Input;

    public async Task<Outcome<FormatBook>> HandleAsync(Input input, CancellationToken ct) => await FormatBook.ReadAsync(db, ct);
}
