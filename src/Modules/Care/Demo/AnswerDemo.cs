using System.Globalization;
using Footbridge.Care.Assessment.Forms;
using Footbridge.Contracts.Demo;

namespace Footbridge.Care.Demo;

/// <summary>What people of the invented clinic told in their assessment.</summary>
internal sealed class AnswerDemo(DemoStory story)
{
    public SectionAnswers Of(DemoClient client, string section, DateOnly on)
    {
        var name = client.Id.Value.ToString("N");
        var values = section switch
        {
            AssessmentForm.Substances => Substances(client, name, on),
            AssessmentForm.Behaviors => Behaviors(client, name, on),
            _ => AnswerSeeds.Of(section, client, seeds => story.Pick(seeds, "answer", section, name, seeds[0])),
        };
        return new(values, new Dictionary<string, string>());
    }

    private Dictionary<string, string> Substances(DemoClient client, string name, DateOnly on)
    {
        string[] used = client.Focus switch
        {
            "alcohol" => story.Unit("second", name) < 0.4 ? ["alcohol", "cannabis"] : ["alcohol"],
            "opioids" => story.Unit("second", name) < 0.6 ? ["fentanyl", "heroin", "nicotine"] : ["opioid-medicine", "nicotine"],
            "stimulants" => ["methamphetamine", "alcohol"],
            "cannabis" => ["cannabis", "nicotine"],
            _ => story.Unit("second", name) < 0.5 ? ["alcohol"] : [],
        };
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["stopping"] = client.Focus is "alcohol" or "opioids" ? "unwell" : "none",
            ["overdose"] = client.Focus == "opioids" ? story.Pick(["earlier", "last-year"], "overdose", name) : "never",
            ["treatment"] = story.Pick(AnswerSeeds.Treatment, "treatment", name),
        };
        if (used.Length == 0)
        {
            values["none"] = "yes";
        }

        foreach (var (what, row) in used.Select((what, i) => (what, i + 1)))
        {
            var first = row == 1;
            void Put(string field, string value) => values[FormSection.RowKey(row, field)] = value;
            Put("what", what);
            Put(
                "route",
                what switch
                {
                    "alcohol" or "opioid-medicine" => "mouth",
                    "heroin" => "injected",
                    _ => "smoked",
                }
            );
            Put(
                "often",
                first
                    ? story.Pick(["daily", "most-days", "weekly"], "often", name)
                    : story.Pick(["weekly", "monthly", "not-now"], "often-2", name)
            );
            Put("amount", AnswerSeeds.Amount(what));
            Put("age", story.Whole(first ? 14 : 16, 23, "age", name, what).ToString(CultureInfo.InvariantCulture));
            Put("last", on.AddDays(-story.Whole(1, 9, "last", name, what)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Put("longest", story.Pick(["3 weeks", "2 months", "5 months", "almost a year", "10 days"], "longest", name, what));
        }

        return values;
    }

    private Dictionary<string, string> Behaviors(DemoClient client, string name, DateOnly on)
    {
        if (client.Focus is not ("gambling" or "gaming"))
        {
            return new(StringComparer.Ordinal) { ["none"] = "yes" };
        }

        return new(StringComparer.Ordinal)
        {
            ["r1.what"] = client.Focus,
            ["r1.often"] = story.Pick(["daily", "most-days"], "often", name),
            ["r1.amount"] = client.Focus == "gambling" ? "About $250 a week" : "35 to 40 hours a week",
            ["r1.age"] = story.Whole(15, 24, "age", name).ToString(CultureInfo.InvariantCulture),
            ["r1.last"] = on.AddDays(-story.Whole(1, 6, "last", name)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["r1.longest"] = story.Pick(["2 weeks", "one month", "3 months"], "longest", name),
        };
    }
}
