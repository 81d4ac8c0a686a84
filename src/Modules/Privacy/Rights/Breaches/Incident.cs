using Footbridge.Kernel;

namespace Footbridge.Privacy.Rights.Breaches;

internal readonly record struct IncidentId(Guid Value) : IEntityId<IncidentId>
{
    public static IncidentId From(Guid value) => new(value);
}

/// <summary>What is told of an incident.</summary>
/// <param name="What">What happened.</param>
/// <param name="Records">Which kinds of records.</param>
/// <param name="HappenedOn">When, as far as known.</param>
/// <param name="DiscoveredOn">First day it was known, or would have been with reasonable diligence.</param>
internal sealed record IncidentFacts(string What, string Records, DateOnly? HappenedOn, DateOnly DiscoveredOn);

/// <summary>The parts of the notice that 45 CFR 164.404(c) asks for, beside what happened and which records.</summary>
/// <param name="Steps">What people can do to protect themselves.</param>
/// <param name="Doing">What the program does to look into it, undo it and prevent the next.</param>
internal sealed record NoticeWords(string Steps, string Doing);

/// <summary>Records seen, sent or lost that should not have been: from the first word to the last notice
/// (45 CFR 164.400 to 414; 42 CFR 2.16).</summary>
internal sealed class Incident : IProgramOwned, IVersioned
{
    public const int WordsLength = 4000;

    public required IncidentId Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; }

    public required string What { get; init; }

    public required string Records { get; init; }

    public required DateOnly? HappenedOn { get; init; }

    public required DateOnly DiscoveredOn { get; init; }

    public required DateTimeOffset ReportedAt { get; init; }

    public required UserId ReportedBy { get; init; }

    public BreachFinding Finding { get; private set; }

    /// <summary>The four factors as JSON.</summary>
    public string AssessmentJson { get; private set; } = "";

    /// <summary>Code of the exception, when it is one.</summary>
    public string ExceptionCode { get; private set; } = "";

    public string FindingWords { get; private set; } = "";

    public DateOnly? AssessedOn { get; private set; }

    public UserId? AssessedBy { get; private set; }

    public int People { get; private set; }

    /// <summary>People by state as JSON.</summary>
    public string StatesJson { get; private set; } = "[]";

    public string Steps { get; private set; } = "";

    public string Doing { get; private set; } = "";

    public IReadOnlyList<StateCount> States => System.Text.Json.JsonSerializer.Deserialize<List<StateCount>>(StatesJson)!;

    public BreachAssessment? Assessment =>
        AssessmentJson.Length == 0 ? null : System.Text.Json.JsonSerializer.Deserialize<BreachAssessment>(AssessmentJson);

    /// <summary>Notices that are due; none once it is shown to be no breach.</summary>
    public IReadOnlyList<NoticeDue> Due =>
        Finding is BreachFinding.Presumed or BreachFinding.Breach ? BreachClock.Of(DiscoveredOn, People, States) : [];

    public static Outcome<Incident> Report(IncidentId id, IncidentFacts facts, UserId by, DateTimeOffset at, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(facts.What))
        {
            return Problem.Invalid("core.required", nameof(What));
        }

        if (facts.What.Length > WordsLength || facts.Records.Length > WordsLength)
        {
            return Problem.Invalid(
                "core.too-long",
                facts.What.Length > WordsLength ? nameof(What) : nameof(Records),
                $"{WordsLength}"
            );
        }

        if (facts.DiscoveredOn > today)
        {
            return Problem.Invalid("core.date-in-future", nameof(DiscoveredOn));
        }

        if (facts.HappenedOn > facts.DiscoveredOn)
        {
            return Problem.Invalid("privacy.incident.happened-after", nameof(HappenedOn));
        }

        return new Incident
        {
            Id = id,
            What = facts.What.Trim(),
            Records = facts.Records.Trim(),
            HappenedOn = facts.HappenedOn,
            DiscoveredOn = facts.DiscoveredOn,
            ReportedBy = by,
            ReportedAt = at,
        };
    }

    /// <summary>Keeps the assessment and what it was found to be. It may be made again when more is known.</summary>
    public Outcome<Done> Assess(BreachAssessment assessment, BreachFinding claimed, string words, UserId by, DateOnly on)
    {
        if (BreachRules.Decide(assessment, claimed).Failed(out var problem, out var finding))
        {
            return problem;
        }

        Finding = finding;
        ExceptionCode = "";
        AssessmentJson = System.Text.Json.JsonSerializer.Serialize(assessment);
        (FindingWords, AssessedBy, AssessedOn) = (words.Trim(), by, on);
        return Done.Value;
    }

    /// <summary>Finds that one of the exceptions applies.</summary>
    public Outcome<Done> Except(string code, string words, UserId by, DateOnly on)
    {
        if (!BreachRules.Exceptions.Contains(code))
        {
            return Problem.Invalid("core.choose-one", "Exception");
        }

        if (string.IsNullOrWhiteSpace(words))
        {
            return Problem.Invalid("privacy.incident.reason-missing", "Words");
        }

        (Finding, ExceptionCode, FindingWords) = (BreachFinding.Exception, code, words.Trim());
        (AssessedBy, AssessedOn) = (by, on);
        return Done.Value;
    }

    /// <summary>Says how many people of which states, and what the notice tells them.</summary>
    public Outcome<Done> Describe(int people, IReadOnlyList<StateCount> states, NoticeWords words)
    {
        if (people < 0 || states.Sum(s => s.People) > people)
        {
            return Problem.Invalid("privacy.incident.states-exceed", nameof(People));
        }

        People = people;
        StatesJson = System.Text.Json.JsonSerializer.Serialize(states);
        (Steps, Doing) = (words.Steps.Trim(), words.Doing.Trim());
        return Done.Value;
    }
}

/// <summary>A client whose records are concerned.</summary>
internal sealed class IncidentPerson : IProgramOwned
{
    public required IncidentId Incident { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required ClientId Client { get; init; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Day the letter went out.</summary>
    public DateOnly? NoticedOn { get; set; }
}

/// <summary>A notice that went out.</summary>
internal sealed class IncidentNotice : IProgramOwned
{
    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public required IncidentId Incident { get; init; }

    public required NoticeKind Kind { get; init; }

    /// <summary>The state, for media.</summary>
    public required string State { get; init; }

    public required DateOnly SentOn { get; init; }

    /// <summary>How, and to how many.</summary>
    public required string Words { get; init; }

    public required UserId By { get; init; }
}
