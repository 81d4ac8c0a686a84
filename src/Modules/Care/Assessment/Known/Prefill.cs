using System.Globalization;
using Footbridge.Care.Assessment.Forms;
using Footbridge.Contracts.Intake;

namespace Footbridge.Care.Assessment.Known;

/// <summary>Fills a section with what is known already, each answer with where it comes from. Pure. Nothing of it is kept until somebody who
/// spoke with the client saves the section.</summary>
internal static class Prefill
{
    private const string Referral = "referral";
    private const string SelfCheck = "self-check";
    private const string Record = "record";

    /// <summary>What referrals call it, and what the assessment does. "Opioids" may be any of three: the clinician asks.</summary>
    private static readonly Dictionary<string, string> Substances = new(StringComparer.Ordinal)
    {
        ["alcohol"] = "alcohol",
        ["opioids"] = "opioid-medicine",
        ["stimulants"] = "methamphetamine",
        ["cannabis"] = "cannabis",
        ["sedatives"] = "sedatives",
        ["other-drugs"] = "other",
    };

    /// <summary>Answers for a section that nobody has saved yet.</summary>
    public static SectionAnswers Of(string section, IntakeKnown known)
    {
        var draft = new Draft();
        switch (section)
        {
            case AssessmentForm.Substances:
                Rows(draft, known, code => Substances.GetValueOrDefault(code));
                Stopping(draft, known.SelfCheck);
                break;
            case AssessmentForm.Behaviors:
                Rows(draft, known, code => code is "gambling" or "gaming" ? code : null);
                break;
            case "mind":
                draft.Add("now", known.Referral?.Notes, Referral, known.Referral?.On);
                break;
            case "body":
                draft.Add("conditions", Listed(known, "condition"), Record, known.FactsOn);
                draft.Add("medicines", Listed(known, "medication"), Record, known.FactsOn);
                draft.Add("allergies", Listed(known, "allergy"), Record, known.FactsOn);
                break;
            case "housing":
                var safe = known.SelfCheck?.SafePlace switch
                {
                    "Yes" => "yes",
                    "No" => "no",
                    _ => null,
                };
                draft.Add("safe-night", safe, SelfCheck, known.SelfCheck?.On);
                break;
        }

        return draft.Answers;
    }

    private static void Rows(Draft draft, IntakeKnown known, Func<string, string?> codeOf)
    {
        var row = 0;
        var said = (known.SelfCheck?.What ?? [])
            .Select(w => (What: w, From: SelfCheck, known.SelfCheck?.On))
            .Concat((known.Referral?.What ?? []).Select(w => (What: w, From: Referral, known.Referral?.On)))
            .Select(s => (Code: codeOf(s.What), s.From, s.On))
            .Where(s => s.Code is not null)
            .DistinctBy(s => s.Code);
        foreach (var (code, from, on) in said)
        {
            draft.Add(FormSection.RowKey(++row, "what"), code, from, on);
        }

        // The self-check asks about use as a whole: with one substance it is about that one.
        if (row == 1 && known.SelfCheck is { } check)
        {
            var often = check.Days switch
            {
                "SixteenOrMore" => "most-days",
                "FourToFifteen" => "weekly",
                "OneToThree" => "monthly",
                "None" => "not-now",
                _ => null,
            };
            draft.Add(FormSection.RowKey(1, "often"), often, SelfCheck, check.On);
        }
    }

    private static void Stopping(Draft draft, KnownSelfCheck? check)
    {
        var signs = check?.Stopping switch
        {
            "None" => "none",
            "Unwell" => "unwell",
            "Severe" => "severe",
            _ => null,
        };
        draft.Add("stopping", signs, SelfCheck, check?.On);
    }

    private static string Listed(IntakeKnown known, string kind) =>
        string.Join(
            "\n",
            known
                .Facts.Where(f =>
                    f.Kind == kind && f.Until is null && f.Status is not ("stopped" or "completed" or "resolved" or "inactive")
                )
                .Select(f => f.Value is { Length: > 0 } value ? $"{f.Display}: {value}" : f.Display)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .Take(20)
        );

    private sealed class Draft
    {
        private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string> _sources = new(StringComparer.Ordinal);

        public SectionAnswers Answers => new(_values, _sources);

        public void Add(string key, string? value, string from, DateOnly? on)
        {
            if (value is { Length: > 0 } && on is { } day)
            {
                _values[key] = value;
                _sources[key] = $"{from} {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";
            }
        }
    }
}
