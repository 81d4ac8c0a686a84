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
                    "I want to keep my job and make {who} proud {when}.",
                    "Quiero conservar mi trabajo y que {who} esté orgullosa de mí {when}.",
                    "Agrees on a schedule with the supervisor within {n} weeks and keeps {m2} of {m3} workdays.",
                    "Practices {n} ways to say no to a drink {when} with the group.",
                    "case-management",
                    "life-skills"
                ),
            ],
            ["work-nights"] =
            [
                new(
                    "body",
                    "Night shifts, {n2} hours of broken sleep; craving after {m} nights in a row, worst {when}.",
                    "I want real sleep and breakfast with {who} {when}.",
                    "Quiero dormir de verdad y desayunar con {who} {when}.",
                    "Keeps the day-sleep plan on {m2} of {m3} days.",
                    "Asks for {n} fixed nights off a month {when}.",
                    "life-skills",
                    "case-management"
                ),
            ],
            ["school"] =
            [
                new(
                    "daily-life",
                    "Behind in {n} classes; studies {when} and quits after {m} minutes.",
                    "I want to pass my {n} classes and tell {who} myself {when}.",
                    "Quiero aprobar mis {n} clases y contárselo yo a {who} {when}.",
                    "Studies {m3} minutes {when} on {n} days a week and sees the advisor twice.",
                    "Hands in {m2} assignments by the end of term.",
                    "life-skills",
                    "individual"
                ),
            ],
            ["children"] =
            [
                new(
                    "relationships",
                    "Nobody watches the children {when}; missed {n} sessions in {m} weeks for it.",
                    "I want {who} and the kids to eat together {when} without shouting.",
                    "Quiero que {who} y los niños comamos juntos {when} sin gritos.",
                    "Has child care for {n} group days within {m} weeks.",
                    "Holds a family talk of {m3} minutes once a week {when}.",
                    "family",
                    "case-management"
                ),
            ],
            ["looking-for-work"] =
            [
                new(
                    "money-law",
                    "Out of work for {m} months; rent is {n} weeks late and the days are long {when}.",
                    "I want a job I can keep, and to pay my share at {who}'s place, not ask for money {when}.",
                    "Quiero un trabajo que dure y pagar mi parte en casa de {who}, sin pedir dinero {when}.",
                    "Sends {n} applications a week and practices one interview {when}.",
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
        "Individual session every {n} weeks in the outpatient clinic, first one {when}. Calls {whose} first when it gets hard. Check-ins at 1, 3, 6 and 12 months.",
        "Medication goes on with the clinic on Ferry Road; next visit in {n} weeks. Peer meeting {when}. Safety plan on the phone.",
        "Alumni group once a week, {n} weeks already booked. {Whose} knows the warning signs. Check-in call in a month.",
        "Outpatient group {when}, starting next week. Has {n} people to call and the crisis line saved.",
    ];

    public static IReadOnlyList<string> Reviewed { get; } =
    [
        "Tried the plan {when} and it held {n} times of {n2}. We keep it.",
        "Talked about {whose}; the step with {n} weeks stays, the wording changed a little.",
        "Came in tired. Still kept {n} of {n2} days. Next: plan {when} by the hour.",
        "Proud of {n} calls made. Asked for more help {when}.",
        "Hard week {when}. We went through what came before and added one skill.",
        "Told {whose} about the plan. Wants to look at sleep next, {n} nights first.",
    ];
}
