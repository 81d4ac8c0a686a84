using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Sessions.Notes;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Signing.Returned;

/// <summary>Tells of a risk once: a corrected note tells of it again only when it says something else.</summary>
internal static class Risks
{
    /// <summary>The risk that each note named when it was signed last.</summary>
    public static async Task<IReadOnlyDictionary<NoteId, NoteRisk>> BeforeAsync(
        FootbridgeDb db,
        IReadOnlyCollection<ClientNote> notes,
        CancellationToken ct
    )
    {
        var again = notes.Where(n => n.Round > 0).Select(n => n.Id).ToList();
        if (again.Count == 0)
        {
            return new Dictionary<NoteId, NoteRisk>();
        }

        var steps = await db.Set<Steps.SigningStep>()
            .AsNoTracking()
            .Where(s => again.Contains(s.Note) && s.Kind == Steps.StepKind.SentBack)
            .OrderBy(s => s.Number)
            .Select(s => new { s.Note, s.Content })
            .ToListAsync(ct);
        return steps.GroupBy(s => s.Note).ToDictionary(g => g.Key, g => Seal.Read(g.Last().Content ?? "")?.Risk ?? NoteRisk.None);
    }

    /// <summary>Tells of the risk that a note names, unless it was told before.</summary>
    public static async Task<Outcome<Done>> TellAsync(
        IEvents events,
        ClientNote note,
        IReadOnlyDictionary<NoteId, NoteRisk> before,
        CancellationToken ct
    )
    {
        if (note.Risk == NoteRisk.None || before.GetValueOrDefault(note.Id) == note.Risk)
        {
            return Done.Value;
        }

        return await events.RaiseAsync(new RiskNoted(note.Session, note.Client, note.On, NoteCodes.Code(note.Risk)), ct);
    }
}
