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

/// <summary>Notes that wait for a co-signature, each whole, with what the co-signer is going to say.</summary>
[Requires(SessionPermissions.Cosign)]
internal sealed class CosignPreview(
    FootbridgeDb db,
    IClients clients,
    IStaff staff,
    IVisibleClients visible,
    IText text,
    CallContext call
) : IQuery<CosignPreview.Input, CosignPreview.Page>
{
    /// <summary>Most notes that are read and signed at once.</summary>
    public const int Most = 30;

    public sealed record Input(IReadOnlyList<NoteId> Notes);

    /// <summary>What is read before co-signing.</summary>
    /// <param name="Sheets">The notes.</param>
    /// <param name="Attestation">What the signature will say.</param>
    /// <param name="RulesNumber">Number of the settings that the attestation is from.</param>
    public sealed record Page(IReadOnlyList<Sheet> Sheets, string Attestation, int RulesNumber) : IAboutClients
    {
        IReadOnlyCollection<ClientId> IAboutClients.Clients => [.. Sheets.Select(s => s.Client).Distinct()];
    }

    /// <summary>One note, whole.</summary>
    public sealed record Sheet
    {
        public required NoteId Note { get; init; }
        public required ClientId Client { get; init; }
        public required string ClientName { get; init; }
        public DateOnly? BornOn { get; init; }
        public required SignedContent Content { get; init; }

        /// <summary>Hash of the text that is shown.</summary>
        public required string Hash { get; init; }
        public required DateOnly Due { get; init; }

        /// <summary>Notes of the same session; zero for a note outside a group.</summary>
        public required int OfSession { get; init; }

        /// <summary>Why the caller may not co-sign it; null when they may.</summary>
        public Problem? WhyNot { get; init; }
        public required IReadOnlyList<HistoryRow> History { get; init; }
    }

    public async Task<Outcome<Page>> HandleAsync(Input input, CancellationToken ct)
    {
        if (input.Notes.Count > Most)
        {
            return Problem.Rule("sessions.cosign.too-many", null, $"{Most}");
        }

        var hidden = await visible.HiddenAsync(ct);
        var notes = await db.Set<ClientNote>()
            .Where(n => input.Notes.Contains(n.Id) && !hidden.Contains(n.Client))
            .OrderBy(n => n.SignedAt)
            .ThenBy(n => n.Id)
            .ToListAsync(ct);
        if (notes.Count == 0)
        {
            return Problem.NotFound("sessions.note.not-found");
        }

        var waiting = notes.FindAll(n => n.Standing == NoteStanding.WaitsForCosign);
        if (waiting.Count == 0)
        {
            return Problem.Conflict("sessions.cosign.not-waiting");
        }

        var rules = await db.SigningSettingsAsync(ct);
        return new Page(
            await SheetsAsync(waiting, ct),
            rules.Settings.Attestation ?? text["sessions.cosign.attestation"],
            rules.Number
        );
    }

    private async Task<IReadOnlyList<Sheet>> SheetsAsync(List<ClientNote> notes, CancellationToken ct)
    {
        var steps = await SigningSteps.OfAsync(db, notes.ConvertAll(n => n.Id), ct);
        var people = await clients.FindAsync([.. notes.Select(n => n.Client).Distinct()], ct);
        var me = call.Caller.User ?? default;
        var credential = (await staff.FindAsync(me, ct))?.Credential ?? "";
        var sessions = notes.Select(n => n.Session).Where(s => s is not null).Distinct().ToList();
        var sizes = await db.Set<ClientNote>()
            .Where(n => sessions.Contains(n.Session))
            .GroupBy(n => n.Session)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToListAsync(ct);
        return
        [
            .. notes.Select(n => new Sheet
            {
                Note = n.Id,
                Client = n.Client,
                ClientName = people.GetValueOrDefault(n.Client)?.DisplayName ?? "",
                BornOn = people.GetValueOrDefault(n.Client)?.BornOn,
                Content = Seal.Read(n.Content ?? "") ?? SignedContent.Of(n, new Signer(n.Author, "", ""), n.SignedAt ?? default),
                Hash = n.Hash ?? "",
                Due = n.CosignDue!.Value,
                OfSession = sizes.Find(s => s.Key is not null && s.Key == n.Session)?.Count ?? 0,
                WhyNot = SigningChain.Holds(n, [.. steps[n.Id]])
                    ? n.WhyNot(me, credential)
                    : Problem.Conflict("sessions.cosign.altered"),
                History = HistoryRow.Of(n, [.. steps[n.Id]]),
            }),
        ];
    }
}
