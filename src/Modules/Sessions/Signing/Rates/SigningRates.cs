using Footbridge.Contracts.People;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Footbridge.Sessions.Notes;
using Footbridge.Sessions.Signing.Steps;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Signing.Rates;

/// <summary>How soon notes are signed, for each person on staff. Counts and times; no client is named or told apart.</summary>
[Requires(SessionPermissions.Rates)]
internal sealed class SigningRates(FootbridgeDb db, IStaff staff, ProgramCalendar calendar)
    : IQuery<SigningRates.Input, SigningRates.Page>
{
    /// <summary>Days when none are asked for.</summary>
    public const int UsualDays = 28;

    /// <summary>The days of service; the last four weeks when not said.</summary>
    public sealed record Input(DateOnly? From, DateOnly? To);

    /// <summary>The report.</summary>
    /// <param name="Period">Days of service.</param>
    /// <param name="Lines">One line for each person.</param>
    /// <param name="All">All of them together.</param>
    public sealed record Page(Period Period, IReadOnlyList<RateLine> Lines, RateLine All);

    public async Task<Outcome<Page>> HandleAsync(Input input, CancellationToken ct)
    {
        var to = input.To ?? calendar.Today;
        var from = input.From ?? to.AddDays(1 - UsualDays);
        if (from > to)
        {
            return Problem.Invalid("core.end-before-start", nameof(input.To));
        }

        var period = new Period(from, to);
        List<NoteTimes> notes = [.. await NotesAsync(period, ct), .. await OwedAsync(period, ct)];
        var names = new Dictionary<UserId, string>();
        foreach (var who in notes.Select(n => n.Who).Distinct())
        {
            names[who] = (await staff.FindAsync(who, ct))?.DisplayName ?? "";
        }

        return new Page(period, RateSheet.Of(notes, names, calendar.Now), RateSheet.Line("", notes, calendar.Now));
    }

    // Notes outside a group, and of groups those that were signed; what a session still owes is counted from its roster.
    private async Task<IEnumerable<NoteTimes>> NotesAsync(Period period, CancellationToken ct)
    {
        var notes = await db.Set<ClientNote>()
            .Where(n => n.On >= period.From && n.On <= period.To && n.VoidedAt == null && (n.Session == null || n.Round > 0))
            .Select(n => new
            {
                n.Id,
                n.Author,
                n.On,
                n.Start,
                n.Minutes,
                n.SignedAt,
                n.CosignDue,
                End = db.Set<GroupSession>().Where(s => s.Id == n.Session).Select(s => (TimeOnly?)s.End).FirstOrDefault(),
            })
            .ToListAsync(ct);
        var steps = (
            await db.Set<SigningStep>()
                .Where(s => s.Kind != StepKind.Present)
                .Where(s => db.Set<ClientNote>().Any(n => n.Id == s.Note && n.On >= period.From && n.On <= period.To))
                .OrderBy(s => s.Number)
                .Select(s => new StepTime(s.Note, s.Kind, s.By, s.At))
                .ToListAsync(ct)
        ).ToLookup(s => s.Note);
        return notes.Select(n =>
        {
            var own = steps[n.Id].ToList();
            var first = own.Find(IsWriters);
            var reviewed = own.Find(s => s.Kind == StepKind.Reviewed);
            var last = own.FindLast(IsWriters);
            return new NoteTimes(
                first?.By ?? n.Author,
                calendar.Resolve(n.On, n.End ?? n.Start?.AddMinutes(n.Minutes) ?? new TimeOnly(23, 59)).Instant,
                first?.At,
                n.SignedAt is null,
                n.CosignDue is not null,
                own.Exists(s => s.Kind == StepKind.SentBack),
                reviewed is null || last is null ? null : reviewed.At - last.At
            );
        });
    }

    // Everybody who was there is owed a note.
    private async Task<IEnumerable<NoteTimes>> OwedAsync(Period period, CancellationToken ct)
    {
        var seats = await (
            from session in db.Set<GroupSession>()
            join seat in db.Set<SessionAttendance>() on session.Id equals seat.Session
            where session.State != SessionState.Signed && session.On >= period.From && session.On <= period.To
            where seat.State == Attendance.Present || seat.State == Attendance.Left
            where !db.Set<ClientNote>().Any(n => n.Session == session.Id && n.Client == seat.Client && n.Round > 0)
            select new
            {
                session.Facilitator,
                session.On,
                session.End,
            }
        ).ToListAsync(ct);
        return seats.Select(s => new NoteTimes(s.Facilitator, calendar.Resolve(s.On, s.End).Instant, null, Unsigned: true));
    }

    private static bool IsWriters(StepTime step) => step.Kind is StepKind.Wrote or StepKind.Led;

    private sealed record StepTime(NoteId Note, StepKind Kind, UserId By, DateTimeOffset At);
}
