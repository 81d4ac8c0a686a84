using System.Text.Json;
using Footbridge.Billing.Coverages;
using Footbridge.Billing.Fees;
using Footbridge.Clinical.Cost;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Billing.Estimates;

/// <summary>Takes coverage and income as told and makes an estimate from them, which is kept as it was said.</summary>
[Requires(BillingPermissions.MakeEstimates)]
internal sealed class MakeEstimate(
    FootbridgeDb db,
    IClients clients,
    IRestrictions restrictions,
    ProgramCalendar calendar,
    CallContext call,
    TimeProvider clock
) : ICommand<MakeEstimate.Input, int>
{
    /// <summary>What was entered. An income of null means that the sliding fee is not asked for.</summary>
    public sealed record Input(
        ClientId Client,
        int CoverageVersion,
        CoverageFacts Coverage,
        IncomeFacts? Income,
        EstimatePlan Plan
    ) : IAboutClient;

    public async Task<Outcome<int>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is null)
        {
            return Problem.NotFound("core.not-found");
        }

        if ((input.Coverage.Refusal() ?? input.Income?.Refusal()) is { } refusal)
        {
            return refusal;
        }

        // 42 CFR 2.26, 45 CFR 164.522(a)(1)(vi): paid in full and asked that no plan hears of it. Then no plan is reckoned with.
        if (input.Coverage.Kind != CoverageKind.None && await restrictions.WithheldFromPayersAsync(input.Client, ct))
        {
            return Problem.Rule("billing.estimate.withheld", nameof(input.Coverage.Kind));
        }

        var fees = await db.Set<Fee>().Where(f => f.Active).Select(f => new FeeLine(f.Code, f.Cents)).ToListAsync(ct);
        var settings = await db.Set<CostSettings>().SingleOrDefaultAsync(ct);
        var request = input.Plan.Request(
            fees.OrderBy(f => f.Code, StringComparer.Ordinal),
            settings?.Figures ?? CostFigures.Default,
            input.Coverage,
            input.Income
        );
        if (CostEstimate.For(request).Failed(out var problem, out var result))
        {
            return problem;
        }

        await KeepCoverageAsync(input, ct);
        await KeepIncomeAsync(input, ct);
        var last = await db.Set<Estimate>()
            .Where(e => e.Client == input.Client)
            .OrderByDescending(e => e.Number)
            .FirstOrDefaultAsync(ct);
        if (last is not null && last.Payer == input.Coverage.Payer && last.Request == JsonSerializer.Serialize(request))
        {
            // Nothing changed: the person was told this already.
            return last.Number;
        }

        var number = (last?.Number ?? 0) + 1;
        var id = Ids.New<EstimateId>(clock);
        db.Add(Estimate.Of(id, input.Client, number, clock.GetUtcNow(), call.Caller.User, input.Coverage.Payer, request, result));
        return number;
    }

    private async Task KeepCoverageAsync(Input input, CancellationToken ct)
    {
        var coverage = await db.Set<Coverage>().SingleOrDefaultAsync(c => c.Client == input.Client, ct);
        if (coverage is null)
        {
            db.Add(Coverage.Of(Ids.New<CoverageId>(clock), input.Client, input.Coverage));
        }
        else if (coverage.Facts != input.Coverage)
        {
            coverage.Take(input.Coverage);
            db.Expect(coverage, input.CoverageVersion);
        }
    }

    private async Task KeepIncomeAsync(Input input, CancellationToken ct)
    {
        if (input.Income is not { } income)
        {
            return;
        }

        var last = await db.Set<IncomeStatement>()
            .Where(s => s.Client == input.Client)
            .OrderByDescending(s => s.On)
            .ThenByDescending(s => s.Id)
            .FirstOrDefaultAsync(ct);
        if (last?.Facts != income)
        {
            db.Add(
                new IncomeStatement
                {
                    Id = Ids.New<IncomeStatementId>(clock),
                    Client = input.Client,
                    On = calendar.Today,
                    Facts = income,
                }
            );
        }
    }
}
