using System.Globalization;
using Footbridge.Contracts.Demo;
using Footbridge.Sessions.Notes;

namespace Footbridge.Sessions.Demo;

/// <summary>Writes each person's response to a session: the same for the same story, different for each person.</summary>
/// <param name="story">The story.</param>
internal sealed class DemoResponses(DemoStory story)
{
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    /// <summary>How a person took part.</summary>
    public Participation ParticipationOf(DemoClient client, DateOnly day, string about)
    {
        var lift = (story.Engagement(client, day) * 1.4) - 0.9;
        return (story.Unit("participation", about) + lift) switch
        {
            < 0.12 => Participation.None,
            < 0.62 => Participation.Some,
            < 1.2 => Participation.Active,
            _ => Participation.Leading,
        };
    }

    /// <summary>What the writer saw of risk: near a return to use or when somebody is slipping away.</summary>
    public NoteRisk RiskOf(DemoClient client, DateOnly day, string about)
    {
        var toLapse = client.LapseOn is { } lapse ? lapse.DayNumber - day.DayNumber : int.MaxValue;
        if (toLapse is >= -3 and <= 4)
        {
            return NoteRisk.Watch;
        }

        return story.Unit("risk", about) < 0.015 ? NoteRisk.Watch : NoteRisk.None;
    }

    /// <summary>The words of one person's note.</summary>
    /// <param name="client">The person.</param>
    /// <param name="topic">The topic of the session.</param>
    /// <param name="day">The day.</param>
    /// <param name="place">Place in the session, so that neighbours never share a sentence.</param>
    /// <param name="about">What the draws are about.</param>
    public NoteWords Of(DemoClient client, DemoTopic topic, DateOnly day, int place, string about)
    {
        var participation = ParticipationOf(client, day, about);
        var life = story.Pick(DemoPhrases.Lives.GetValueOrDefault(client.Life, DemoPhrases.Lives["work-days"]), "life", about);
        var pull = story.Pick(DemoPhrases.Pulls.GetValueOrDefault(client.Focus, DemoPhrases.Pulls["alcohol"]), "pull", about);
        var craving = story.DayOf(client, day).Craving;
        var variant = 0;
        string response;
        do
        {
            var work = DemoPhrases.Work[(place + variant) % DemoPhrases.Work.Length];
            response = string.Join(
                ' ',
                story.Pick(DemoPhrases.Opening[(int)participation], "opening", about),
                string.Format(CultureInfo.InvariantCulture, work, topic.Skill, life, pull, craving),
                Ending(client, about, variant)
            );
            variant++;
        } while (!_written.Add(response));

        return new()
        {
            Response = response,
            NextStep = string.Format(CultureInfo.InvariantCulture, story.Pick(DemoPhrases.Next, "next", about), topic.Skill),
            Participation = participation,
            Risk = RiskOf(client, day, about),
        };
    }

    private string Ending(DemoClient client, string about, int variant)
    {
        if (client.CoOccurring is { } other && story.Unit("co-occurring", about) < 0.2)
        {
            return DemoPhrases.CoOccurring[other];
        }

        return DemoPhrases.Closing[
            story.Whole(variant, variant + DemoPhrases.Closing.Length - 1, "closing", about) % DemoPhrases.Closing.Length
        ];
    }
}
