using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Screens;

/// <summary>Writes down who handed a sample to whom.</summary>
[Requires(MonitoringPermissions.RecordScreens)]
internal sealed class NoteSampleStep(FootbridgeDb db, ProgramCalendar calendar, TimeProvider clock, CallContext call)
    : ICommand<NoteSampleStep.Input, Done>
{
    /// <summary>A step.</summary>
    /// <param name="Client">Whose sample.</param>
    /// <param name="Screen">The screen.</param>
    /// <param name="Version">The version the form was made from.</param>
    /// <param name="Step">What happened.</param>
    /// <param name="On">Local day.</param>
    /// <param name="Time">Local time.</param>
    /// <param name="From">Who had it before.</param>
    /// <param name="To">Who has it now.</param>
    /// <param name="Note">Words about it, such as a tracking number.</param>
    public sealed record Input(
        ClientId Client,
        Guid Screen,
        int Version,
        CustodyStep Step,
        DateOnly On,
        TimeOnly Time,
        string? From,
        string? To,
        string? Note
    ) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (!ProgramCalendar.Knows(input.On))
        {
            return Problem.Invalid("core.date", nameof(input.On));
        }

        var id = DrugScreenId.From(input.Screen);
        var screen = await db.Set<DrugScreen>()
            .Include(s => s.Custody)
            .SingleOrDefaultAsync(s => s.Id == id && s.Client == input.Client, ct);
        if (screen is null)
        {
            return Problem.NotFound("core.not-found");
        }

        db.Entry(screen).State = EntityState.Modified;
        db.Expect(screen, input.Version);
        var step = new SampleStep
        {
            Id = Ids.NewGuid(clock),
            Screen = screen.Id,
            Step = input.Step,
            At = calendar.Resolve(input.On, input.Time).Instant,
            From = ScreenWords.Tidy(input.From),
            To = ScreenWords.Tidy(input.To),
            Note = ScreenWords.Tidy(input.Note),
            RecordedBy = call.Caller.User,
            RecordedAt = calendar.Now,
        };
        var day = calendar.StartOf(screen.CollectedOn);
        return SampleStep
            .After(screen.Custody, step, day)
            .Match<Outcome<Done>>(
                next =>
                {
                    screen.Custody.Add(next);
                    return Done.Value;
                },
                problem => problem
            );
    }
}
