using Footbridge.Billing.Coverages;
using Footbridge.Billing.Fees;
using Footbridge.Contracts.Care;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Billing.Estimates;

/// <summary>What a client's care would cost them: what was entered, what came out, and what is offered to enter.</summary>
[Requires(BillingPermissions.ReadEstimates)]
internal sealed class EstimateOf(
    FootbridgeDb db,
    IClients clients,
    IRestrictions restrictions,
    IEpisodes episodes,
    IPrograms programs,
    ProgramCalendar calendar,
    CallContext call
) : IQuery<EstimateOf.Input, EstimateOf.Output>
{
    public const int IncomeGoodForMonths = 12;

    /// <summary>Whose estimate, and which; null for the latest.</summary>
    public sealed record Input(ClientId Client, int? Number) : IAboutClient;

    public sealed record Earlier(int Number, DateTimeOffset At, long OwnWeeklyCents);

    public sealed record Output(
        ClientId Client,
        string Name,
        string Language,
        ProgramProfile Program,
        CoverageFacts? Coverage,
        int CoverageVersion,
        IncomeFacts? Income,
        DateOnly? IncomeOn,
        bool IncomeIsOld,
        IReadOnlyList<FeeRow> Fees,
        CostFigures Figures,
        int DaysPerWeek,
        MadeEstimate? Estimate,
        IReadOnlyList<Earlier> All,
        bool MayMake,
        bool WithheldFromPayers
    );

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } person)
        {
            return Problem.NotFound("core.not-found");
        }

        var estimates = db.Set<Estimate>().Where(e => e.Client == input.Client);
        var all = await estimates
            .OrderByDescending(e => e.Number)
            .Select(e => new Earlier(e.Number, e.At, e.OwnWeeklyCents))
            .ToListAsync(ct);
        var wanted = input.Number ?? all.FirstOrDefault()?.Number;
        var made = wanted is null ? null : await estimates.SingleOrDefaultAsync(e => e.Number == wanted, ct);
        if (wanted is not null && made is null)
        {
            return Problem.NotFound("core.not-found");
        }

        var coverage = await db.Set<Coverage>().SingleOrDefaultAsync(c => c.Client == input.Client, ct);
        var income = await db.Set<IncomeStatement>()
            .Where(s => s.Client == input.Client)
            .OrderByDescending(s => s.On)
            .ThenByDescending(s => s.Id)
            .FirstOrDefaultAsync(ct);
        var fees = await db.Set<Fee>().OrderBy(f => f.Code).ToListAsync(ct);
        var settings = await db.Set<CostSettings>().SingleOrDefaultAsync(ct);
        return new Output(
            input.Client,
            person.DisplayName,
            person.Language,
            await programs.CurrentAsync(ct),
            coverage?.Facts,
            coverage?.Version ?? 0,
            income?.Facts,
            income?.On,
            income is not null && income.On.AddMonths(IncomeGoodForMonths) <= calendar.Today,
            [.. fees.Select(FeeSchedule.RowOf)],
            settings?.Figures ?? CostFigures.Default,
            (await episodes.OpenOfAsync(input.Client, ct))?.DaysPerWeek ?? 3,
            made?.Made(),
            all,
            call.Caller.Holds(BillingPermissions.MakeEstimates),
            await restrictions.WithheldFromPayersAsync(input.Client, ct)
        );
    }
}
