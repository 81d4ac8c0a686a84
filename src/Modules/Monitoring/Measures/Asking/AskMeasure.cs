using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Monitoring.Measures;

/// <summary>Asks a client an instrument now: by link, on the tablet, or in a talk.</summary>
[Requires(MonitoringPermissions.AskMeasures)]
internal sealed class AskMeasure(
    FootbridgeDb db,
    MeasureLetters letters,
    ProgramCalendar calendar,
    TimeProvider clock,
    CallContext call
) : ICommand<AskMeasure.Input, AskMeasure.Receipt>
{
    public sealed record Input(ClientId Client, string Instrument, string Way) : IAboutClient;

    /// <summary>What came of it.</summary>
    /// <param name="Request">The request.</param>
    /// <param name="Code">The code for the tablet.</param>
    /// <param name="Told">Whether the client was written to.</param>
    public sealed record Receipt(Guid Request, string? Code, bool Told);

    public async Task<Outcome<Receipt>> HandleAsync(Input input, CancellationToken ct)
    {
        if (MeasureSet.Find(input.Instrument) is not { } instrument)
        {
            return Problem.Invalid("core.choose-one", nameof(input.Instrument));
        }

        if (!Enum.TryParse<MeasureWay>(input.Way, out var way) || !Enum.IsDefined(way))
        {
            return Problem.Invalid("core.choose-one", nameof(input.Way));
        }

        if (way != MeasureWay.Interview && !instrument.IsForSelf())
        {
            return Problem.Rule("monitoring.measure.interview-only", nameof(input.Way), instrument.Name.En);
        }

        var now = calendar.Now;
        var request = await WaitingAsync(input, way, now, ct);
        var code = way == MeasureWay.Kiosk ? request.NewCode(now) : null;
        if (way == MeasureWay.Link && await letters.SendAsync(request, ct))
        {
            request.ToldAt = now;
        }

        return new Receipt(request.Id, code, way == MeasureWay.Link && request.ToldAt is not null);
    }

    // Asked twice, it is the same questions: what was answered so far is not asked again.
    private async Task<MeasureRequest> WaitingAsync(Input input, MeasureWay way, DateTimeOffset now, CancellationToken ct)
    {
        var waiting = await db.WaitingAsync(input.Client, input.Instrument, ct);
        if (waiting is not null)
        {
            return waiting;
        }

        var request = new MeasureRequest
        {
            Id = Ids.NewGuid(clock),
            Client = input.Client,
            Instrument = input.Instrument,
            Way = way,
            DueOn = calendar.Today,
            AskedBy = call.Caller.User,
            AskedAt = now,
        };
        db.Add(request);
        return request;
    }
}
