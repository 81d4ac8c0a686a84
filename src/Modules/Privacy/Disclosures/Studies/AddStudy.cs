using Footbridge.Kernel;
using Footbridge.Privacy.Consents;
using Footbridge.Storage;

namespace Footbridge.Privacy.Disclosures.Studies;

/// <summary>Adds an audit, an evaluation or a study to the register.</summary>
[Requires(PrivacyPermissions.ManageAgreements)]
internal sealed class AddStudy(FootbridgeDb db, CallContext call, TimeProvider clock, ProgramCalendar calendar)
    : ICommand<AddStudy.Input, Guid>
{
    public sealed record Input
    {
        public StudyKind? Kind { get; init; }
        public string Holder { get; init; } = "";
        public string Purpose { get; init; } = "";
        public string Reference { get; init; } = "";
        public string Board { get; init; } = "";
        public DateOnly? ApprovedOn { get; init; }
        public DateOnly? From { get; init; }
        public DateOnly? Until { get; init; }
        public IReadOnlyList<string> Items { get; init; } = [];
        public DateOnly? DestroyBy { get; init; }
        public string PromisedBy { get; init; } = "";
        public ReadOnlyMemory<byte> Paper { get; init; }
    }

    public Task<Outcome<Guid>> HandleAsync(Input input, CancellationToken ct) => Task.FromResult(Add(input));

    private Outcome<Guid> Add(Input input)
    {
        if (Refusal(input, calendar.Today) is { } refusal)
        {
            return refusal;
        }

        var taken = Papers.Paper.Take(input.Paper, null, call.Caller.User ?? default, clock, nameof(Input.Paper));
        if (taken.Failed(out var problem, out var paper))
        {
            return problem;
        }

        var study = new Study
        {
            Id = Ids.NewGuid(clock),
            Kind = input.Kind!.Value,
            Holder = input.Holder.Trim(),
            Purpose = input.Purpose.Trim(),
            Reference = input.Reference.Trim(),
            Board = input.Kind == StudyKind.Research ? input.Board.Trim() : "",
            ApprovedOn = input.ApprovedOn!.Value,
            From = input.From!.Value,
            Until = input.Until!.Value,
            Items = [.. input.Items.Where(Vocabulary.Parts.Contains)],
            DestroyBy = input.DestroyBy!.Value,
            PromisedBy = input.PromisedBy.Trim(),
            Paper = paper.Id,
            AddedAt = clock.GetUtcNow(),
        };
        db.Add(paper);
        db.Add(study);
        return study.Id;
    }

    /// <summary>What is missing or wrong, or null. Pure.</summary>
    internal static Problem? Refusal(Input input, DateOnly today) =>
        input.Kind is null ? Problem.Invalid("core.choose-one", nameof(input.Kind))
        : Words(input) is { } missing ? missing
        : !input.Items.Any(Vocabulary.Parts.Contains) ? Problem.Invalid("core.choose-one", nameof(input.Items))
        : Days(input, today) ?? (input.Paper.IsEmpty ? Problem.Rule("privacy.study.paper-needed", nameof(input.Paper)) : null);

    private static Problem? Words(Input input)
    {
        (string Text, string Field, int Most)[] all =
        [
            (input.Holder, nameof(input.Holder), 200),
            (input.Purpose, nameof(input.Purpose), 500),
            (input.Reference, nameof(input.Reference), 200),
            // Only research has a board.
            (input.Kind == StudyKind.Research ? input.Board : "-", nameof(input.Board), 200),
            (input.PromisedBy, nameof(input.PromisedBy), 200),
        ];
        if (Array.Find(all, t => string.IsNullOrWhiteSpace(t.Text)) is { Field: { } empty })
        {
            return Problem.Invalid("core.required", empty);
        }

        return Array.Find(all, t => t.Text.Length > t.Most) is { Field: { } tooLong } over
            ? Problem.Invalid("core.too-long", tooLong, $"{over.Most}")
            : null;
    }

    private static Problem? Days(Input input, DateOnly today) =>
        input switch
        {
            { ApprovedOn: null } => Problem.Invalid("core.date", nameof(input.ApprovedOn)),
            { From: null } => Problem.Invalid("core.date", nameof(input.From)),
            { Until: null } => Problem.Invalid("core.date", nameof(input.Until)),
            { DestroyBy: null } => Problem.Invalid("core.date", nameof(input.DestroyBy)),
            _ when input.ApprovedOn > today => Problem.Invalid("core.date-in-future", nameof(input.ApprovedOn)),
            _ when input.From < input.ApprovedOn => Problem.Rule("privacy.study.before-approval", nameof(input.From)),
            _ when input.Until < input.From => Problem.Invalid("core.end-before-start", nameof(input.Until)),
            _ when input.DestroyBy < input.From => Problem.Invalid("core.end-before-start", nameof(input.DestroyBy)),
            _ => null,
        };
}

/// <summary>Ends a study today: nothing goes out for it from now on. What its holder promised to destroy stays promised.</summary>
[Requires(PrivacyPermissions.ManageAgreements)]
internal sealed class EndStudy(FootbridgeDb db, ProgramCalendar calendar) : ICommand<EndStudy.Input, Done>
{
    public sealed record Input(Guid Study);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var study = await db.FindAsync<Study>([input.Study], ct);
        return study is null ? Problem.NotFound("core.not-found") : study.End(calendar.Today);
    }
}
