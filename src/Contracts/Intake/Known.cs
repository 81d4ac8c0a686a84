using Footbridge.Kernel;
using Footbridge.Kernel.Access;

namespace Footbridge.Contracts.Intake;

/// <summary>What a referral told.</summary>
/// <param name="On">The day it came.</param>
/// <param name="What">Codes of what it is about: <c>alcohol</c>, <c>opioids</c>, <c>stimulants</c>, <c>cannabis</c>, <c>sedatives</c>,
/// <c>other-drugs</c>, <c>gambling</c>, <c>gaming</c>, <c>other</c>.</param>
/// <param name="Notes">What was written.</param>
public sealed record KnownReferral(DateOnly On, IReadOnlyList<string> What, string Notes);

/// <summary>What a person answered in the self-check and sent along. Empty is a question left out.</summary>
/// <param name="On">The day it came.</param>
/// <param name="What">Codes, as in <see cref="KnownReferral"/>.</param>
/// <param name="Days">Days of use in 30: <c>None</c>, <c>OneToThree</c>, <c>FourToFifteen</c>, <c>SixteenOrMore</c>.</param>
/// <param name="Stopping">What happened when the person stopped: <c>None</c>, <c>Unwell</c>, <c>Severe</c>.</param>
/// <param name="SafePlace">A safe place to sleep: <c>Yes</c>, <c>No</c>, <c>NotSure</c>.</param>
public sealed record KnownSelfCheck(DateOnly On, IReadOnlyList<string> What, string Days, string Stopping, string SafePlace);

/// <summary>A fact of a record that others sent.</summary>
/// <param name="Kind">As in <see cref="ImportedFact"/>.</param>
/// <param name="System">Code system.</param>
/// <param name="Code">Code.</param>
/// <param name="Display">Words for it.</param>
/// <param name="On">When it was so.</param>
/// <param name="Until">When it ended.</param>
/// <param name="Value">Dosage, reaction or value.</param>
/// <param name="Status">Status as sent.</param>
/// <param name="Label">Kinds of data in it that are protected more than a chart is.</param>
public sealed record KnownFact(
    string Kind,
    string System,
    string Code,
    string Display,
    DateOnly? On,
    DateOnly? Until,
    string? Value,
    string? Status,
    DataKinds Label
);

/// <summary>What is known of a person before anybody asked them.</summary>
/// <param name="Referral">The newest referral.</param>
/// <param name="SelfCheck">Its self-check.</param>
/// <param name="FactsOn">The day the newest record of others came.</param>
/// <param name="Facts">Its conditions, medications and allergies, as far as the caller reaches their labels.</param>
public sealed record IntakeKnown(
    KnownReferral? Referral,
    KnownSelfCheck? SelfCheck,
    DateOnly? FactsOn,
    IReadOnlyList<KnownFact> Facts
);

/// <summary>Hands on what intake knows, so that nobody is asked twice. Runs in the caller's scope.</summary>
public interface IIntakeKnowledge
{
    /// <summary>What is known of a client.</summary>
    Task<IntakeKnown> OfAsync(ClientId client, CancellationToken ct);
}

/// <summary>Tells from codes and words which kinds of data they hold that are protected more than a chart is.</summary>
public interface ISensitiveWords
{
    /// <summary>The kinds.</summary>
    /// <param name="system">Code system, or empty.</param>
    /// <param name="code">Code, or empty.</param>
    /// <param name="words">Words.</param>
    DataKinds KindsOf(string system, string code, params IEnumerable<string?> words);
}
