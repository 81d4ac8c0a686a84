namespace Footbridge.Sessions.Demo;

/// <summary>What a group did in one session: a topic, the shared text, and the skill it was about in a few words.</summary>
internal sealed record DemoTopic(string Title, string Skill, string Shared);

/// <summary>Topics by kind of group; a group walks through them week by week.</summary>
internal static class DemoTopics
{
    private static readonly Dictionary<string, DemoTopic[]> ByKind = new(StringComparer.Ordinal)
    {
        ["cbt"] =
        [
            new(
                "Riding out a craving",
                "riding out a craving",
                "The group drew how a craving rises, peaks and falls, and timed one in the room with a breathing exercise. Members compared what they do in the first ten minutes and wrote one step each on a card."
            ),
            new(
                "Places, people, hours",
                "mapping triggers",
                "Members mapped a usual week and marked the places, people and hours that pull at them. In pairs they planned one detour for the hardest hour of the coming week."
            ),
            new(
                "Thoughts that give permission",
                "answering a permission thought",
                "The facilitator introduced permission thoughts and collected examples from the room. Members wrote an answer to the one they hear most often and practised saying it aloud."
            ),
            new(
                "Saying no without a speech",
                "saying no",
                "Short and friendly ways to say no were shown and then played in threes. Members gave each other feedback on voice, posture and what made a no easy to believe."
            ),
            new(
                "Small choices that add up",
                "noticing small choices",
                "A story was read in which no single choice looked risky. The group marked each turn, and members looked for a similar chain in their own last month."
            ),
            new(
                "Solving one problem",
                "solving a problem in steps",
                "Problem solving was practised in five steps with examples from the room: bills, a ride, a noisy flat. Each member left with one first step and a day for it."
            ),
            new(
                "What use gives and takes",
                "weighing what use gives and takes",
                "Members filled in a four-part balance of what use gave and took. The group then looked for other ways to get what it gave: rest, company, courage."
            ),
            new(
                "When a lapse happens",
                "planning for a lapse",
                "The group talked about a lapse as a signal and not a verdict. Members wrote who they would call within the hour and what they would tell themselves."
            ),
        ],
        ["dbt"] =
        [
            new(
                "Cold water, slow breath",
                "slowing the body down",
                "Four ways to bring the body down quickly were tried: cold on the face, paced breathing, brisk movement, letting muscles go. Members rated strain before and after each."
            ),
            new(
                "Naming a feeling exactly",
                "naming a feeling exactly",
                "With a wheel of feelings members looked for the exact word behind angry, bad and fine. The facilitator showed how naming a feeling takes some of its push away."
            ),
            new(
                "Checking the facts",
                "checking the facts",
                "The group sorted what happened from what was read into it, using three short scenes. Members did the same with a moment of their own from the past days."
            ),
            new(
                "Doing the opposite",
                "doing the opposite of an urge",
                "Members looked at what shame, anger and fear push people to do, and practised the opposite with the whole body. Each chose one situation to try it in."
            ),
            new(
                "Asking for what one needs",
                "asking for what is needed",
                "A script for asking was built step by step on the board and tried in pairs. The group talked about how to ask and keep self-respect when the answer is no."
            ),
            new(
                "Being here for one minute",
                "staying in the moment",
                "One-minute mindfulness was practised five times, with sound, touch, sight, breath and walking. Members noted when their mind wandered and how they came back."
            ),
            new(
                "Taking care so that feelings are smaller",
                "daily care against strong feelings",
                "Sleep, food, movement, medicine and pain were looked at as the ground feelings grow on. Members picked the one that is weakest now and a change small enough to keep."
            ),
            new(
                "Accepting what can't be changed today",
                "radical acceptance",
                "The facilitator set accepting apart from approving. Members wrote one fact they fight against and one thing that would be possible if they stopped fighting it."
            ),
        ],
        ["education"] =
        [
            new(
                "What substances do in the brain",
                "how the brain learns use",
                "With a simple drawing the facilitator showed how reward, habit and stop signals change with use and recover without it. Questions from the room led to how long sleep and mood take to settle."
            ),
            new(
                "Medicines that help",
                "medicines for addiction",
                "Medicines for opioid and alcohol use were explained: what they do, common worries, how to ask for them. Members sorted common sayings about them into true and untrue."
            ),
            new(
                "Sleep in early recovery",
                "sleep in early recovery",
                "Why sleep is poor at first was explained, and what helps. Members compared evenings and chose one habit to change for a week."
            ),
            new(
                "Depression, worry and use",
                "how mood and use feed each other",
                "The group looked at how low mood and worry feed use and are fed by it, and what treating both at once looks like. Warning signs were collected on the board."
            ),
            new(
                "Screens, bets and other hooks",
                "how bets and games hook people",
                "The facilitator showed how games and bets are built to keep people in. Members found the same pattern in their own use and listed limits that have worked."
            ),
            new(
                "Overdose: seeing it and acting",
                "acting in an overdose",
                "Signs of an overdose and the steps to take were practised with a trainer kit. Members who wished to took a naloxone kit home."
            ),
        ],
        ["relapse"] =
        [
            new(
                "My early signs",
                "spotting early signs",
                "Members put their own early signs in order, from far out to close. In pairs they agreed who may say something, and in which words."
            ),
            new(
                "A plan for the weekend",
                "planning a weekend",
                "Each member planned the coming weekend hour by hour, with a fixed point each morning and evening. The group tested every plan with what could get in its way."
            ),
            new(
                "Anger as a signal",
                "listening to anger early",
                "The group gathered what anger feels like before it is anger. Members practised a break in three steps and chose a sentence for leaving a room."
            ),
            new(
                "Money in the pocket",
                "handling payday",
                "Payday and cash were talked through as triggers. Members set up one barrier each: automatic bills, a second signature, or a fixed day for shopping."
            ),
            new(
                "Filling empty time",
                "filling empty time",
                "Boredom was looked at as a risk and as a need. Members listed what they used to enjoy and agreed on one thing to do with somebody before the next session."
            ),
            new(
                "Honesty pays",
                "being honest early",
                "The group talked about small untruths that come before use. Members chose one person and one thing to be plain about this week."
            ),
            new(
                "Holidays and parties",
                "getting through a party",
                "Members planned an evening with family or colleagues: arriving, what to hold, whom to stand with, how to leave. The plans were played in short scenes."
            ),
            new(
                "People who hold the rope",
                "building a support circle",
                "Each member drew a circle of people near and far. The group looked for gaps and for one person who could come closer, and prepared the first message."
            ),
        ],
        ["skills"] =
        [
            new(
                "A budget that holds",
                "making a budget",
                "With sample bills members made a monthly budget and found three costs to shift. Help with debts and benefits in the county was gone through."
            ),
            new(
                "Talking to an employer",
                "talking to an employer",
                "What one has to tell an employer and what not was explained. Members practised asking for a schedule that leaves room for treatment."
            ),
            new(
                "Meals for a week",
                "planning meals",
                "The group planned five cheap meals and a shopping list. Members looked at what they eat when they are tired or alone and what could stand ready instead."
            ),
            new(
                "Home and neighbours",
                "keeping a safe home",
                "Members looked at their home room by room for things that pull at them. The workshop ended with letters and calls to landlords, practised in pairs."
            ),
            new(
                "Papers in order",
                "sorting papers",
                "Members sorted documents, dates and letters into three piles with the facilitator's help. Court and benefit dates were put into calendars."
            ),
            new(
                "Moving the body",
                "moving every day",
                "Stretching and a brisk walk were done together. Members planned three short times of movement for the week and who goes along."
            ),
        ],
        ["family"] =
        [
            new(
                "Listening twice",
                "listening without fixing",
                "Members and their relatives practised listening without fixing, in turns of three minutes. The group shared what was hard about saying nothing."
            ),
            new(
                "Rebuilding trust",
                "rebuilding trust",
                "Trust was looked at as many small kept promises. Pairs wrote one promise each that can be kept within a week."
            ),
            new(
                "Helping and doing too much",
                "finding where help ends",
                "The group sorted examples into help, rescue and control. Families agreed on one thing to stop and one thing to start."
            ),
            new(
                "What to do in a crisis",
                "a family plan for a crisis",
                "Families wrote down signs, first steps and numbers to call. The plans were read aloud and gaps were closed together."
            ),
        ],
        ["process"] =
        [
            new(
                "What we don't say",
                "saying the hard thing",
                "The group talked about what stays unsaid at home and here. Members gave each other honest and kind answers; the facilitator named patterns as they came up."
            ),
            new(
                "Loss",
                "making room for loss",
                "Members spoke about what use has cost and what stopping costs. The group made room for silence and for different ways of grieving."
            ),
            new(
                "Trust in this room",
                "trusting the group",
                "Trust in the group was the subject: what makes it grow, what hurts it. Agreements of the group were read again and two were changed."
            ),
            new(
                "Being seen",
                "letting others see",
                "Members talked about shame and about being seen as more than their use. Each heard two things that others value in them."
            ),
            new(
                "Conflict",
                "staying in a conflict",
                "A disagreement from last week was taken up and worked through. Members looked at what they do in conflict and tried another way on the spot."
            ),
            new(
                "Endings",
                "saying goodbye well",
                "The group said goodbye to a member who moves on and talked about endings. Members compared how they leave and how they would like to."
            ),
        ],
    };

    /// <summary>The topic of a kind of group in a week.</summary>
    public static DemoTopic Of(string kind, int week)
    {
        var topics = ByKind.GetValueOrDefault(kind, ByKind["process"]);
        return topics[week % topics.Length];
    }
}
