using Footbridge.Contracts.Sessions;
using Footbridge.Sessions.Notes;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Signing.Steps;

/// <summary>Reads every note that was ever signed, with all its steps and addenda, and checks each.</summary>
internal sealed class SignatureCheck(FootbridgeDb db) : ISignatureCheck
{
    private const int Portion = 200;

    public async Task<SignatureVerdict> VerifyAsync(CancellationToken ct)
    {
        var ids = await db.Set<ClientNote>().OrderBy(n => n.Id).Select(n => n.Id).ToListAsync(ct);
        var (notes, signatures) = (0, 0);
        var faults = new List<Guid>();
        foreach (var portion in ids.Chunk(Portion))
        {
            var read = await db.Set<ClientNote>().AsNoTracking().Where(n => portion.Contains(n.Id)).ToListAsync(ct);
            var steps = await SigningSteps.OfAsync(db, portion, ct);
            var addenda = (await db.Set<Addendum>().AsNoTracking().Where(a => portion.Contains(a.Note)).ToListAsync(ct)).ToLookup(
                a => a.Note
            );
            foreach (var note in read)
            {
                var own = steps[note.Id].ToList();
                notes += own.Count > 0 ? 1 : 0;
                signatures += own.Count(s => s.Kind != StepKind.SentBack) + addenda[note.Id].Count();
                if (!SigningChain.Holds(note, own) || addenda[note.Id].Any(a => !a.Holds(note.Hash ?? "")))
                {
                    faults.Add(note.Id.Value);
                }
            }
        }

        // A step or an addendum whose note is gone would be refused by the database; one whose note was never signed is found above.
        return new(notes, signatures, faults);
    }
}
