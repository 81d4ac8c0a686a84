namespace Footbridge.Care.Demo;

/// <summary>Threads about what brings people here.</summary>
internal static class FocusSeeds
{
    public static IReadOnlyDictionary<string, IReadOnlyList<ThreadSeed>> ByFocus { get; } =
        new Dictionary<string, IReadOnlyList<ThreadSeed>>(StringComparer.Ordinal)
        {
            ["alcohol"] =
            [
                new(
                    "use",
                    "Drinks {n} to {m} on most evenings, strongest {when}; has missed work twice this quarter.",
                    "I want to wake up clear and be there for {who}, also {time}.",
                    "Quiero despertar con la cabeza clara y estar para {who}, también {time}.",
                    "Uses the coping card {when} and writes it in the check-in on {m2} of 28 days.",
                    "Tells {whose} about the plan and names {n} evenings without alcohol a week.",
                    "cbt",
                    "individual"
                ),
                new(
                    "use",
                    "{m} drinking days in the month before admission; stopping alone lasted {n} weeks at most.",
                    "I want to sit with {who} {time} without a glass in my hand.",
                    "Quiero sentarme con {who} {time} sin un vaso en la mano.",
                    "Plans the hard hour ({when}) ahead with the counselor and keeps to it {n} weeks in a row.",
                    "Takes the medication against craving as agreed on {m2} of 30 days.",
                    "medication",
                    "cbt"
                ),
                new(
                    "use",
                    "Craving is strongest {when}, rated {n2} of 10; alcohol stands at home.",
                    "I'd like {who} to trust me with the car keys again, and to get through a night {time} calmly.",
                    "Me gustaría que {who} vuelva a confiarme las llaves del auto y pasar con calma {time}.",
                    "Clears the home of alcohol with {whose} and lists {n} things to do {when}.",
                    "Comes to {n} groups a week and shares one trigger in each, {when} first.",
                    "cbt",
                    "dbt"
                ),
                new(
                    "use",
                    "Drinks to settle down {when}; {n} blackouts in {m} weeks.",
                    "I want to remember my evenings, and laugh with {who} {time} like before.",
                    "Quiero recordar mis noches y reír con {who} {time} como antes.",
                    "Practices slow breathing {when} and rates craving before and after on {m2} days.",
                    "Names {n} warning signs to {whose} and what to do about each.",
                    "dbt",
                    "family"
                ),
                new(
                    "use",
                    "Two detox stays in {m} months; each time alcohol came back within {n} weeks, {when}.",
                    "I want this time to hold: {m3} days, and then one more, for me and {who}.",
                    "Quiero que esta vez dure: {m3} días y luego uno más, por mí y por {who}.",
                    "Writes a plan for {when} with {n} people to call, and calls one each week.",
                    "Reports each day with or without alcohol for {m} weeks.",
                    "individual",
                    "education"
                ),
            ],
            ["opioids"] =
            [
                new(
                    "use",
                    "Opioid use daily before residential care; urges come {when}, {n} to {m} times a week.",
                    "I want to stay alive and get to {who's} next birthday with a clear head, also {time}.",
                    "Quiero seguir con vida y llegar con la mente clara al próximo cumpleaños de {who}, también {time}.",
                    "Takes buprenorphine on {m2} of 30 days and brings {whose} to one refill visit.",
                    "Carries naloxone at all times and shows {whose} how to use it.",
                    "medication",
                    "education"
                ),
                new(
                    "use",
                    "Last overdose {m} weeks ago, {when}; used alone.",
                    "I never want {who} to find me like that again, not {time}, not ever.",
                    "No quiero que {who} me vuelva a encontrar así, ni {time} ni nunca.",
                    "Shares the safety plan with {whose} and checks in every day for {n} weeks, also {when}.",
                    "Tells the nurse about every missed dose within {n} hours.",
                    "medication",
                    "individual"
                ),
                new(
                    "use",
                    "Pain {when} leads to urges rated {n2} of 10; {n} visits to the emergency room this year.",
                    "I want to carry {who} up the stairs and handle my pain {time} without pills.",
                    "Quiero poder ayudar a {who} a subir las escaleras y llevar mi dolor {time} sin pastillas.",
                    "Uses heat, stretching and pacing {when}, and logs pain on {m2} days.",
                    "Agrees with the clinic on one prescriber for pain within {n} weeks.",
                    "medication",
                    "life-skills"
                ),
            ],
            ["stimulants"] =
            [
                new(
                    "use",
                    "Uses stimulants for {n} days in a row, mostly {when}, then sleeps {m} hours.",
                    "I want steady days, so {who} can tell which me comes home {time}.",
                    "Quiero días parejos, para que {who} reconozca a quien llega a casa {time}.",
                    "Blocks {n} contacts and plans {when} by the hour each week.",
                    "Brings {m2} check-ins a month and picks a small reward for each {n} weeks.",
                    "cbt",
                    "individual"
                ),
                new(
                    "use",
                    "Work and using are tied together {when}; lost {n} jobs in {m} months.",
                    "I want money in my pocket {time} and to spend it on {who}, not on a high.",
                    "Quiero tener dinero en el bolsillo {time} y gastarlo en {who}, no en drogarme.",
                    "Leaves the bank card with {whose} from {day} to Sunday for {m} weeks.",
                    "Sleeps at least {n2} hours on {m2} of 30 nights.",
                    "cbt",
                    "case-management"
                ),
            ],
            ["cannabis"] =
            [
                new(
                    "use",
                    "Smokes {n} to {m} times a day, first within an hour of waking, again {when}.",
                    "I want to feel things again and finish what I start with {who} {time}.",
                    "Quiero volver a sentir y terminar lo que empiezo con {who} {time}.",
                    "Delays the first use by {n} hours a week until there is none on {m2} days.",
                    "Does one planned thing with {whose} {when} each week.",
                    "cbt",
                    "education"
                ),
                new(
                    "use",
                    "Cannot sleep without cannabis; {n} tries to stop ended {when} after {m} days.",
                    "I'd like my mornings back and my word to count with {who}, even {time}.",
                    "Me gustaría recuperar mis mañanas y que mi palabra valga con {who}, incluso {time}.",
                    "Keeps the sleep plan on {m2} of 30 nights and notes urges {when}.",
                    "Tells {whose} about {n} triggers and asks for help with one.",
                    "dbt",
                    "individual"
                ),
            ],
            ["gambling"] =
            [
                new(
                    "use",
                    "Online betting {when}; debts of {m},{m2}0 dollars, {n} loans open.",
                    "I want to look {who} in the eye {time} and owe nobody a story.",
                    "Quiero mirar a los ojos a {who} {time} y no deberle cuentos a nadie.",
                    "Puts blocking software on {n} devices and shows {whose} the bank account for {m} weeks.",
                    "Writes down every urge to bet {when} and waits {m3} minutes.",
                    "cbt",
                    "case-management"
                ),
                new(
                    "use",
                    "Chases losses {when}; spent {n} paychecks in {m} weeks.",
                    "I want my pay to last the month and to take {who} somewhere nice {time}.",
                    "Quiero que mi sueldo dure el mes y llevar a {who} a un lugar bonito {time}.",
                    "Signs self-exclusion at {n} places and a debt plan within {m} weeks.",
                    "Has {n} things ready that cost nothing for the hard hour, {when}.",
                    "case-management",
                    "individual"
                ),
            ],
            ["gaming"] =
            [
                new(
                    "use",
                    "Plays {n2} hours a day and more, longest {when}; {n} classes or shifts missed a month.",
                    "I want friends I can see, starting with {who}, and a life {time} off the screen.",
                    "Quiero amigos que pueda ver, empezando por {who}, y una vida {time} fuera de la pantalla.",
                    "Ends play at 10 pm on {m2} of 30 nights; the console stays with {whose} {when}.",
                    "Goes out {n} evenings a week and writes what it was like.",
                    "cbt",
                    "life-skills"
                ),
                new(
                    "use",
                    "Sleeps {n} hours because of play {when}; grades or pay fell for {m} weeks.",
                    "I want to finish something real by the fall, and eat with {who} {time}.",
                    "Quiero terminar algo real antes del otoño y comer con {who} {time}.",
                    "Keeps a device-free hour {when} on {m2} days and tells {whose}.",
                    "Meets the counselor {n} times about what play gives and takes.",
                    "cbt",
                    "family"
                ),
            ],
        };
}
