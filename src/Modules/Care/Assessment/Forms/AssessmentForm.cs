using static Footbridge.Care.Assessment.Forms.FormField;

namespace Footbridge.Care.Assessment.Forms;

/// <summary>The sections of the intake assessment, as data. The questions are our own.</summary>
internal static class AssessmentForm
{
    public const string Substances = "substances";
    public const string Behaviors = "behaviors";

    public static IReadOnlyList<string> SubstanceCodes { get; } =
    [
        "alcohol",
        "heroin",
        "fentanyl",
        "opioid-medicine",
        "cocaine",
        "methamphetamine",
        "stimulant-medicine",
        "cannabis",
        "sedatives",
        "nicotine",
        "hallucinogens",
        "inhalants",
        "other",
    ];

    public static IReadOnlyList<string> BehaviorCodes { get; } =
    ["gambling", "gaming", "internet", "shopping", "sex", "food", "other"];

    private static readonly string[] Routes = ["mouth", "smoked", "vaped", "snorted", "injected", "other"];
    private static readonly string[] Often = ["daily", "most-days", "weekly", "monthly", "now-and-then", "not-now"];

    public static IReadOnlyList<FormSection> Sections { get; } =
    [
        new(
            Substances,
            [
                YesNo("none"),
                Choice("stopping", "stopping", ["none", "unwell", "severe", "unknown"], required: true),
                Choice("overdose", "overdose", ["never", "earlier", "last-year", "last-month", "unknown"], required: true),
                Text("treatment"),
            ]
        )
        {
            MostRows = 8,
            NoRows = "none",
            Row =
            [
                Choice("what", "substance", SubstanceCodes, required: true),
                Choice("route", "route", Routes),
                Choice("often", "often", Often, required: true),
                Line("amount"),
                Number("age", 110),
                Day("last"),
                Line("longest"),
                Line("more"),
            ],
        },
        new(Behaviors, [YesNo("none")])
        {
            MostRows = 4,
            NoRows = "none",
            Row =
            [
                Choice("what", "behavior", BehaviorCodes, required: true),
                Choice("often", "often", Often, required: true),
                Line("amount"),
                Number("age", 110),
                Day("last"),
                Line("longest"),
                Line("more"),
            ],
        },
        new(
            "mind",
            [
                Text("now", required: true),
                Text("history"),
                Choice("harm", "harm", ["none", "earlier", "thoughts", "plan"], required: true),
                Text("harm-more"),
                Choice("trauma", "asked", ["yes", "no", "not-now"], required: true),
                Text("trauma-more"),
            ]
        ),
        new(
            "body",
            [
                Text("conditions", required: true),
                Text("medicines", required: true),
                Text("allergies", required: true),
                Line("pain"),
                Choice("pregnant", "pregnant", ["no", "yes", "unknown", "not-apply"], required: true),
                Line("doctor"),
            ]
        ),
        new(
            "family",
            [
                Text("household", required: true),
                Text("support", required: true),
                Text("children"),
                Text("family-use"),
                Choice("safe", "asked", ["yes", "no", "not-now"], required: true),
                Text("culture"),
            ]
        ),
        new(
            "work",
            [
                Choice(
                    "standing",
                    "standing",
                    ["full-time", "part-time", "looking", "school", "home", "unable", "retired", "other"],
                    required: true
                ),
                Text("more"),
                YesNo("veteran"),
            ]
        ),
        new(
            "legal",
            [
                Choice(
                    "standing",
                    "legal",
                    ["none", "probation", "parole", "pending", "treatment-court", "other"],
                    required: true
                ),
                Text("more"),
                YesNo("mandated", required: true),
            ]
        ),
        new(
            "housing",
            [
                Choice(
                    "place",
                    "place",
                    ["own", "with-others", "recovery-residence", "shelter", "outside", "other"],
                    required: true
                ),
                YesNo("safe-night", required: true),
                YesNo("stable"),
                Text("more"),
            ]
        ),
        new("strengths", [Text("brings", required: true), Text("worked-before"), Text("enjoys")]),
        new(
            "preferences",
            [
                Text("wants", required: true),
                Text("how"),
                Choice("medication", "medication-view", ["open", "takes", "unsure", "no"], required: true),
                Text("in-the-way"),
                Text("involve"),
            ]
        ),
        new(
            "summary",
            [Text("formulation", required: true), Text("risk", required: true), Text("recommendation", required: true)]
        ),
    ];

    public static FormSection? Find(string? code) => Sections.FirstOrDefault(s => s.Code == code);

    /// <summary>The section after this one, or null after the last.</summary>
    public static FormSection? After(string code) => Sections.SkipWhile(s => s.Code != code).Skip(1).FirstOrDefault();
}
