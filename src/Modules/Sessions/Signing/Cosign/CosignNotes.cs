using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Signing.Rules;
using Footbridge.Sessions.Signing.Steps;
using Footbridge.Storage;
using Footbridge.Ui;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Signing.Cosign;

/// <summary>Co-signs the notes that were read, each with a signature and hash of its own. When one of them is not what was read, none is
/// signed.</summary>
[Requires(SessionPermissions.Cosign)]
internal sealed class CosignNotes(
    FootbridgeDb db,
    IStaff staff,
    IVisibleClients visible,
    IText text,
    CallContext call,
    ProgramCalendar calendar,
    TimeProvider clock
) : ICommand<CosignNotes.Input, CosignNotes.Cosigned>
{
    /// <summary>What the co-signer says.</summary>
    /// <param name="Seen">The notes as they were shown.</param>
    /// <param name="RulesNumber">Number of the settings with the attestation that was shown.</param>
    /// <param name="Statement">Whether the co-signer says it.</param>
    public sealed record Input(IReadOnlyList<SeenNote> Seen, int RulesNumber, bool Statement);

    /// <summary>A note as it was shown.</summary>
    /// <param name="Note">The note.</param>
    /// <param name="Hash">Hash of the text that was shown.</param>
    public sealed record SeenNote(NoteId Note, string Hash);

    /// <summary>Whose notes were co-signed.</summary>
    public sealed record Cosigned(IReadOnlyCollection<ClientId> Clients, int Notes) : IAboutClients;

    public async Task<Outcome<Cosigned>> HandleAsync(Input input, CancellationToken ct)
    {
        var seen = input.Seen.DistinctBy(s => s.Note).ToDictionary(s => s.Note, s => s.Hash);
        if (seen.Count is 0 or > CosignPreview.Most)
        {
            return seen.Count == 0
                ? Problem.Rule("sessions.cosign.none-chosen")
                : Problem.Rule("sessions.cosign.too-many", null, $"{CosignPreview.Most}");
        }

        var signedBy = await Signer.OfAsync(call, staff, db, calendar, ct);
        if (signedBy.Failed(out var stranger, out var signer))
        {
            return stranger;
        }

        var hidden = await visible.HiddenAsync(ct);
        var ids = seen.Keys.ToList();
        var notes = await db.Set<ClientNote>().Where(n => ids.Contains(n.Id) && !hidden.Contains(n.Client)).ToListAsync(ct);
        if (notes.Count < seen.Count)
        {
            return Problem.NotFound("sessions.note.not-found");
        }

        var rules = await db.SigningSettingsAsync(ct);
        if (Refusal(notes, seen, rules.Number == input.RulesNumber, input.Statement) is { } refusal)
        {
            return refusal;
        }

        return await SignAsync(notes, signer, rules.Settings.Attestation ?? text["sessions.cosign.attestation"], ct);
    }

    private static Problem? Refusal(List<ClientNote> notes, Dictionary<NoteId, string> seen, bool sameAttestation, bool statement)
    {
        if (notes.Exists(n => n.Standing != NoteStanding.WaitsForCosign))
        {
            return Problem.Conflict("sessions.cosign.not-waiting");
        }

        if (notes.Exists(n => n.Hash != seen[n.Id]))
        {
            return Problem.Conflict("sessions.cosign.changed");
        }

        if (!sameAttestation)
        {
            return Problem.Conflict("sessions.cosign.attestation-changed");
        }

        return statement ? null : Problem.Invalid("sessions.cosign.statement-missing", "Statement");
    }

    private async Task<Outcome<Cosigned>> SignAsync(
        List<ClientNote> notes,
        Signer signer,
        string attestation,
        CancellationToken ct
    )
    {
        var steps = await SigningSteps.OfAsync(db, notes.ConvertAll(n => n.Id), ct);
        var at = Signer.Moment(clock);
        foreach (var note in notes)
        {
            if (!SigningChain.Holds(note, [.. steps[note.Id]]))
            {
                return Problem.Conflict("sessions.cosign.altered");
            }

            if (note.Cosign(signer, attestation, at).Problem is { } refused)
            {
                return refused;
            }
        }

        return new Cosigned([.. notes.Select(n => n.Client).Distinct()], notes.Count);
    }
}
