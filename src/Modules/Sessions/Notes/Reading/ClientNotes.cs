using Footbridge.Contracts.People;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Notes.Reading;

/// <summary>A client's notes, newest first, with the attendance of the last two weeks.</summary>
[Requires(SessionPermissions.Read)]
internal sealed class ClientNotes(FootbridgeDb db, IClients clients, ProgramCalendar calendar)
    : IQuery<ClientNotes.Input, ClientNotes.Page>
{
    /// <summary>Days of attendance drawn beside the notes.</summary>
    public const int AttendanceDays = 14;
    private const int Shown = 180;

    /// <summary>Which notes.</summary>
    /// <param name="Client">The client.</param>
    /// <param name="Take">How many.</param>
    /// <param name="Before">Only notes of earlier days.</param>
    /// <param name="WithName">Whether the page needs the client's name.</param>
    public sealed record Input(ClientId Client, int Take, DateOnly? Before = null, bool WithName = false) : IAboutClient;

    /// <summary>Notes and attendance.</summary>
    /// <param name="Name">The client's name, if asked for.</param>
    /// <param name="Today">Today.</param>
    /// <param name="Notes">The notes.</param>
    /// <param name="More">Whether there are older ones.</param>
    /// <param name="Days">The last two weeks, oldest first.</param>
    public sealed record Page(
        string Name,
        DateOnly Today,
        IReadOnlyList<Row> Notes,
        bool More,
        IReadOnlyList<DayOfSessions> Days
    );

    /// <summary>A note in a list.</summary>
    public sealed record Row
    {
        public required NoteId Id { get; init; }
        public required NoteKind Kind { get; init; }
        public required DateOnly On { get; init; }
        public required string Title { get; init; }
        public required int Minutes { get; init; }
        public Participation? Participation { get; init; }
        public required NoteRisk Risk { get; init; }

        /// <summary>The first words of the response.</summary>
        public required string Response { get; init; }

        /// <summary>What was done, of an individual note.</summary>
        public required string Data { get; init; }
        public required bool Signed { get; init; }

        /// <summary>Whether it counts no more.</summary>
        public required bool IsVoid { get; init; }

        /// <summary>Whether it waits for a co-signature.</summary>
        public bool Waiting { get; init; }

        /// <summary>Whether it was sent back to its writer.</summary>
        public bool SentBack { get; init; }
    }

    /// <summary>Attendance of one day.</summary>
    /// <param name="On">The day.</param>
    /// <param name="Minutes">Minutes attended.</param>
    /// <param name="Missed">Sessions missed.</param>
    /// <param name="Excused">Sessions excused.</param>
    public sealed record DayOfSessions(DateOnly On, int Minutes, int Missed, int Excused);

    public async Task<Outcome<Page>> HandleAsync(Input input, CancellationToken ct)
    {
        var person = input.WithName ? await clients.FindAsync(input.Client, ct) : null;
        if (input.WithName && person is null)
        {
            return Problem.NotFound("sessions.client.not-found");
        }

        var notes = await db.Set<ClientNote>()
            .Where(n =>
                n.Client == input.Client
                && (input.Before == null || n.On < input.Before)
                && (n.Session == null || n.Response != "")
            )
            .OrderByDescending(n => n.On)
            .ThenByDescending(n => n.Id)
            .Take(input.Take + 1)
            .Select(n => new Row
            {
                Id = n.Id,
                Kind = n.Kind,
                On = n.On,
                Title = n.Title,
                Minutes = n.Minutes,
                Participation = n.Participation,
                Risk = n.Risk,
                Response = n.Response,
                Data = n.Data,
                Signed = n.SignedAt != null,
                IsVoid = n.VoidedAt != null,
                Waiting = n.SignedAt != null && n.CosignDue != null && n.CosignedAt == null,
                SentBack = n.SentBackAt != null,
            })
            .ToListAsync(ct);
        var more = notes.Count > input.Take;
        return new Page(
            person?.DisplayName ?? "",
            calendar.Today,
            // The words are encrypted: they can be cut only here.
            [
                .. notes
                    .Take(input.Take)
                    .Select(n => n with { Response = First(n.Response.Length > 0 ? n.Response : n.Data), Data = "" }),
            ],
            more,
            await DaysAsync(input.Client, ct)
        );
    }

    private static string First(string words) => words.Length > Shown ? words[..Shown] : words;

    private async Task<IReadOnlyList<DayOfSessions>> DaysAsync(ClientId client, CancellationToken ct)
    {
        var from = calendar.Today.AddDays(1 - AttendanceDays);
        var seats = await db.Set<SessionAttendance>()
            .Where(a => a.Client == client && a.On >= from && a.On <= calendar.Today)
            .Select(a => new
            {
                a.On,
                // What is void counts no minutes.
                Minutes = db.Set<ClientNote>().Any(n => n.Session == a.Session && n.Client == client && n.VoidedAt != null)
                    ? 0
                    : a.Minutes,
                a.State,
            })
            .ToListAsync(ct);
        var byDay = seats.ToLookup(s => s.On);
        return
        [
            .. Enumerable
                .Range(0, AttendanceDays)
                .Select(i => from.AddDays(i))
                .Select(day => new DayOfSessions(
                    day,
                    byDay[day].Sum(s => s.Minutes),
                    byDay[day].Count(s => s.State == Attendance.Missed),
                    byDay[day].Count(s => s.State == Attendance.Excused)
                )),
        ];
    }
}
