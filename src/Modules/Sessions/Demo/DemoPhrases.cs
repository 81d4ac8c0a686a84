namespace Footbridge.Sessions.Demo;

/// <summary>Pieces that the demonstration's responses are made of. {0} is the skill of the day, {1} something of the person's life,
/// {2} what pulls at them, {3} a craving from 0 to 10.</summary>
internal static class DemoPhrases
{
    /// <summary>What the person did with the topic. More of them than a group has seats, so that no two people of one session share one.</summary>
    public static readonly string[] Work =
    [
        "Tied {0} to a moment on Tuesday: {2}, craving at {3}, and it passed without use.",
        "Asked how {0} is meant to work when {1}, and tried out an answer with a neighbour.",
        "Listened for the first half, then gave an example of {0} that moved the talk along.",
        "Doubted that {0} would help with {2}; agreed to try it twice and to tell the group.",
        "Put {0} into own words for a newer member, with an example from a week when {1}.",
        "Wrote a plan for {0} on the worksheet and read it out; the group found one gap and it was closed.",
        "Spoke about {2} for the first time here and rated the pull at {3} of 10.",
        "Said that {0} is hardest in the evening, as {1}; picked one evening to practise.",
        "Laughed about an attempt at {0} that went wrong, and saw what was missing.",
        "Brought the homework and showed where {0} had already helped, on a day when {1}.",
        "Stayed with the exercise although tension was high; rated the pull at {3} before and lower after.",
        "Named two thoughts that get in the way of {0} and answered one of them aloud.",
        "Linked {2} with poor sleep and wants to look at both together.",
        "Took the part of a friend in a scene on {0} and noticed how kind the words were, compared with those used for self.",
        "Disagreed with the example on the board, gave a better one about {2}, and the group worked with it.",
        "Kept to facts at first; when asked, told how it felt that {1}.",
        "Made a card for {0} to keep in the wallet, because {2} comes without warning.",
        "Reported two good days in a row, and one with craving at {3} that was answered by {0}.",
        "Offered to practise {0} with another member before the next session.",
        "Wanted to leave when {2} came up; stayed, and said afterwards that staying was the lesson.",
        "Compared now and a month ago: {0} comes sooner, also on days when {1}.",
        "Worked alone on the sheet, then shared one line of it, about {2}.",
        "Asked for feedback on a plan for {0}; took two of three suggestions in.",
        "Told the group about a call for help made in time, at a craving of {3}, and what made the call possible.",
        "Saw a link between {0} and the goal on the plan, and rewrote the next step to fit.",
        "Was tired, as {1}, yet found one use for {0} before the weekend.",
    ];

    /// <summary>How the person came in, by participation from none to leading.</summary>
    public static readonly string[][] Opening =
    [
        [
            "Arrived withdrawn and spoke only when asked.",
            "Was present in body and quiet for most of the time.",
            "Kept the coat on and followed with eyes only at first.",
            "Said little; a bad night was given as the reason.",
        ],
        [
            "Took part when invited.",
            "Followed closely and spoke a few times.",
            "Was hesitant at the start and warmer later.",
            "Joined the exercise after watching others.",
            "Answered questions briefly and to the point.",
        ],
        [
            "Took part from the start.",
            "Was alert and asked good questions.",
            "Spoke openly and listened well.",
            "Gave honest and kind feedback to others.",
            "Came prepared and used the time.",
        ],
        [
            "Carried the talk in the second half and drew quiet members in.",
            "Led a small group in the exercise.",
            "Opened the round and set an honest tone.",
            "Helped a new member find a place in the group.",
        ],
    ];

    /// <summary>How the person left.</summary>
    public static readonly string[] Closing =
    [
        "Left with a clear step for the coming days.",
        "Mood was lighter at the end than at the start.",
        "Denied thoughts of self-harm when asked.",
        "Was able to say what helps and what does not.",
        "Affect fit what was said.",
        "Could name one thing to be proud of this week.",
        "Saw progress and was surprised by it.",
        "Wants to come back to this in an individual session.",
        "Thanked the group for patience.",
        "Remained unsure, and said so.",
        "Motivation was put at 7 of 10, and why it is not lower.",
    ];

    /// <summary>What comes next.</summary>
    public static readonly string[] Next =
    [
        "Practise {0} once before the next group and write down how it went.",
        "Call a support person on the evening that is hardest.",
        "Bring the worksheet to the individual session.",
        "Try the plan on one day and keep the rest as it is.",
        "Talk with the counselor about the next step of the plan.",
        "Set two alarms: one for food, one for leaving in time.",
        "Tell one person at home about {0}.",
        "Write down each craving over 5 with time and place until the next session.",
        "Go to one mutual-help meeting with somebody from the group.",
        "Ask the medical provider about sleep.",
        "Keep the evening after payday planned from start to end.",
        "Read the card aloud each morning.",
    ];

    public static readonly Dictionary<string, string[]> Pulls = new(StringComparer.Ordinal)
    {
        ["alcohol"] =
        [
            "the shop on the way home",
            "a toast at a family meal",
            "the quiet after ten at night",
            "old friends at the bar",
            "a hard day at its end",
        ],
        ["opioids"] =
        [
            "an old pain in the back",
            "a number still in the phone",
            "a street that is on every way",
            "waking up sick with worry",
            "cash in hand",
        ],
        ["stimulants"] =
        [
            "a long night ahead",
            "a party in the same house",
            "the wish to lose weight",
            "payday",
            "being very tired and having to go on",
        ],
        ["cannabis"] =
        [
            "the hour before bed",
            "a room where everybody smokes",
            "being bored on Sunday",
            "music that belongs to it",
            "nerves before people",
        ],
        ["gambling"] =
        [
            "an app that sends offers",
            "a match on the screen",
            "an unpaid bill",
            "the drive past the machines",
            "a lucky feeling",
        ],
        ["gaming"] =
        [
            "a friend who is online",
            "a new season of the game",
            "an empty afternoon",
            "an argument at home",
            "the hours after midnight",
        ],
    };

    public static readonly Dictionary<string, string[]> Lives = new(StringComparer.Ordinal)
    {
        ["work-days"] = ["the shift ran late", "a colleague had asked questions", "the boss changed the roster"],
        ["work-nights"] =
        [
            "sleep was broken after a night shift",
            "the bus home runs only each hour",
            "two shifts came back to back",
        ],
        ["school"] = ["exams are near", "class and group fall on one day", "a paper is due"],
        ["children"] = ["the children were ill", "the sitter cancelled", "a school meeting took the evening"],
        ["looking-for-work"] = ["an application was turned down", "an interview is coming up", "the days have no frame"],
    };

    public static readonly Dictionary<string, string> CoOccurring = new(StringComparer.Ordinal)
    {
        ["depression"] = "Low mood was named and looked at beside use.",
        ["anxiety"] = "Worry was high at the start and eased with slow breathing.",
        ["ptsd"] = "A reminder of the past came up; grounding was used and helped.",
    };

    public static readonly string[] Reasons =
    [
        "Sick child",
        "Called in with a fever",
        "Court date",
        "Shift could not be swapped",
        "Doctor's appointment",
        "No ride",
    ];
}
