using Footbridge.Contracts.Care;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Sessions.Notes.Voiding;
using Footbridge.Storage;
using Footbridge.Ui;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Notes.Records;

/// <summary>Sessions and notes of a stay in a few lines.</summary>
internal sealed class SessionsSummary(FootbridgeDb db, IAttendance attendance, IText text, Formats formats) : ISummaryPart
{
    private const int Latest = 3;

    public string Permission => SessionPermissions.Read;

    public int Order => 20;

    public async Task<IReadOnlyList<SummaryLine>> OfAsync(ClientId client, Period stay, CancellationToken ct)
    {
        var tally = await attendance.TallyAsync(client, stay, ct);
        var minutes = await attendance.MinutesAsync(client, stay, ct);
        var notes = await db.Set<ClientNote>()
            .ThatCount()
            .Where(n => n.Client == client && n.On >= stay.From && n.On <= stay.To)
            .OrderByDescending(n => n.On)
            .ThenByDescending(n => n.Id)
            .Select(n => new
            {
                n.Id,
                n.On,
                n.Kind,
                n.Title,
            })
            .ToListAsync(ct);
        var all = $"/clients/{client.Value}/notes";
        List<SummaryLine> lines = [];
        if (tally.Expected > 0)
        {
            lines.Add(
                new(
                    "course",
                    text["sessions.summary.attendance", tally.Attended, tally.Expected, formats.Minutes(minutes)],
                    text["sessions.summary.source"],
                    all
                )
            );
        }

        if (notes.Count > 0)
        {
            lines.Add(new("course", text["sessions.summary.notes", notes.Count], text["sessions.summary.source"], all));
        }

        lines.AddRange(
            notes
                .Take(Latest)
                .Select(n => new SummaryLine(
                    "course",
                    text[
                        "sessions.summary.note",
                        n.Title.Length > 0 ? n.Title : text[$"sessions.kind.{NoteCodes.Code(n.Kind)}"],
                        formats.Day(n.On)
                    ],
                    text["sessions.summary.note-source", formats.Day(n.On)],
                    $"/notes/{n.Id.Value}"
                ))
        );
        return lines;
    }
}
