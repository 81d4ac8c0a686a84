using Footbridge.Contracts.Sessions;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Notes.Individual;
using Footbridge.Sessions.Signing;
using Footbridge.Sessions.Signing.Cosign;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Sessions;

/// <summary>An intern who writes notes, and the supervisor who co-signs them.</summary>
internal sealed class InternDesk(Clinic clinic)
{
    private int _written;

    public Caller Intern =>
        clinic.Staff(RoleCodes.Counselor) with
        {
            User = clinic.Story.Staff.First(s => s.Credential == "Intern").Id,
        };

    // One after the other and before the first group: nobody is in two places at once.
    private TimeOnly NextTime() => new TimeOnly(0, 0).AddMinutes(5 * (_written++ % 90));

    public Caller Supervisor => clinic.Staff(RoleCodes.Supervisor);

    /// <summary>Writes a note of a contact; a draft to go on with when one is given.</summary>
    public async Task<Outcome<WriteNote.Written>> WriteAsync(
        ClientId client,
        bool sign,
        NoteId? draft = null,
        string response = "Named two places to avoid.",
        Caller? by = null
    )
    {
        var known = draft is { } id ? await NoteAsync(id) : null;
        return await clinic.WriteAsync(
            by ?? Intern,
            new()
            {
                Client = client,
                Note = draft ?? Ids.New<NoteId>(clinic.Clock),
                Version = known?.Version ?? 0,
                Body = new()
                {
                    Kind = NoteKind.CaseManagement,
                    On = clinic.Today,
                    Start = known?.Start ?? NextTime(),
                    Minutes = 5,
                    Sections =
                    [
                        new("data", "Called two landlords together."),
                        new("assessment", response),
                        new("plan", "Views the room on Thursday."),
                    ],
                },
                Sign = sign,
                Statement = sign,
                RepeatedOk = true,
            }
        );
    }

    /// <summary>A signed note that waits for the supervisor.</summary>
    public async Task<ClientNote> WaitingAsync(ClientId client) =>
        await NoteAsync((await WriteAsync(client, sign: true)).Value.Note);

    public Task<ClientNote> NoteAsync(NoteId id) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            services => services.GetRequiredService<FootbridgeDb>().Set<ClientNote>().AsNoTracking().SingleAsync(n => n.Id == id)
        );

    public async Task<Outcome<SendBackNote.Returned>> SendBackAsync(
        NoteId id,
        bool whole = false,
        string reason = "Say who does what next."
    )
    {
        var note = await NoteAsync(id);
        return await clinic.DoAsync<SendBackNote.Input, SendBackNote.Returned>(
            Supervisor,
            new(note.Client, id, note.Hash ?? "", reason, whole)
        );
    }

    public async Task<Outcome<CosignNotes.Cosigned>> CosignAsync(params IReadOnlyList<NoteId> ids)
    {
        var seen = new List<CosignNotes.SeenNote>();
        foreach (var id in ids)
        {
            seen.Add(new(id, (await NoteAsync(id)).Hash ?? ""));
        }

        return await CosignAsync(seen);
    }

    public Task<Outcome<CosignNotes.Cosigned>> CosignAsync(IReadOnlyList<CosignNotes.SeenNote> seen, int rules = 0) =>
        clinic.DoAsync<CosignNotes.Input, CosignNotes.Cosigned>(Supervisor, new(seen, rules, Statement: true));

    public async Task<CosignQueue.Page> QueueAsync() =>
        (await clinic.AskAsync<CosignQueue.Input, CosignQueue.Page>(Supervisor, new(null))).Value;

    public async Task<SigningQueue.Queue> UnsignedAsync(Caller caller, bool mine = true) =>
        (await clinic.AskAsync<SigningQueue.Input, SigningQueue.Queue>(caller, new(mine))).Value;

    public Task<SignatureVerdict> CheckAsync() =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            services => services.GetRequiredService<ISignatureCheck>().VerifyAsync(CancellationToken.None)
        );

    public Task TamperAsync(FormattableString statement) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            services => services.GetRequiredService<FootbridgeDb>().Database.ExecuteSqlAsync(statement)
        );
}
