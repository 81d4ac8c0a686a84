using Footbridge.Contracts.Schedule;
using Footbridge.Kernel;
using Footbridge.Schedule.Appointments;
using Footbridge.Storage;

namespace Footbridge.Schedule.Meetings;

/// <summary>The signed-in client says that they will be late for a meeting, or cannot come. What they said before is replaced.</summary>
[Requires(SchedulePermissions.SayForOneself)]
internal sealed class GiveWord(
    FootbridgeDb db,
    OwnWords words,
    IEvents events,
    CallContext call,
    ProgramCalendar calendar,
    TimeProvider clock
) : ICommand<GiveWord.Input, GiveWord.Output>
{
    /// <summary>What is said of which meeting.</summary>
    /// <param name="Group">The group.</param>
    /// <param name="On">Day of the meeting.</param>
    /// <param name="MinutesLate">How late; null when they cannot come.</param>
    /// <param name="Reason">Code of the reason for not coming.</param>
    /// <param name="Words">In their own words; may be empty.</param>
    public sealed record Input(GroupId Group, DateOnly On, int? MinutesLate, string? Reason, string? Words)
    {
        /// <summary>The individual or family session, when it is of one that something is said; the day is then the one on which it
        /// would be.</summary>
        public AppointmentId? Session { get; init; }
    }

    public sealed record Output(ClientId Client) : IAboutClient;

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        if (call.Caller.Client is not { } client)
        {
            return Problem.NotFound("schedule.week.no-record");
        }

        var said = input.Words?.Trim() ?? "";
        if (said.Length > MeetingWord.WordsLength)
        {
            return Problem.Invalid("core.too-long", nameof(Input.Words), $"{MeetingWord.WordsLength}");
        }

        if (input.MinutesLate is { } minutes && !WordRules.Minutes.Contains(minutes))
        {
            return Problem.Invalid("core.choose-one", nameof(Input.MinutesLate));
        }

        if (input.MinutesLate is null && !WordRules.Reasons.Contains(input.Reason ?? ""))
        {
            return Problem.Invalid("core.choose-one", nameof(Input.Reason));
        }

        var planned = await words.PlannedAsync(client, input.Group, input.Session, input.On, ct);
        if (WordRules.Refusal(planned, late: input.MinutesLate is not null, calendar) is { } refusal)
        {
            return refusal;
        }

        if ((await words.TakeBackAsync(client, input.Group, input.Session, input.On, ct)).Failed(out var problem, out _))
        {
            return problem;
        }

        var word = new MeetingWord
        {
            Id = Ids.NewGuid(clock),
            Client = client,
            Group = input.Session is null ? input.Group : null,
            Session = input.Session,
            On = input.On,
            MinutesLate = input.MinutesLate,
            Reason = input.MinutesLate is null ? input.Reason! : "",
            Words = said,
            SaidAt = clock.GetUtcNow(),
        };
        db.Add(word);
        // Who did not come to a session is written down in its note: nothing waits for the word but people.
        if (input.Session is not null)
        {
            return new Output(client);
        }

        var told = await events.RaiseAsync(new WordGiven(word.Told), ct);
        return told.Failed(out problem, out _) ? problem : new Output(client);
    }
}
