using Footbridge.Billing.Authorizations;
using Footbridge.Billing.Coverages;
using Footbridge.Billing.Estimates;
using Footbridge.Billing.Fees;
using Footbridge.Clinical.Cost;
using Footbridge.Contracts.Care;
using Footbridge.Contracts.Demo;
using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Billing.Demo;

/// <summary>Prices, coverage, incomes and estimates of the invented clinic. All figures and payers are invented.</summary>
internal sealed class BillingDemo(FootbridgeDb db) : IDemoPart
{
    private static readonly FeeFacts[] Prices =
    [
        new("H0015", "Intensive outpatient day", "Día intensivo ambulatorio", "day", 18_500, true),
        new("H0001", "Assessment at the start", "Evaluación inicial", "session", 17_500, true),
        new("90834", "Individual session, 45 minutes", "Sesión individual, 45 minutos", "session", 12_500, true),
        new("90847", "Family session with the client", "Sesión familiar con la persona", "session", 14_000, true),
        new("90853", "Group session", "Sesión de grupo", "session", 5_500, true),
        new("80305", "Drug screen, read on the spot", "Prueba rápida de sustancias", "test", 2_200, true),
        new("H0038", "Peer support, quarter hour", "Apoyo de pares, cuarto de hora", "quarter-hour", 1_800, true),
    ];

    private static readonly CostFigures Figures = new(68_000, 28, 500, PovertyRegion.Contiguous, 12);

    private static readonly string[] Plans = ["Cedarline Health", "Bluewater Mutual", "Harbor Choice PPO", "Summit Valley Plan"];

    public int Order => 100;

    public Task AddAsync(DemoStory story, CancellationToken ct)
    {
        var founded = new DateTimeOffset(story.Today.AddYears(-2), TimeOnly.MinValue, TimeSpan.Zero);
        db.AddRange(Prices.Select(p => Fee.Of(story.Id<FeeId>(founded, "fee", p.Code), p)));
        db.Add(CostSettings.Of(story.Id<CostSettingsId>(founded, "cost-settings"), Figures));
        foreach (var client in story.Clients.Where(c => c.Stage != "past"))
        {
            var name = client.Id.Value.ToString("N");
            // Of those who have just asked, half were told already.
            if (client.Stage == "current" || story.Unit("told-cost", name) < 0.5)
            {
                Tell(story, client, name);
            }
        }

        db.AddRange(
            story
                .Clients.Where(c => c is { Level: not "2.1", Stage: "current", AdmittedOn: not null })
                .Take(3)
                .Select(c => TaskOf(story, c))
        );
        return Task.CompletedTask;
    }

    // Some who came to less care lately: the payer was not asked yet.
    private static AuthorizationTask TaskOf(DemoStory story, DemoClient client)
    {
        var name = client.Id.Value.ToString("N");
        var at = new DateTimeOffset(story.Today.AddDays(-story.Whole(1, 6, "asked", name)), new TimeOnly(15, 0), TimeSpan.Zero);
        var calendar = new ProgramCalendar(TimeZoneInfo.FindSystemTimeZoneById(story.Zone), TimeProvider.System);
        return new()
        {
            Id = story.Id<AuthorizationTaskId>(at, "authorization", name),
            Client = client.Id,
            Episode = story.Id<EpisodeId>(
                calendar.Resolve(client.AdmittedOn!.Value, new TimeOnly(9, 5)).Instant,
                "episode",
                name
            ),
            FromLevel = "2.1",
            ToLevel = client.Level,
            From = story.Today.AddDays(story.Whole(1, 5, "from", name)),
            HoursPerWeek = 2,
            DaysPerWeek = 1,
            OpenedAt = at,
        };
    }

    private void Tell(DemoStory story, DemoClient client, string name)
    {
        var at = client.ReferredAt.AddHours(story.Whole(2, 20, "told-after", name));
        var coverage = CoverageOf(story, client, name);
        db.Add(Coverage.Of(story.Id<CoverageId>(at, "coverage", name), client.Id, coverage));
        var income = IncomeOf(story, client, name, coverage);
        if (income is not null)
        {
            db.Add(
                new IncomeStatement
                {
                    Id = story.Id<IncomeStatementId>(at, "income", name),
                    Client = client.Id,
                    On = DateOnly.FromDateTime(at.Date),
                    Facts = income,
                }
            );
        }

        var request = PlanOf(client)
            .Request(
                Prices.Select(p => new FeeLine(p.Code, p.Cents)).OrderBy(f => f.Code, StringComparer.Ordinal),
                Figures,
                coverage,
                income
            );
        var intake = story.Staff.First(s => s.Role == RoleCodes.Intake).Id;
        var id = story.Id<EstimateId>(at, "estimate", name);
        db.Add(Estimate.Of(id, client.Id, 1, at, intake, coverage.Payer, request, CostEstimate.For(request).Value));
    }

    private static EstimatePlan PlanOf(DemoClient client)
    {
        if (client.Level != "2.1")
        {
            return new(1, Figures.ExpectedWeeks, [new("90853", 1), new("90834", 1)]);
        }

        var days = Math.Clamp(client.Groups.Count, 3, 5);
        return new(days, Figures.ExpectedWeeks, [new(EstimatePlan.DayCode, days), new("80305", 1)]);
    }

    private static CoverageFacts CoverageOf(DemoStory story, DemoClient client, string name)
    {
        var draw = story.Unit("coverage", name);
        var member = $"{story.Whole(100_000, 999_999, "member", name)}-{story.Whole(10, 99, "member-end", name)}";
        var poor = client.AnnualIncomeCents < 2_600_000;
        if (poor && draw < 0.75)
        {
            return new()
            {
                Kind = CoverageKind.Medicaid,
                Payer = "State Medicaid",
                Member = member,
                Covered = true,
            };
        }

        if (draw < 0.2)
        {
            return CoverageFacts.Unknown;
        }

        if (draw < 0.28)
        {
            return new()
            {
                Kind = CoverageKind.Other,
                Payer = "County recovery fund",
                Member = member,
                Covered = true,
                CoinsurancePercent = 10,
                SlidingFeeAllowed = true,
            };
        }

        return new()
        {
            Kind = CoverageKind.Commercial,
            Payer = story.Pick(Plans, "plan", name),
            Member = member,
            Covered = true,
            CopayCentsPerDay = story.Pick([0L, 2_000L, 3_500L], "copay", name),
            CoinsurancePercent = story.Pick([0, 10, 20, 20], "coinsurance", name),
            DeductibleLeftCents = story.Whole(0, 12, "deductible", name) * 10_000L,
            OutOfPocketLeftCents = story.Whole(15, 50, "pocket", name) * 10_000L,
            DaysAllowed = story.Pick<int?>([null, null, 20, 36], "days", name),
            SlidingFeeAllowed = story.Unit("sliding", name) < 0.4,
        };
    }

    private static IncomeFacts? IncomeOf(DemoStory story, DemoClient client, string name, CoverageFacts coverage)
    {
        var asks = coverage.Kind is CoverageKind.None or CoverageKind.Other || coverage.SlidingFeeAllowed;
        if (!asks)
        {
            return null;
        }

        var proof = client.AnnualIncomeCents == 0 ? "self-attested" : story.Pick(IncomeFacts.Proofs, "proof", name);
        return new()
        {
            Household = client.Household,
            AnnualCents = client.AnnualIncomeCents,
            Proof = proof,
            Reason = proof == "self-attested" ? "Between jobs; no papers yet. Ask again at the first review." : "",
        };
    }
}
