namespace Footbridge.Care.Demo;

/// <summary>The steps of the invented plans in Spanish, for people who read their plan in it.</summary>
internal static class SpanishSteps
{
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["Uses the coping card {when} and writes it in the check-in on {m2} of 28 days."] =
            "Usa la tarjeta de apoyo {when} y lo anota en el registro {m2} de 28 días.",
        ["Tells {whose} about the plan and names {n} evenings without alcohol a week."] =
            "Le cuenta el plan a {whose} y fija {n} noches sin alcohol por semana.",
        ["Plans the hard hour ({when}) ahead with the counselor and keeps to it {n} weeks in a row."] =
            "Planea con su consejero la hora difícil ({when}) y cumple {n} semanas seguidas.",
        ["Takes the medication against craving as agreed on {m2} of 30 days."] =
            "Toma la medicina contra el deseo como se acordó {m2} de 30 días.",
        ["Clears the home of alcohol with {whose} and lists {n} things to do {when}."] =
            "Saca el alcohol de casa con {whose} y anota {n} cosas que hacer {when}.",
        ["Comes to {n} groups a week and shares one trigger in each, {when} first."] =
            "Viene a {n} grupos por semana y cuenta un detonante en cada uno; primero, {when}.",
        ["Practices slow breathing {when} and rates craving before and after on {m2} days."] =
            "Practica respiración lenta {when} y mide el deseo antes y después, {m2} días.",
        ["Names {n} warning signs to {whose} and what to do about each."] =
            "Le nombra a {whose} {n} señales de aviso y qué hacer con cada una.",
        ["Writes a plan for {when} with {n} people to call, and calls one each week."] =
            "Escribe un plan para la hora difícil ({when}) con {n} personas a quien llamar y llama a una por semana.",
        ["Reports each day with or without alcohol for {m} weeks."] = "Anota cada día con o sin alcohol durante {m} semanas.",
        ["Takes buprenorphine on {m2} of 30 days and brings {whose} to one refill visit."] =
            "Toma buprenorfina {m2} de 30 días y trae a {whose} a una visita de receta.",
        ["Carries naloxone at all times and shows {whose} how to use it."] =
            "Lleva siempre naloxona y le enseña a {whose} a usarla.",
        ["Shares the safety plan with {whose} and checks in every day for {n} weeks, also {when}."] =
            "Comparte el plan de seguridad con {whose} y hace el registro cada día {n} semanas, también {when}.",
        ["Tells the nurse about every missed dose within {n} hours."] =
            "Avisa a enfermería de cada dosis olvidada en menos de {n} horas.",
        ["Uses heat, stretching and pacing {when}, and logs pain on {m2} days."] =
            "Usa calor, estiramientos y pausas {when} y anota el dolor {m2} días.",
        ["Agrees with the clinic on one prescriber for pain within {n} weeks."] =
            "Acuerda con la clínica una sola persona que recete para el dolor en {n} semanas.",
        ["Blocks {n} contacts and plans {when} by the hour each week."] =
            "Bloquea {n} contactos y planea cada semana, hora por hora, qué hacer {when}.",
        ["Brings {m2} check-ins a month and picks a small reward for each {n} weeks."] =
            "Hace {m2} registros al mes y elige un pequeño premio cada {n} semanas.",
        ["Leaves the bank card with {whose} from {day} to Sunday for {m} weeks."] =
            "Deja la tarjeta del banco a {whose} de {day} a domingo durante {m} semanas.",
        ["Sleeps at least {n2} hours on {m2} of 30 nights."] = "Duerme al menos {n2} horas {m2} de 30 noches.",
        ["Delays the first use by {n} hours a week until there is none on {m2} days."] =
            "Atrasa el primer consumo {n} horas por semana hasta que no haya en {m2} días.",
        ["Does one planned thing with {whose} {when} each week."] = "Hace cada semana algo planeado con {whose} {when}.",
        ["Keeps the sleep plan on {m2} of 30 nights and notes urges {when}."] =
            "Sigue el plan de sueño {m2} de 30 noches y anota el deseo {when}.",
        ["Tells {whose} about {n} triggers and asks for help with one."] =
            "Le cuenta a {whose} {n} detonantes y pide ayuda con uno.",
        ["Puts blocking software on {n} devices and shows {whose} the bank account for {m} weeks."] =
            "Pone un bloqueo en {n} aparatos y le muestra a {whose} la cuenta del banco {m} semanas.",
        ["Writes down every urge to bet {when} and waits {m3} minutes."] =
            "Anota cada deseo de apostar {when} y espera {m3} minutos.",
        ["Signs self-exclusion at {n} places and a debt plan within {m} weeks."] =
            "Firma la autoexclusión en {n} lugares y un plan de deudas en {m} semanas.",
        ["Has {n} things ready that cost nothing for the hard hour, {when}."] =
            "Tiene listas {n} cosas que no cuestan nada para la hora difícil, {when}.",
        ["Ends play at 10 pm on {m2} of 30 nights; the console stays with {whose} {when}."] =
            "Deja de jugar a las 10 pm {m2} de 30 noches; la consola queda con {whose} {when}.",
        ["Goes out {n} evenings a week and writes what it was like."] = "Sale {n} tardes por semana y escribe cómo fue.",
        ["Keeps a device-free hour {when} on {m2} days and tells {whose}."] =
            "Pasa una hora sin aparatos {when} {m2} días y se lo cuenta a {whose}.",
        ["Meets the counselor {n} times about what play gives and takes."] =
            "Habla {n} veces con su consejero de lo que el juego da y quita.",
        ["Does {n} planned activities a week {when} and rates mood before and after."] =
            "Hace {n} actividades planeadas por semana {when} y mide el ánimo antes y después.",
        ["Is out of bed by 8 on {m2} of 30 mornings."] = "Se levanta antes de las 8 {m2} de 30 mañanas.",
        ["Writes {n} thought records a week about moments {when}."] =
            "Escribe {n} registros de pensamientos por semana sobre momentos {when}.",
        ["Keeps {n} visits about medication for mood within {m} weeks."] =
            "Acude a {n} citas sobre medicina para el ánimo en {m} semanas.",
        ["Climbs {n} steps of the exposure ladder in {m} weeks, the first on a {day} with {whose}."] =
            "Sube {n} escalones de la lista de miedos en {m} semanas, el primero un {day} con {whose}.",
        ["Keeps worry time of {m3} minutes a day on {m2} days."] = "Guarda {m3} minutos al día para preocuparse, {m2} días.",
        ["Cuts caffeine to one drink a day and practices breathing on {m2} of 28 days, {when} most of all."] =
            "Baja a una bebida con cafeína al día y practica la respiración {m2} de 28 días, sobre todo {when}.",
        ["Tells {whose} one worry a day instead of {m}."] = "Le cuenta a {whose} una preocupación al día en vez de {m}.",
        ["Uses a grounding skill {when} and names {n} that work within {m} weeks."] =
            "Usa una habilidad de anclaje {when} y nombra {n} que sirven en {m} semanas.",
        ["Agrees with {whose} on a sign for \"I need a minute\" and uses it {n} times."] =
            "Acuerda con {whose} una señal de «necesito un minuto» y la usa {n} veces.",
        ["Writes a new ending for the dream that comes {when} and reads it on {m2} evenings."] =
            "Escribe un final nuevo para el sueño que llega {when} y lo lee {m2} noches.",
        ["Takes a break before shouting {when}, {n} times of {n2}."] =
            "Hace una pausa antes de gritar {when}, {n} veces de {n2}.",
        ["Agrees on a schedule with the supervisor within {n} weeks and comes to work on {m2} of 26 days, {day}s included."] =
            "Acuerda un horario con su jefe en {n} semanas y va al trabajo {m2} de 26 días, también los {day}.",
        ["Practices {n} ways to say no to a drink, {when}, and tries them in the group."] =
            "Practica {n} maneras de decir no a un trago, {when}, y las prueba en el grupo.",
        ["Keeps the day-sleep plan on {m2} of 30 days, {day}s too, with {whose} in the know."] =
            "Sigue el plan para dormir de día {m2} de 30 días, también los {day}, y {whose} lo sabe.",
        ["Asks for {n} fixed nights off a month, {day}s first."] = "Pide {n} noches libres fijas al mes, primero los {day}.",
        ["Studies {m3} minutes on {n} days a week, {day} first, and sees the advisor twice."] =
            "Estudia {m3} minutos {n} días por semana, empezando el {day}, y ve dos veces al asesor.",
        ["Hands in {m2} assignments by the end of term."] = "Entrega {m2} tareas antes del fin de curso.",
        ["Has child care for {n} group days within {m} weeks; asks {whose} for help."] =
            "Consigue quien cuide a los niños {n} días de grupo en {m} semanas; le pide ayuda a {whose}.",
        ["Holds a family talk of {m3} minutes once a week, on {day}s."] =
            "Tiene una charla en familia de {m3} minutos cada {day}.",
        ["Sends {n} applications a week and practices one interview on {day}s with {whose}."] =
            "Envía {n} solicitudes por semana y ensaya una entrevista cada {day} con {whose}.",
        ["Meets the benefits office and agrees on a plan for {n} bills in {m} weeks."] =
            "Va a la oficina de ayudas y acuerda un plan para {n} cuentas en {m} semanas.",
        ["Three groups a week"] = "Tres grupos por semana",
        ["Once a week, 50 minutes"] = "Una vez por semana, 50 minutos",
        ["Twice a week"] = "Dos veces por semana",
        ["Every other week"] = "Cada dos semanas",
        ["At each visit, every two weeks"] = "En cada visita, cada dos semanas",
    };

    /// <summary>The step in Spanish, or as it is when it has none.</summary>
    public static string Of(string english) => Words.GetValueOrDefault(english, english);
}
