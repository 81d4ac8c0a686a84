using Footbridge.Contracts.Care;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Risk;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Monitoring.Orders;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Screens;

/// <summary>What becomes of one report of a file.</summary>
/// <param name="Line">Where it stands.</param>
/// <param name="Screen">The screen it belongs to; null when it belongs to none.</param>
/// <param name="Before">Whether it was taken before.</param>
/// <param name="Taken">Results that are taken.</param>
/// <param name="NotTaken">Why it, or some of its results, are not.</param>
internal sealed record LabOutcome(
    int Line,
    DrugScreen? Screen,
    bool Before,
    IReadOnlyList<AnswerGroup> Taken,
    IReadOnlyList<LabFault> NotTaken
);

/// <summary>Works a laboratory's file into screens. What it does while somebody only looks is never saved.</summary>
internal sealed class LabDesk(
    FootbridgeDb db,
    IClients clients,
    IVisibleClients visible,
    IClinicalPicture picture,
    ISignals signals,
    ProgramCalendar calendar,
    TimeProvider clock,
    CallContext call
)
{
    /// <summary>What becomes of each report; or why the file is refused whole.</summary>
    public async Task<Outcome<IReadOnlyList<LabOutcome>>> WorkAsync(byte[] file, bool save, CancellationToken ct)
    {
        var reading = LabFileReader.Read(file);
        if (reading.Fault is { } fault)
        {
            return Problem.Invalid($"monitoring.lab.{fault.Code}", "File", $"{fault.Line}", fault.Part);
        }

        var match = await LabMatch.OfAsync(db, reading.Reports, calendar.Today, save, ct);
        var hidden = await visible.HiddenAsync(ct);
        var outcomes = new List<LabOutcome>();
        foreach (var report in reading.Reports)
        {
            outcomes.Add(await WorkAsync(report, match, hidden, save, ct));
        }

        return outcomes;
    }

    private async Task<LabOutcome> WorkAsync(
        LabReport report,
        LabMatch match,
        IReadOnlySet<ClientId> hidden,
        bool save,
        CancellationToken ct
    )
    {
        if (match.IsTaken(report.Digest, out var known))
        {
            return new(report.Line, known is not null && !hidden.Contains(known.Client) ? known : null, Before: true, [], []);
        }

        var (screen, order, why) = match.Find(report);
        if (screen is null && order is not null)
        {
            (screen, why) = Begin(report, order);
        }

        // Whom the reader may not even know of is told like a number that is unknown.
        if (screen is null || hidden.Contains(screen.Client))
        {
            return new(report.Line, null, Before: false, [], [new(report.Line, screen is null ? why : "unknown-number")]);
        }

        if (report.BornOn is { } born && (await clients.BriefAsync(screen.Client, ct))?.BornOn is { } ours && ours != born)
        {
            return new(report.Line, null, Before: false, [], [new(report.Line, "other-birthday")]);
        }

        var before = ScreenStanding.Of(screen);
        var (taken, notTaken) = await TakeAsync(report, screen, ct);
        if (taken.Count > 0)
        {
            match.Took(report.Digest, screen);
            if (save)
            {
                await SaveAsync(report, screen, order, before, ct);
            }
        }

        return new(report.Line, screen, Before: false, taken, [.. report.Refused, .. notTaken]);
    }

    private async Task<(List<AnswerGroup> Taken, List<LabFault> NotTaken)> TakeAsync(
        LabReport report,
        DrugScreen screen,
        CancellationToken ct
    )
    {
        var medicines = (await MedicineList.OfAsync(picture, screen.Client, ct)).On(screen.CollectedOn);
        var context = new AnswerContext(calendar.Now, call.Caller.User, medicines, () => Ids.NewGuid(clock));
        var taken = new List<AnswerGroup>();
        var notTaken = new List<LabFault>();
        foreach (var results in report.Results.GroupBy(r => (r.Substance, r.Stage, r.Corrects)).OrderBy(g => g.Key.Stage))
        {
            var (substance, stage, corrects) = results.Key;
            var group = new AnswerGroup(substance, stage, corrects, [.. results.Select(r => r.Answer)]);
            if (ScreenAnswering.Take(screen, group, context).Succeeded)
            {
                taken.Add(group);
            }
            else
            {
                notTaken.Add(new(results.Min(r => r.Line), "answered"));
            }
        }

        return (taken, notTaken);
    }

    // A request that nobody wrote a sample down for: the laboratory got one all the same.
    private (DrugScreen? Screen, string Why) Begin(LabReport report, ScreenOrder order)
    {
        var details = new ScreenDetails
        {
            OrderedOn = order.On,
            CollectedOn = report.CollectedOn ?? order.On,
            Panel = order.Panel,
            Method = order.Method == "urine-cup" ? "urine-lab" : order.Method,
            Seal = report.SpecimenNumber.Length <= DrugScreen.SealLength ? report.SpecimenNumber : null,
            Findings = report
                .Results.Select(r => r.Substance)
                .Distinct(StringComparer.Ordinal)
                .ToDictionary(s => s, _ => Finding.Pending, StringComparer.Ordinal),
        };
        var context = new AnswerContext(calendar.Now, call.Caller.User, [], () => Ids.NewGuid(clock));
        return DrugScreen
            .Record(Ids.New<DrugScreenId>(clock), order.Client, details, context, calendar.Today, order.Number)
            .Match<(DrugScreen?, string)>(screen => (screen, ""), _ => (null, "not-of-request"));
    }

    private async Task SaveAsync(
        LabReport report,
        DrugScreen screen,
        ScreenOrder? order,
        ScreenStanding before,
        CancellationToken ct
    )
    {
        AddReceived(report, screen);
        if (db.Entry(screen).State == EntityState.Detached)
        {
            order?.Collect(screen.Id);
            db.Add(screen);
        }
        else if (db.Entry(screen).State == EntityState.Unchanged)
        {
            // Results are rows of their own: without this the version would not move when only they change.
            db.Entry(screen).State = EntityState.Modified;
        }

        db.Add(
            new LabReportRow
            {
                Id = Ids.NewGuid(clock),
                Screen = screen.Id,
                Digest = report.Digest,
                TakenAt = calendar.Now,
                TakenBy = call.Caller.User,
            }
        );
        await signals.RaiseAsync(ScreenSignal.Of(screen, before, calendar.Now), ct);
    }

    private void AddReceived(LabReport report, DrugScreen screen)
    {
        if (report.ReceivedAt is not { } local || screen.Custody.Exists(s => s.Step == CustodyStep.Received))
        {
            return;
        }

        var step = new SampleStep
        {
            Id = Ids.NewGuid(clock),
            Screen = screen.Id,
            Step = CustodyStep.Received,
            At = calendar.Resolve(DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local)).Instant,
            To = "–",
            RecordedAt = calendar.Now,
        };
        if (SampleStep.After(screen.Custody, step, calendar.StartOf(screen.CollectedOn)).Succeeded)
        {
            screen.Custody.Add(step);
        }
    }
}
