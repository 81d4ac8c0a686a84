using Footbridge.Ui;

namespace Footbridge.Risk.Safety.Pages;

internal static class Endings
{
    public static string Key(SafetyEnding ending) =>
        ending switch
        {
            SafetyEnding.Talked => "risk.ending.talked",
            SafetyEnding.PlanChanged => "risk.ending.plan-changed",
            SafetyEnding.OtherCare => "risk.ending.other-care",
            SafetyEnding.Emergency => "risk.ending.emergency",
            _ => "risk.ending.not-reached",
        };

    public static string Key(SafetyStepKind kind) =>
        kind switch
        {
            SafetyStepKind.Reached => "risk.step.reached",
            SafetyStepKind.Tried => "risk.step.tried",
            SafetyStepKind.Met => "risk.step.met",
            SafetyStepKind.Team => "risk.step.team",
            _ => "risk.step.other",
        };

    public static IEnumerable<Choice> Choices(IText text) =>
        Enum.GetValues<SafetyEnding>().Select(e => new Choice($"{e}", text[Key(e)]));

    public static IEnumerable<Choice> StepChoices(IText text) =>
        Enum.GetValues<SafetyStepKind>().Select(k => new Choice($"{k}", text[Key(k)]));
}
