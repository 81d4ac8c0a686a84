namespace Footbridge.Care.Demo;

/// <summary>Threads about what fills the week.</summary>
internal static class DaySeeds
{
    public static IReadOnlyDictionary<string, IReadOnlyList<ThreadSeed>> ByLife { get; } =
        new Dictionary<string, IReadOnlyList<ThreadSeed>>(StringComparer.Ordinal)
        {
            ["work-days"] =
            [
                new(
                    "daily-life",
                    "Shifts change {n} times a month and clash with groups; {m} sick days this year, most {when}.",
                    "I want to keep my job and make {who} proud {time}.",
                    "Quiero conservar mi trabajo y que {who} vea que cumplo, también {time}.",
                    "Agrees on a schedule with the supervisor within {n} weeks and comes to work on {m2} of 26 days, {day}s included.",
                    "Practices {n} ways to say no to a drink, {when}, and tries them in the group.",
                    "case-management",
                    "life-skills"
                ),
            ],
            ["work-nights"] =
            [
                new(
                    "body",
                    "Night shifts, {n2} hours of broken sleep; craving after {m} nights in a row, worst {when}.",
                    "I want real sleep and breakfast with {who} {time}.",
                    "Quiero dormir de verdad y desayunar con {who} {time}.",
                    "Keeps the day-sleep plan on {m2} of 30 days, {day}s too, with {whose} in the know.",
                    "Asks for {n} fixed nights off a month, {day}s first.",
                    "life-skills",
                    "case-management"
                ),
            ],
            ["school"] =
            [
                new(
                    "daily-life",
                    "Behind in {n} classes; studies on {day}s and quits after {m} minutes.",
                    "I want to pass my {n} classes and tell {who} myself {time}.",
                    "Quiero aprobar mis {n} clases y contárselo yo a {who} {time}.",
                    "Studies {m3} minutes on {n} days a week, {day} first, and sees the advisor twice.",
                    "Hands in {m2} assignments by the end of term.",
                    "life-skills",
                    "individual"
                ),
            ],
            ["children"] =
            [
                new(
                    "relationships",
                    "Nobody watches the children on {day}s; missed {n} sessions in {m} weeks for it.",
                    "I want the kids, {who} and me to eat together {time} without shouting.",
                    "Quiero que {who} y los niños comamos juntos {time} sin gritos.",
                    "Has child care for {n} group days within {m} weeks; asks {whose} for help.",
                    "Holds a family talk of {m3} minutes once a week, on {day}s.",
                    "family",
                    "case-management"
                ),
            ],
            ["looking-for-work"] =
            [
                new(
                    "money-law",
                    "Out of work for {m} months; rent is {n} weeks late and {day}s are the longest days.",
                    "I want a job I can keep, and to pay {who} back, and not ask for money {time}.",
                    "Quiero un trabajo que dure y devolverle su dinero a {who}, sin pedir más {time}.",
                    "Sends {n} applications a week and practices one interview on {day}s with {whose}.",
                    "Meets the benefits office and agrees on a plan for {n} bills in {m} weeks.",
                    "case-management",
                    "life-skills"
                ),
            ],
        };

    public static IReadOnlyList<string> Strengths { get; } =
    [
        "Has stayed {m} months without use before and knows what helped. Close to {whose}.",
        "Good with hands; repairs things for {whose}. Asks for help when somebody asks first.",
        "Keeps every appointment that is written down. Sings {when}.",
        "Faith, humor and {n} people who answer the phone, {whose} first.",
        "Holds a job through hard times for {m} years; never late for {whose}.",
        "Speaks openly in groups. Walks {n} miles {when} and calls it medicine.",
        "Raised children alone for {m} years and kept a home. Trusted by {whose}.",
        "Reads a lot, writes {when}, and remembers what was said {n} weeks ago.",
    ];

    public static IReadOnlyList<string> Aftercare { get; } =
    [
        "Individual session every {n} weeks in the outpatient clinic, first one on {day}. Calls {whose} first when it gets hard. Check-ins at 1, 3, 6 and 12 months.",
        "Medication goes on with the clinic on Ferry Road; next visit in {n} weeks. Peer meeting on {day}, together with {whose}. Safety plan on the phone.",
        "Alumni group on {day}s, {m} weeks already booked. The warning signs are shared with {whose}. Check-in call in a month.",
        "Outpatient group on {day}s, starting next week, a ride with {whose}. Has {n} people to call and the crisis line saved.",
    ];

    public static IReadOnlyList<string> Reviewed { get; } =
    [
        "Tried the plan {when} and it held {n} times of {n2}. We keep it.",
        "Talked about {whose}. The step stays, {n} more weeks, with a smaller start.",
        "Came in tired. Still kept {n} of 7 days. Next: plan {when} by the hour.",
        "Proud of {n} calls made. Asked for more help {when}.",
        "Hard week {when}. We went through what came before and added one skill.",
        "Told {whose} about the plan. Wants to look at sleep next, {n} nights first.",
    ];
}
