using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Notes.Individual;
using Footbridge.Sessions.Signing;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Slices.Sessions;

/// <summary>Writes notes outside a group.</summary>
internal static class NoteDesk
{
    /// <summary>A form that is filled in for a kind.</summary>
    public static NoteBody Body(Clinic clinic, NoteKind kind = NoteKind.Individual, string start = "13:00", int minutes = 50) =>
        new()
        {
            Kind = kind,
            On = clinic.Today,
            Start = TimeOnly.ParseExact(start, "HH:mm"),
            Minutes = KindNeeds.Of(kind).Minutes == MinutesNeed.None ? 0 : minutes,
            Sections =
                kind is NoteKind.Contact or NoteKind.NoShow
                    ? [new("happened", "Called; spoke of the bus."), new("next", "Comes tomorrow.")]
                : kind == NoteKind.Medical
                    ?
                    [
                        new("subjective", "Sleeps six hours."),
                        new("objective", "Calm, steady hands."),
                        new("assessment", "Stable on the present dose."),
                        new("plan", "Next visit in four weeks."),
                    ]
                :
                [
                    new("data", "Looked back on the week."),
                    new("assessment", "Sees the chain earlier."),
                    new("plan", "Call on Sunday."),
                ],
        };

    public static async Task<WriteNote.Input> InputAsync(Clinic clinic, NoteKind kind = NoteKind.Individual) =>
        Input(clinic, await clinic.PersonAsync(), kind);

    public static WriteNote.Input Input(Clinic clinic, ClientId client, NoteKind kind = NoteKind.Individual) =>
        new()
        {
            Client = client,
            Note = Ids.New<NoteId>(clinic.Clock),
            Body = Body(clinic, kind),
        };

    public static WriteNote.Input Signed(this WriteNote.Input input) => input with { Sign = true, Statement = true };

    public static WriteNote.Input With(this WriteNote.Input input, Func<NoteBody, NoteBody> change) =>
        input with
        {
            Body = change(input.Body),
        };

    public static Task<Outcome<WriteNote.Written>> WriteAsync(this Clinic clinic, Caller caller, WriteNote.Input input) =>
        clinic.DoAsync<WriteNote.Input, WriteNote.Written>(caller, input);

    public static async Task<SigningQueue.Queue> QueueAsync(this Clinic clinic, Caller caller) =>
        (await clinic.AskAsync<SigningQueue.Input, SigningQueue.Queue>(caller, new(Mine: true))).Value;

    public static Task<ClientNote> NoteAsync(this Clinic clinic, NoteId note) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            s => s.GetRequiredService<FootbridgeDb>().Set<ClientNote>().AsNoTracking().SingleAsync(n => n.Id == note)
        );

    public static Task<int> MinutesAsync(this Clinic clinic, ClientId client) =>
        clinic.InScopeAsync(
            clinic.SystemCaller,
            s =>
                s.GetRequiredService<Contracts.Sessions.IAttendance>()
                    .MinutesAsync(client, new Period(clinic.Today, clinic.Today), CancellationToken.None)
        );
}
