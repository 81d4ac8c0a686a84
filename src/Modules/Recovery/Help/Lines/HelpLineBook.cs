using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Recovery.Help.Lines;

/// <summary>The help lines of the program: its own once it changed something, those of the file until then.</summary>
internal sealed class HelpLineBook(FootbridgeDb db, IPrograms programs, HelpShelf shelf, TimeProvider clock)
{
    /// <summary>The lines as staff see them, in their order.</summary>
    public async Task<IReadOnlyList<HelpLineRow>> ReadAsync(string country, CancellationToken ct)
    {
        var own = await db.Set<HelpLine>().AsNoTracking().OrderBy(l => l.Place).ToListAsync(ct);
        return own.Count > 0
            ?
            [
                .. own.Select(l => new HelpLineRow(l.Code, l.Version, l.Words)
                {
                    IsOff = l.IsOff,
                    CheckedOn = l.CheckedOn,
                    CheckedBy = l.CheckedBy,
                }),
            ]
            : [.. DefaultHelpLines.Of(country).Select(l => new HelpLineRow(l.Code, 0, l.Words))];
    }

    /// <summary>The lines to be changed: those of the file become the program's own with the first change.</summary>
    public async Task<List<HelpLine>> OpenAsync(CancellationToken ct)
    {
        shelf.Forget(db.Program);
        if (db.Set<HelpLine>().Local is { Count: > 0 } open)
        {
            return [.. open.OrderBy(l => l.Place)];
        }

        var own = await db.Set<HelpLine>().AsTracking().OrderBy(l => l.Place).ToListAsync(ct);
        if (own.Count > 0)
        {
            return own;
        }

        var country = (await programs.CurrentAsync(ct)).Country;
        foreach (var line in DefaultHelpLines.Of(country))
        {
            own.Add(Add(line.Code, own.Count, line.Words));
        }

        return own;
    }

    /// <summary>Adds a line.</summary>
    public HelpLine Add(string code, int place, HelpLineWords words)
    {
        var line = new HelpLine
        {
            Id = Ids.New<HelpLineId>(clock),
            Code = code,
            Place = place,
            WordsJson = HelpLine.JsonOf(words),
        };
        db.Add(line);
        return line;
    }

    /// <summary>A line to be changed, seen in a version: 0 is the line of the file.</summary>
    public async Task<Outcome<HelpLine>> FindAsync(string code, int version, CancellationToken ct)
    {
        var all = await OpenAsync(ct);
        if (all.Find(l => l.Code == code) is not { } line)
        {
            return Problem.NotFound("core.not-found");
        }

        // Beside a line that was just taken over from the file there is no other version.
        if (db.Entry(line).State != EntityState.Added)
        {
            db.Expect(line, version);
        }

        return line;
    }
}
