namespace Footbridge.Recovery.Demo;

/// <summary>What invented people write, in Spanish.</summary>
internal static class DemoSpanishLines
{
    public static PlanLines General { get; } =
        new(
            [
                "Quiero que mi mamá duerma tranquila.",
                "Quiero acordarme de lo que hice anoche.",
                "Quiero ahorrar para ir a ver a mi abuela.",
                "Me gusta quién soy cuando estoy bien.",
                "Ya no quiero mentir.",
                "Por mi salud. El doctor dice que todavía se puede.",
                "Quiero volver a tocar en la banda de la iglesia.",
            ],
            [
                "El día de pago",
                "Los domingos por la noche",
                "Una pelea por teléfono",
                "La esquina de antes",
                "Las fiestas de fin de año",
                "Cuando me duele la espalda",
                "Un fin de semana sin planes",
            ],
            [
                "Dejo de contestarle a mi hermana.",
                "No desayuno.",
                "Digo que yo puedo solo.",
                "Me enojo por todo.",
                "Falto al grupo y no aviso.",
                "Paso por donde no debo pasar.",
            ],
            [
                "Salir de ahí primero y explicar después.",
                "Agua fría en la cara.",
                "Diez minutos en el reloj, y luego otros diez.",
                "Llamar antes de decidir.",
                "Comer algo caliente.",
                "Caminar hasta el río.",
                "Rezar, aunque sea corto.",
                "Respirar: cuatro adentro, seis afuera.",
                "Ir donde haya luz y gente.",
            ],
            [
                "La biblioteca de Ferry Road",
                "La cocina de mi tía",
                "La iglesia de San José",
                "La cancha detrás de la escuela",
                "El camino junto al río",
            ]
        );

    public static PlanLines Of(string focus) =>
        focus switch
        {
            "alcohol" => Own(
                ["La tienda de la esquina", "El viernes después del trabajo"],
                ["Pienso: solo una."],
                ["Pedir un refresco antes de sentarme.", "Tirarlo y salir de la cocina."]
            ),
            "opioids" => Own(
                ["Pastillas en casa de alguien", "Sentirme mal del cuerpo"],
                ["Guardo un número viejo en el teléfono."],
                ["Tomar mi medicina a la misma hora.", "Tener naloxona y decir dónde está."]
            ),
            "gambling" => Own(
                ["Los anuncios de apuestas", "Una cuenta que no puedo pagar"],
                ["Miro los resultados 'nada más por ver'."],
                ["El bloqueador se queda puesto; mi esposa tiene la clave."]
            ),
            "gaming" => Own(
                ["Mis amigos en línea a las dos de la mañana"],
                ["Vuelvo a comer frente a la pantalla."],
                ["Apagar a las diez y dejar el teléfono en la cocina."]
            ),
            _ => Own(
                ["Las fiestas que no terminan", "El departamento del tercer piso"],
                ["No duermo y digo que es energía."],
                ["Dormir, comer, bañarme, y luego ver.", "Darle mi tarjeta a mi primo el fin de semana."]
            ),
        };

    public static PlanLines OfLife(string life) =>
        life switch
        {
            "children" => Life(
                ["Mis hijos me piden que me quede.", "Quiero ser quien los recoja."],
                ["El parque del roble grande"]
            ),
            "work-days" or "work-nights" => Life(["Quiero cuidar mi trabajo."], ["El gimnasio de camino a casa"]),
            "school" => Life(["Quiero terminar la escuela."], ["La sala de estudio"]),
            _ => Life(["Quiero un trabajo sin esconder nada."], ["El centro de empleo"]),
        };

    private static PlanLines Own(string[] triggers, string[] signs, string[] steps) => new([], triggers, signs, steps, []);

    private static PlanLines Life(string[] reasons, string[] places) => new(reasons, [], [], [], places);
}
