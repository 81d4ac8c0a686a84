namespace Footbridge.Slices.Gate;

/// <summary>The table of <c>who-sees-what.txt</c>, and what it promises in a situation. Nothing here comes from the program.</summary>
internal sealed class WhoSeesWhat
{
    private WhoSeesWhat(Dictionary<string, Row> rows) => Rows = rows;

    public IReadOnlyDictionary<string, Row> Rows { get; }

    public static WhoSeesWhat Read()
    {
        var rows = new Dictionary<string, Row>(StringComparer.Ordinal);
        var group = new Row(ShowsClients: false, Apart: false, "", []);
        using var stream = typeof(WhoSeesWhat).Assembly.GetManifestResourceStream("who-sees-what.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                group = RowOf(line[3..].Split('|', StringSplitOptions.TrimEntries));
                continue;
            }

            if (line.StartsWith('#'))
            {
                continue;
            }

            foreach (var slice in line.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                rows.Add(slice, group);
            }
        }

        return new(rows);
    }

    private static Row RowOf(string[] head) =>
        head is ["anyone"]
            ? new(ShowsClients: false, Apart: false, "anyone", [])
            : new(head[0] is "chart" or "notes", head[0] == "notes", head[1]["for ".Length..], [.. head[2].Split(' ')]);

    /// <summary>What members of a role may do through a slice.</summary>
    /// <param name="Apart">Whether it shows a counselor's own notes.</param>
    public sealed record Row(bool ShowsClients, bool Apart, string For, HashSet<string> Roles)
    {
        /// <summary>What a relative is promised: yes, no, or hidden.</summary>
        /// <param name="consent">How the consent stands that lets them in.</param>
        /// <param name="label">chart, notes, hiv, minor.</param>
        /// <param name="everyPermission">Whether somebody gave the role of relatives every permission there is.</param>
        public string PromiseToRelative(string consent, string label, bool everyPermission) =>
            For == "anyone" ? "yes"
            : !everyPermission && !Roles.Contains("family") ? "no"
            : !ShowsClients ? "yes"
            : consent == "of another client" ? "hidden"
            // A family consent is for family support: what staff open for care a relative opens for that. It names neither a counselor's
            // own notes nor HIV, and nothing of payment, oversight or running the program.
            : consent == "in force" && !Apart && For is "care" or "family" && label is "chart" or "minor" ? "yes"
            : "no";
    }
}

/// <summary>How somebody and a client stand to each other, in the words of the table.</summary>
/// <param name="Record">Whether there is a record.</param>
/// <param name="Stands">nothing, steps in, team, assigned.</param>
/// <param name="Sealed">Whether the record is sealed.</param>
/// <param name="Emergency">Whether it was opened for an emergency.</param>
internal sealed record Situation(bool Record, string Stands, bool Sealed, bool Emergency)
{
    public static IEnumerable<Situation> All =>
        [
            new(Record: false, "nothing", Sealed: false, Emergency: false),
            .. from stands in (string[])["nothing", "steps in", "team", "assigned"]
            from isSealed in (bool[])[false, true]
            from emergency in (bool[])[false, true]
            select new Situation(Record: true, stands, isSealed, emergency),
        ];

    /// <summary>yes, no (and the reason is said), or hidden (and nothing is said).</summary>
    public string Promise(WhoSeesWhat.Row row, string role, bool teamIsEverybody, string label)
    {
        if (row.For == "anyone")
        {
            return "yes";
        }

        if (!row.Roles.Contains(role))
        {
            return "no";
        }

        if (!row.ShowsClients)
        {
            return "yes";
        }

        // A sealed record is watched over by the privacy officer alone.
        var watches = role == "privacy" ? row.For is "oversight" or "care" : row.For == "oversight" && !Sealed;
        if (!Record)
        {
            return "hidden";
        }

        // On a small team everybody treats everybody; on a large one only those who answer for all care do.
        var reachesAll = teamIsEverybody || role is "director" or "supervisor" or "medical" or "intake";
        var stands = Stands == "team" && !reachesAll ? "nothing" : Stands;
        var treats = row.For == "care" && role is not ("biller" or "privacy" or "administrator");
        if (!watches && !Emergency)
        {
            if (Sealed ? stands != "assigned" : treats && stands == "nothing")
            {
                return "hidden";
            }
        }

        if (row.Apart && !(treats && stands == "assigned"))
        {
            return "no";
        }

        return label switch
        {
            // A counselor's own notes: never by an emergency, a payer's wish or a supervisor's look.
            "notes" => treats && stands == "assigned" ? "yes" : "no",
            "hiv" => watches || Emergency || stands == "assigned" || role is "medical" or "privacy" ? "yes" : "no",
            _ => "yes",
        };
    }
}
