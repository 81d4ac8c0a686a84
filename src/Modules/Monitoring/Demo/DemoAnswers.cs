using Footbridge.Contracts.Demo;
using Footbridge.Monitoring.CheckIns;

namespace Footbridge.Monitoring.Demo;

/// <summary>What an invented person answers on an invented day.</summary>
internal static class DemoAnswers
{
    public static CheckInAnswers Of(DemoStory story, DemoClient client, DemoDay day, string[] about)
    {
        var spanish = client.Person.Language == "es";
        var helped = story.Unit(["helped", .. about]) < 0.3;
        var noted = day.Used || day.Craving >= 8 || story.Unit(["noted", .. about]) < 0.08;
        return new()
        {
            Mood = Answered("mood", 0.97) ? day.Mood : null,
            Craving = Answered("craving", 0.98) ? day.Craving : null,
            Confidence = Answered("confidence", 0.9) ? ConfidenceOf(story, day, about) : null,
            Used = Answered("use", 0.93) || day.Used ? day.Used : null,
            Substances = day.Used && story.Unit(["what", .. about]) < 0.6 ? DemoWords.Substance(client.Focus, spanish) : null,
            SleepHours = Answered("sleep", 0.9) ? day.SleepHours : null,
            Medication = MedicationOf(story, client, about),
            Halt = HaltOf(story, day, about),
            WhatHelped = helped ? story.Pick(DemoWords.Helped(client.Life, spanish), ["which-helped", .. about]) : null,
            Note = noted ? story.Pick(DemoWords.Notes(day.Used, day.Craving >= 7, spanish), ["which-note", .. about]) : null,
            WantsCall =
                day.Used || day.Craving >= 9 ? story.Unit(["call", .. about]) < 0.4 : story.Unit(["call", .. about]) < 0.01,
        };

        bool Answered(string question, double chance) => story.Unit([question, "answered", .. about]) < chance;
    }

    private static MedicationTaken? MedicationOf(DemoStory story, DemoClient client, string[] about)
    {
        var has = client.Focus is "opioids" || client.CoOccurring is not null || client.Focus is "alcohol";
        if (!has || story.Unit("has-medication", client.Id.Value.ToString("N")) < 0.35)
        {
            return MedicationTaken.NotMine;
        }

        return story.Unit(["medication", .. about]) switch
        {
            < 0.88 => MedicationTaken.Yes,
            < 0.96 => MedicationTaken.No,
            _ => null,
        };
    }

    // Who craves less and feels better is surer, most of the time.
    private static int ConfidenceOf(DemoStory story, DemoDay day, string[] about) =>
        Math.Clamp(((10 - day.Craving) + day.Mood) / 2 + story.Whole(-1, 2, ["surer", .. about]), 0, 10);

    private static Halt HaltOf(DemoStory story, DemoDay day, string[] about)
    {
        var halt = day.SleepHours <= 5 ? Halt.Tired : Halt.None;
        halt |= day.Mood <= 3 && story.Unit(["lonely", .. about]) < 0.5 ? Halt.Lonely : Halt.None;
        halt |= day.Craving >= 6 && story.Unit(["angry", .. about]) < 0.35 ? Halt.Angry : Halt.None;
        return halt | (story.Unit(["hungry", .. about]) < 0.07 ? Halt.Hungry : Halt.None);
    }
}
