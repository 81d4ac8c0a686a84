using Footbridge.Contracts.Care;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Measures;

/// <summary>Asks what is due by plan, sends the links at hours the clients named, and ends what nobody answered in time. Asked again, it asks
/// nothing twice.</summary>
[Requires(MonitoringPermissions.AskMeasures)]
internal sealed class SendMeasures(
    FootbridgeDb db,
    IEpisodes episodes,
    IClients clients,
    IContactWishes wishes,
    MeasureLetters letters,
    ProgramCalendar calendar,
    TimeProvider clock
) : ICommand<SendMeasures.Input, int>
{
    // Nobody is woken for it, and nobody is asked late in the evening.
    private static readonly TimeOnly Earliest = new(8, 0);
    private static readonly TimeOnly Latest = new(20, 0);

    /// <summary>What is done.</summary>
    /// <param name="Tell">Whether links are sent; otherwise the questions wait in the clients' app.</param>
    public sealed record Input(bool Tell);

    /// <summary>Returns how many were written to.</summary>
    public async Task<Outcome<int>> HandleAsync(Input input, CancellationToken ct)
    {
        var today = calendar.Today;
        await ExpireAsync(today, ct);
        await AskAsync(today, ct);
        await db.SaveChangesAsync(ct);
        var time = calendar.TimeOf(calendar.Now);
        return !input.Tell || time < Earliest || time > Latest ? 0 : await TellAsync(time, ct);
    }

    private async Task ExpireAsync(DateOnly today, CancellationToken ct)
    {
        var before = today.AddDays(1 - MeasureRequest.DaysOpen);
        var over = await db.Set<MeasureRequest>()
            .AsTracking()
            .Where(r => r.State == RequestState.Waiting && r.DueOn < before)
            .ToListAsync(ct);
        foreach (var request in over)
        {
            request.State = RequestState.Expired;
        }
    }

    private async Task AskAsync(DateOnly today, CancellationToken ct)
    {
        var plans = await db.Set<MeasurePlan>()
            .Where(p => p.From <= today && (p.Until == null || p.Until >= today))
            .ToListAsync(ct);
        var since = today.AddDays(1 - MeasureRequest.DaysOpen);
        var asked = await db.Set<MeasureRequest>()
            .Where(r => r.DueOn >= since)
            .Select(r => new
            {
                r.Client,
                r.Instrument,
                r.Plan,
                r.DueOn,
                r.State,
            })
            .ToListAsync(ct);
        var byPlan = asked.Select(a => (a.Plan, a.DueOn)).ToHashSet();
        var waiting = asked.Where(a => a.State == RequestState.Waiting).Select(a => (a.Client, a.Instrument)).ToHashSet();
        var inCare = (await episodes.OpenAsync(ct)).ToDictionary(e => e.Client, e => e.ReviewDueOn);
        foreach (var group in plans.GroupBy(p => p.Client))
        {
            var stay = inCare.TryGetValue(group.Key, out var review)
                ? new StayDates(review, null)
                : new StayDates(null, (await episodes.StandingAsync(group.Key, ct)).LeftOn);
            foreach (var plan in group)
            {
                // What was due long ago says nothing about now: it is not asked late.
                if (
                    MeasureDue.Latest(plan, stay, today) is { } due
                    && due >= since
                    && !byPlan.Contains((plan.Id, due))
                    && waiting.Add((plan.Client, plan.Instrument))
                )
                {
                    Add(plan, due);
                }
            }
        }
    }

    private void Add(MeasurePlan plan, DateOnly due) =>
        db.Add(
            new MeasureRequest
            {
                Id = Ids.NewGuid(clock),
                Client = plan.Client,
                Instrument = plan.Instrument,
                Way = MeasureSet.Find(plan.Instrument)?.IsForSelf() == true ? MeasureWay.Link : MeasureWay.Interview,
                DueOn = due,
                Plan = plan.Id,
                AskedAt = calendar.Now,
            }
        );

    private async Task<int> TellAsync(TimeOnly time, CancellationToken ct)
    {
        var waiting = await db.Set<MeasureRequest>()
            .AsTracking()
            .Where(r => r.State == RequestState.Waiting && r.Way == MeasureWay.Link && r.ToldAt == null)
            .ToListAsync(ct);
        if (waiting.Count == 0)
        {
            return 0;
        }

        ClientId[] ids = [.. waiting.Select(r => r.Client).Distinct()];
        var (people, asked) = (await clients.FindAsync(ids, ct), await wishes.OfAsync(ids, ct));
        var told = 0;
        // One message a round and person: several questionnaires due on one day come one after the other, not as a bundle of texts.
        foreach (var request in waiting.GroupBy(r => r.Client).Select(g => g.OrderBy(r => r.DueOn).ThenBy(r => r.Id).First()))
        {
            var wish = asked.GetValueOrDefault(request.Client);
            if (
                wish?.Allows(time) != false
                && people.TryGetValue(request.Client, out var person)
                && letters.Send(request, person, wish)
            )
            {
                request.ToldAt = calendar.Now;
                told++;
            }
        }

        return told;
    }
}
