using System.Globalization;
using Footbridge.Kernel;
using Footbridge.Schedule.Staffing;
using Footbridge.Solver.Checking;
using Footbridge.Ui;

namespace Footbridge.Schedule.Moves;

/// <summary>Says in words what stands against a move and what it costs.</summary>
internal static class MoveWords
{
    public static string MoveText(
        this IText text,
        Formats formats,
        MoveConflict conflict,
        IReadOnlyDictionary<ClientId, string> names
    ) =>
        conflict.Code switch
        {
            "fact" => text.FactText(formats, conflict.Fact!),
            "leader-day" => text[
                "schedule.moves.leader-day",
                formats.Number(int.Parse(conflict.What, CultureInfo.InvariantCulture) / 60.0)
            ],
            "members-busy" => text["schedule.moves.members-busy", text.People(conflict.People, names), conflict.What],
            "members-cannot" => text[
                "schedule.moves.members-cannot",
                text.People(conflict.People, names),
                text[$"schedule.why.{conflict.What}"]
            ],
            "gives-way" => text[
                "schedule.moves.gives-way",
                formats.Day(DateOnly.ParseExact(conflict.What, "yyyy-MM-dd", CultureInfo.InvariantCulture))
            ],
            _ => text[
                $"schedule.moves.{conflict.Code}",
                conflict.People.Count > 0 ? text.People(conflict.People, names) : conflict.What
            ],
        };

    /// <summary>The price, line by line, and what is good to know.</summary>
    public static IReadOnlyList<string> PriceLines(
        this IText text,
        Formats formats,
        MoveAnswer answer,
        IReadOnlyDictionary<ClientId, string> names
    )
    {
        var price = answer.Price;
        var lines = new List<string>();
        if (price.Losing.Where(l => l.Minutes > 0).ToList() is { Count: > 0 } losing)
        {
            var shown = losing
                .Where(l => names.ContainsKey(l.Client))
                .Select(l => text["schedule.moves.loses", names[l.Client], Hours(formats, l.Minutes)]);
            lines.Add(
                text[
                    losing.Count == 1 ? "schedule.moves.losing-one" : "schedule.moves.losing",
                    losing.Count,
                    Hours(formats, losing.Sum(l => l.Minutes)),
                    string.Join(", ", shown) is { Length: > 0 } named ? named : text["schedule.moves.not-named"]
                ]
            );
        }

        Add("schedule.moves.fewer-days", [.. price.Losing.Where(l => l.Days > 0).Select(l => l.Client)]);
        Add("schedule.moves.rather-not", price.RatherNot);
        Add("schedule.moves.other-part", price.OtherPart);
        if (price.Left is { } left)
        {
            lines.Add(text["schedule.moves.left", left]);
        }

        if (!answer.IsCostly)
        {
            lines.Add(text["schedule.moves.nobody-loses"]);
        }

        if (price.Points is { } points)
        {
            lines.Add(
                price.Parts!.Count == 0
                    ? text["schedule.moves.points-none"]
                    : text["schedule.moves.points", Signed(points), string.Join("; ", price.Parts!.Select(PartText))]
            );
        }

        lines.AddRange(answer.Conflicts.Where(c => !c.Hard).Select(c => text.MoveText(formats, c, names)));
        return lines;

        void Add(string key, IReadOnlyCollection<ClientId> people)
        {
            if (people.Count > 0)
            {
                lines.Add(text[key, text.People(people, names)]);
            }
        }

        string PartText(ScorePart part) =>
            text[
                "schedule.moves.part",
                Signed(part.Points),
                Signed(part.Number),
                part.Weight,
                text[$"schedule.moves.part.{part.Code}"]
            ];
    }

    /// <summary>Names as far as they may be seen, and how many there are besides.</summary>
    private static string People(
        this IText text,
        IReadOnlyCollection<ClientId> people,
        IReadOnlyDictionary<ClientId, string> names
    )
    {
        var shown = people.Where(names.ContainsKey).Select(p => names[p]).Order(StringComparer.CurrentCulture).ToList();
        return (shown.Count, people.Count - shown.Count) switch
        {
            (0, 1) => text["schedule.moves.person"],
            (0, var unnamed) => text["schedule.moves.people", unnamed],
            (_, 0) => string.Join(", ", shown),
            var (_, more) => text["schedule.moves.and-more", string.Join(", ", shown), more],
        };
    }

    private static string Hours(Formats formats, int minutes) => formats.Number(minutes / 60.0);

    private static string Signed(long number) =>
        number < 0 ? $"−{(-number).ToString("#,##0", CultureInfo.GetCultureInfo("en-US"))}"
        : number == 0 ? "0"
        : $"+{number.ToString("#,##0", CultureInfo.GetCultureInfo("en-US"))}";
}
