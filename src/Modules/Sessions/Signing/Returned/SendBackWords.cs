using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Signing.Steps;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Signing.Returned;

/// <summary>Why a note went back.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="By">Name and credential of who sent it back.</param>
/// <param name="At">When.</param>
internal sealed record SendBackWords(string Reason, string By, DateTimeOffset At)
{
    public static SendBackWords Of(SigningStep step) => new(step.Words, step.Printed, step.At);

    /// <summary>The last reason of each note.</summary>
    public static async Task<IReadOnlyDictionary<NoteId, SendBackWords>> LastAsync(
        FootbridgeDb db,
        IReadOnlyCollection<NoteId> notes,
        CancellationToken ct
    )
    {
        if (notes.Count == 0)
        {
            return new Dictionary<NoteId, SendBackWords>();
        }

        var steps = await db.Set<SigningStep>()
            .AsNoTracking()
            .Where(s => notes.Contains(s.Note) && s.Kind == StepKind.SentBack)
            .OrderBy(s => s.Number)
            .ToListAsync(ct);
        return steps.GroupBy(s => s.Note).ToDictionary(g => g.Key, g => Of(g.Last()));
    }
}
