using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Notes.Formatting;

/// <summary>Changes a format of the program, or adds one. Notes that are written keep the sections they have.</summary>
[Requires(SessionPermissions.Formats)]
internal sealed class SaveFormat(FootbridgeDb db, TimeProvider clock) : ICommand<SaveFormat.Input, string>
{
    /// <summary>The format as it shall be.</summary>
    /// <param name="Format">The format; with an empty code it is a new one.</param>
    /// <param name="Version">Version of the stored row the form was made from; 0 when there was none.</param>
    public sealed record Input(NoteFormat Format, int Version);

    public async Task<Outcome<string>> HandleAsync(Input input, CancellationToken ct)
    {
        var format = input.Format;
        if (format.Fault() is { } fault)
        {
            return fault;
        }

        if (format.Code.Length == 0)
        {
            format = format with { Code = Ids.NewGuid(clock).ToString("N") };
        }

        var row = await db.Set<ProgramFormat>().SingleOrDefaultAsync(f => f.Code == format.Code, ct);
        if (row is null && input.Version > 0)
        {
            return Problem.Conflict("core.changed-meanwhile");
        }

        if (row is null)
        {
            var place = await db.Set<ProgramFormat>().CountAsync(ct);
            row = new()
            {
                Id = Ids.NewGuid(clock),
                Code = format.Code,
                Order = place,
            };
            row.Set(format);
            db.Add(row);
            return format.Code;
        }

        row.Set(format);
        db.Expect(row, input.Version);
        return format.Code;
    }
}

/// <summary>Takes the program's changes to a format back. One that came with the software is then as it came; one of the program's own is
/// gone from the lists. Notes keep the sections they were written with.</summary>
[Requires(SessionPermissions.Formats)]
internal sealed class ResetFormat(FootbridgeDb db) : ICommand<ResetFormat.Input, Done>
{
    public sealed record Input(string Code);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await db.Set<ProgramFormat>().SingleOrDefaultAsync(f => f.Code == input.Code, ct) is not { } row)
        {
            return Problem.NotFound("sessions.format.not-found");
        }

        db.Remove(row);
        return Done.Value;
    }
}
