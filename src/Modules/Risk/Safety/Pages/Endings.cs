using Footbridge.Ui;

namespace Footbridge.Risk.Safety.Pages;

internal static class Endings
{
    public static string Key(SafetyEnding ending) =>
        ending switch
        {
            SafetyEnding.Talked => "risk.ending.talked",
            SafetyEnding.PlanChanged => "risk.ending.plan-changed",
            SafetyEnding.SessionMoved => "risk.ending.session-moved",
            SafetyEnding.LevelReviewed => "risk.ending.level-reviewed",
            SafetyEnding.SafetyAssessed => "risk.ending.safety-assessed",
            SafetyEnding.ScreenTalkedOver => "risk.ending.screen-talked-over",
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
            SafetyStepKind.Acknowledged => "risk.step.acknowledged",
            SafetyStepKind.SetAside => "risk.step.set-aside",
            SafetyStepKind.Told => "risk.step.told",
            SafetyStepKind.SaidSafe => "risk.step.said-safe",
            SafetyStepKind.CallAsked => "risk.step.call-asked",
            SafetyStepKind.Escalated => "risk.step.escalated",
            _ => "risk.step.other",
        };

    public static IEnumerable<Choice> Choices(IText text) =>
        Enum.GetValues<SafetyEnding>().Select(e => new Choice($"{e}", text[Key(e)]));

    public static IEnumerable<Choice> StepChoices(IText text) => SafetyStep.Chosen.Select(k => new Choice($"{k}", text[Key(k)]));
}
