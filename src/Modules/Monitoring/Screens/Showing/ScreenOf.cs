using Footbridge.Clinical.Toxicology;
using Footbridge.Contracts.Care;
using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Monitoring.Screens;

/// <summary>One drug screen with all that is known of it: what each test said, what a medicine on the list explains, and who handed the
/// sample to whom.</summary>
[Requires(MonitoringPermissions.ReadScreens)]
internal sealed class ScreenOf(FootbridgeDb db, IClients clients, IStaff staff, IClinicalPicture picture)
    : IQuery<ScreenOf.Input, ScreenOf.View>
{
    public sealed record Input(ClientId Client, Guid Screen) : IAboutClient;

    /// <summary>A screen.</summary>
    public sealed record View
    {
        public required string Name { get; init; }

        public required string FullName { get; init; }

        public required Guid Id { get; init; }

        public required int Version { get; init; }

        public required string Number { get; init; }

        public required DateOnly CollectedOn { get; init; }

        public DateOnly? OrderedOn { get; init; }

        public required string Panel { get; init; }

        public required string Method { get; init; }

        public required bool Observed { get; init; }

        public string? ObservedWhy { get; init; }

        public string? ObservedApprovedBy { get; init; }

        public int? Temperature { get; init; }

        public string? Seal { get; init; }

        public string? Note { get; init; }

        public string? Explanation { get; init; }

        public required string RecordedBy { get; init; }

        public required IReadOnlyList<ResultLine> Results { get; init; }

        /// <summary>Medicines against addiction that were looked for and not found, by their names on the list.</summary>
        public required IReadOnlyList<string> Missing { get; init; }

        public required IReadOnlyList<StepLine> Steps { get; init; }
    }

    /// <summary>One substance.</summary>
    /// <param name="Substance">Its code.</param>
    /// <param name="Finding">What counts.</param>
    /// <param name="Confirmation">How the exact test stands.</param>
    /// <param name="SentOn">When it was sent to the exact test.</param>
    /// <param name="Readings">What was reported, oldest first.</param>
    /// <param name="Fits">Medicines on the list that may explain it.</param>
    public sealed record ResultLine(
        string Substance,
        Finding Finding,
        Confirmation Confirmation,
        DateOnly? SentOn,
        IReadOnlyList<ReadingLine> Readings,
        IReadOnlyList<Expectation> Fits
    );

    /// <summary>One answer of one test.</summary>
    public sealed record ReadingLine(
        TestStage Stage,
        Finding Finding,
        string? Analyte,
        decimal? Amount,
        string? Unit,
        decimal? Cutoff,
        DateTimeOffset? At,
        string? By,
        bool Corrects,
        bool Replaced
    );

    /// <summary>One step of the way of a sample.</summary>
    public sealed record StepLine(CustodyStep Step, DateTimeOffset At, string? From, string? To, string? Note, string? By);

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var id = DrugScreenId.From(input.Screen);
        var screen = await db.Set<DrugScreen>()
            .Include(s => s.Results)
            .Include(s => s.Readings)
            .Include(s => s.Custody)
            .AsSplitQuery()
            .SingleOrDefaultAsync(s => s.Id == id && s.Client == input.Client, ct);
        if (screen is null || await clients.FindAsync(input.Client, ct) is not { } client)
        {
            return Problem.NotFound("core.not-found");
        }

        var names = (await staff.AllAsync(ct)).ToDictionary(s => s.Id, s => s.Printed);
        var medicines = (await MedicineList.OfAsync(picture, input.Client, ct)).On(screen.CollectedOn);
        var absent = screen
            .Results.Where(r => r.Finding == Finding.Negative)
            .Select(r => r.Substance)
            .ToHashSet(StringComparer.Ordinal);
        return new View
        {
            Name = client.DisplayName,
            FullName = $"{client.GivenName} {client.FamilyName}".Trim(),
            Id = input.Screen,
            Version = screen.Version,
            Number = screen.Number,
            CollectedOn = screen.CollectedOn,
            OrderedOn = screen.OrderedOn,
            Panel = screen.Panel,
            Method = screen.Method,
            Observed = screen.Observed,
            ObservedWhy = screen.ObservedWhy,
            ObservedApprovedBy = Name(screen.ObservedApprovedBy),
            Temperature = screen.Temperature,
            Seal = screen.Seal,
            Note = screen.Note,
            Explanation = screen.Explanation,
            RecordedBy = Name(screen.RecordedBy) ?? "",
            Results = [.. screen.Results.OrderBy(r => r.Substance, StringComparer.Ordinal).Select(r => Line(r))],
            Missing = [.. Expectations.Missing(medicines, absent).Select(m => m.Name)],
            Steps =
            [
                .. screen
                    .Custody.OrderBy(c => c.At)
                    .ThenBy(c => c.Step)
                    .Select(c => new StepLine(c.Step, c.At, c.From, c.To, c.Note, Name(c.RecordedBy))),
            ],
        };

        string? Name(UserId? user) => user is { } known ? names.GetValueOrDefault(known) : null;

        ResultLine Line(ScreenResult result) =>
            new(
                result.Substance,
                result.Finding,
                result.Confirmation,
                result.SentOn,
                [
                    .. screen
                        .Readings.Where(r => r.Substance == result.Substance)
                        .OrderBy(r => r.Stage)
                        .ThenBy(r => r.At)
                        .Select(r => new ReadingLine(
                            r.Stage,
                            r.Finding,
                            r.Analyte,
                            r.Amount,
                            r.Unit,
                            r.Cutoff,
                            r.At,
                            Name(r.By),
                            r.Corrects,
                            r.ReplacedAt is not null
                        )),
                ],
                result.IsPositive
                    ? Expectations.Of(
                        medicines,
                        result.Substance,
                        result.Confirmation == Confirmation.Found ? TestStage.Confirmation : TestStage.Screen
                    )
                    : []
            );
    }
}
