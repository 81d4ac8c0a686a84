using Footbridge.Clinical.Placement;
using Footbridge.Contracts.Care;
using Footbridge.Contracts.Intake;
using Footbridge.Contracts.People;
using Footbridge.Intake.Received;
using Footbridge.Intake.Received.Labels;
using Footbridge.Intake.Referrals;
using Footbridge.Kernel;
using Footbridge.Kernel.Access;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Intake.Placements;

/// <summary>A decision about the level of care, to read.</summary>
public sealed record DecisionView(
    int Number,
    string Level,
    string? Recommended,
    bool Blocked,
    string Reason,
    DateTimeOffset At,
    string? By,
    int SettingsVersion
);

/// <summary>The assessment in hand.</summary>
internal sealed record OpenAssessment(
    Guid Id,
    int Version,
    DateTimeOffset WorkedOutAt,
    string? WorkedOutBy,
    PlacementResult Result
);

/// <summary>Everything for the placement page of a client.</summary>
internal sealed record PlacementSheetView
{
    public required ClientIdentity Person { get; init; }

    public required ReferralId? Referral { get; init; }

    public required SettingsInForce Settings { get; init; }

    /// <summary>What is known: of the open assessment, else of the last one, with the record's facts and the age filled in.</summary>
    public required PlacementFacts Facts { get; init; }

    public required IReadOnlyList<RecordedFact> FromRecord { get; init; }

    public required OpenAssessment? Open { get; init; }

    /// <summary>Newest first.</summary>
    public required IReadOnlyList<DecisionView> Decisions { get; init; }

    public required string? CurrentLevel { get; init; }
}

/// <summary>The placement page of a client.</summary>
[Requires(IntakePermissions.Read)]
internal sealed class PlacementSheet(
    FootbridgeDb db,
    IClients clients,
    IStaff staff,
    IEpisodes episodes,
    IVisibleClients visible,
    ProgramCalendar calendar
) : IQuery<PlacementSheet.Input, PlacementSheetView>
{
    internal sealed record Input(ClientId Client) : IAboutClient;

    public async Task<Outcome<PlacementSheetView>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await clients.FindAsync(input.Client, ct) is not { } person)
        {
            return Problem.NotFound("intake.person.not-found");
        }

        var assessments = await db.Set<PlacementAssessment>()
            .Where(p => p.Client == input.Client)
            .OrderByDescending(p => p.Number)
            .ToListAsync(ct);
        var names = (await staff.AllAsync(ct)).ToDictionary(s => s.Id, s => s.DisplayName);
        string? NameOf(UserId? user) => user is { } id ? names.GetValueOrDefault(id) : null;
        var within = await visible.LabelsOfAsync(input.Client, ct);
        var recorded = RecordedFacts.In(await db.NewestFactsAsync(input.Client, within, ct));
        var newest = assessments.FirstOrDefault();
        var open = newest is { DecidedAt: null } ? newest : null;
        var age = RecordedFacts.AgeOn(person.BornOn, calendar.Today);
        var facts = newest?.Facts ?? new PlacementFacts();
        return new PlacementSheetView
        {
            Person = person,
            Referral = (await db.NewestReferralAsync(input.Client, ct))?.Id,
            Settings = await db.PlacementSettingsAsync(ct),
            // Once worked out, what the clinician left unknown stays unknown.
            Facts = open is null ? RecordedFacts.FillIn(facts, recorded, age) : facts,
            FromRecord = recorded,
            Open = open is null ? null : new(open.Id, open.Version, open.WorkedOutAt, NameOf(open.WorkedOutBy), open.Result),
            Decisions =
            [
                .. assessments
                    .Where(a => a is { Level: not null, DecidedAt: not null })
                    .Select(a => new DecisionView(
                        a.Number,
                        a.Level!,
                        a.Recommended,
                        a.Blocked,
                        a.Reason,
                        a.DecidedAt!.Value,
                        NameOf(a.DecidedBy),
                        a.SettingsVersion
                    )),
            ],
            CurrentLevel = (await episodes.OpenOfAsync(input.Client, ct))?.Level,
        };
    }
}

/// <summary>How far the placement of a client has come, for panels.</summary>
[Requires(IntakePermissions.Read)]
internal sealed class PlacementState(FootbridgeDb db) : IQuery<PlacementState.Input, PlacementState.Output>
{
    internal sealed record Input(ClientId Client) : IAboutClient;

    internal sealed record Output(
        string? Level,
        string? Recommended,
        string? Reason,
        DateTimeOffset? DecidedAt,
        bool Open,
        bool Blocked
    );

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        var all = await db.Set<PlacementAssessment>()
            .Where(p => p.Client == input.Client)
            .OrderByDescending(p => p.Number)
            .Take(2)
            .Select(p => new
            {
                p.Level,
                p.Recommended,
                p.Reason,
                p.DecidedAt,
                p.Blocked,
            })
            .ToListAsync(ct);
        var decided = all.Find(p => p.DecidedAt is not null);
        var open = all.Find(p => p.DecidedAt is null);
        return new Output(
            decided?.Level,
            (decided ?? open)?.Recommended,
            decided?.Reason,
            decided?.DecidedAt,
            open is not null,
            (open ?? decided)?.Blocked ?? false
        );
    }
}
