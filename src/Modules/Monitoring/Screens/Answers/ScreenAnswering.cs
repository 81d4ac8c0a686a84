using Footbridge.Clinical.Toxicology;
using Footbridge.Kernel;

namespace Footbridge.Monitoring.Screens;

/// <summary>Puts answers into a screen. Pure. The exact test overrules the first; a correction overrules what it corrects; both leave the
/// earlier answer visible.</summary>
internal static class ScreenAnswering
{
    /// <summary>Takes an answer, unless one is there already that it does not correct.</summary>
    public static Outcome<Done> Take(DrugScreen screen, AnswerGroup group, AnswerContext context)
    {
        var result = screen.Results.Find(r => r.Substance == group.Substance);
        if (result is not null && IsSettled(result, group.Stage) && !group.Corrects)
        {
            return Problem.Conflict("monitoring.screen.already-resulted");
        }

        if (result is null)
        {
            result = new()
            {
                Screen = screen.Id,
                Substance = group.Substance,
                Finding = Finding.Pending,
            };
            screen.Results.Add(result);
        }

        KeepFirst(screen, result, context.NewId);
        foreach (var earlier in screen.Readings.Where(r => IsOf(r, group) && r.ReplacedAt is null))
        {
            earlier.ReplacedAt = context.At;
        }

        screen.Readings.AddRange(group.Answers.Select(a => ReadingOf(screen, group, a, context)));
        var finding = WithMedicines(group.Finding, group.Substance, group.Stage, context.Medicines);
        if (group.Stage == TestStage.Confirmation)
        {
            result.Finding = finding;
            result.Confirmation = result.IsPositive ? Confirmation.Found : Confirmation.NotFound;
        }
        else if (result.Confirmation is not (Confirmation.Found or Confirmation.NotFound))
        {
            result.Finding = finding;
        }

        return Done.Value;
    }

    /// <summary>A positive result that a medicine on the list makes what was to be expected.</summary>
    public static Finding WithMedicines(
        Finding finding,
        string substance,
        TestStage stage,
        IReadOnlyList<ListedMedicine> medicines
    ) => finding == Finding.Positive && Expectations.Expects(medicines, substance, stage) ? Finding.ExpectedPositive : finding;

    private static bool IsSettled(ScreenResult result, TestStage stage) =>
        stage == TestStage.Screen
            ? result.Finding != Finding.Pending
            : result.Confirmation is Confirmation.Found or Confirmation.NotFound;

    private static bool IsOf(ScreenReading reading, AnswerGroup group) =>
        reading.Substance == group.Substance && reading.Stage == group.Stage;

    // What was recorded without a number has no reading of its own until something else would take its place.
    private static void KeepFirst(DrugScreen screen, ScreenResult result, Func<Guid> newId)
    {
        if (result.Finding != Finding.Pending && !screen.Readings.Exists(r => r.Substance == result.Substance))
        {
            screen.Readings.Add(
                new()
                {
                    Id = newId(),
                    Screen = screen.Id,
                    Substance = result.Substance,
                    Stage = TestStage.Screen,
                    Finding = result.Finding,
                    By = screen.RecordedBy,
                }
            );
        }
    }

    private static ScreenReading ReadingOf(DrugScreen screen, AnswerGroup group, ScreenAnswer answer, AnswerContext context) =>
        new()
        {
            Id = context.NewId(),
            Screen = screen.Id,
            Substance = group.Substance,
            Stage = group.Stage,
            Finding = answer.Finding,
            Analyte = answer.Analyte,
            Amount = answer.Amount,
            Unit = answer.Unit,
            Cutoff = answer.Cutoff,
            At = context.At,
            By = context.By,
            Corrects = group.Corrects,
        };
}
