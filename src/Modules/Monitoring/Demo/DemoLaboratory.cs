using System.Globalization;
using Footbridge.Clinical.Toxicology;
using Footbridge.Contracts.Demo;
using Footbridge.Kernel;
using Footbridge.Monitoring.Screens;

namespace Footbridge.Monitoring.Demo;

/// <summary>What an invented laboratory makes of a sample: the way there, and the exact test of what the first one found.</summary>
internal static class DemoLaboratory
{
    private const int DaysOfExactTest = 4;
    private const string Courier = "Courier";
    private const string Laboratory = "Example Laboratory";

    public static void Send(DemoStory story, DrugScreen screen, DateTimeOffset at, UserId nurse, ProgramCalendar calendar)
    {
        if (screen.Method != "urine-lab")
        {
            return;
        }

        var about = screen.Id.Value.ToString("N", CultureInfo.InvariantCulture);
        var name = story.Staff.First(s => s.Id == nurse).Name;
        Step(CustodyStep.Collected, at, null, null);
        Step(CustodyStep.Sealed, at.AddMinutes(3), null, null);
        Step(CustodyStep.HandedOver, at.AddHours(4), name, Courier);
        Step(CustodyStep.Received, at.AddHours(21), Courier, Laboratory);
        foreach (var result in screen.Results.FindAll(r => r.Finding == Finding.Positive))
        {
            screen.SendToConfirmation([result.Substance], screen.CollectedOn);
            var answered = at.AddDays(DaysOfExactTest);
            if (answered < calendar.Now)
            {
                Answer(result, answered);
            }
        }

        void Step(CustodyStep step, DateTimeOffset when, string? from, string? to)
        {
            if (when <= calendar.Now)
            {
                screen.Custody.Add(
                    new()
                    {
                        Id = story.Guid(when, "sample-step", about, $"{step}"),
                        Screen = screen.Id,
                        Step = step,
                        At = when,
                        From = from,
                        To = to,
                        RecordedBy = nurse,
                        RecordedAt = when,
                    }
                );
            }
        }

        void Answer(ScreenResult result, DateTimeOffset when)
        {
            var found = story.Unit("exact-test", about, result.Substance) < 0.85;
            var cutoff = ToxicologyLibrary
                .Find(result.Substance)!
                .Cutoffs.FirstOrDefault(c => c is { Specimen: Specimen.Urine, Stage: TestStage.Confirmation });
            var share = story.Whole(found ? 110 : 5, found ? 900 : 80, "amount", about, result.Substance) / 100m;
            var answer = new ScreenAnswer(
                found ? Finding.Positive : Finding.Negative,
                cutoff?.Analyte,
                cutoff is null ? null : decimal.Round(cutoff.Value * share, 1),
                cutoff?.Unit,
                null
            );
            var number = 0;
            ScreenAnswering.Take(
                screen,
                new(result.Substance, TestStage.Confirmation, Corrects: false, [answer]),
                new(when, nurse, [], () => story.Guid(when, "reading", about, result.Substance, $"{number++}"))
            );
        }
    }
}
