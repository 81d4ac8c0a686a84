using Footbridge.Clinical.Toxicology;
using Footbridge.Kernel;

namespace Footbridge.Monitoring.Screens;

/// <summary>One answer of a test.</summary>
/// <param name="Finding">Found, expected or not found.</param>
/// <param name="Analyte">What was measured; null for the class as a whole.</param>
/// <param name="Amount">How much, if a number was reported.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Cutoff">The laboratory's own cutoff in that unit, if it named one.</param>
internal sealed record ScreenAnswer(Finding Finding, string? Analyte, decimal? Amount, string? Unit, decimal? Cutoff);

/// <summary>What one test says of one substance: positive as soon as one of its analytes is.</summary>
/// <param name="Substance">The substance.</param>
/// <param name="Stage">Which test.</param>
/// <param name="Corrects">Whether it takes the place of an earlier answer.</param>
/// <param name="Answers">The answers, at least one.</param>
internal sealed record AnswerGroup(string Substance, TestStage Stage, bool Corrects, IReadOnlyList<ScreenAnswer> Answers)
{
    public Finding Finding =>
        Answers.Select(a => a.Finding).Where(f => f != Finding.Pending).DefaultIfEmpty(Finding.Negative).Max();
}

/// <summary>When answers are taken and by whom, and what the client's list held on the day of the sample.</summary>
internal sealed record AnswerContext(DateTimeOffset At, UserId? By, IReadOnlyList<ListedMedicine> Medicines, Func<Guid> NewId);
