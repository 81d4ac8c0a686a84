using System.Globalization;
using Footbridge.Contracts.Sessions;
using Footbridge.Kernel;
using Footbridge.Sessions.Meetings;
using Microsoft.AspNetCore.Http;

namespace Footbridge.Sessions.Pass.Screen;

/// <summary>The form of the session's page, as it was posted or as it is first shown. The page and the draft address read it the same
/// way.</summary>
internal sealed class PassForm
{
    public int Version { get; set; }
    public string Topic { get; set; } = "";
    public string Text { get; set; } = "";
    public Guid? Facilitator { get; set; }
    public List<Guid> CoFacilitators { get; set; } = [];
    public TimeOnly? Start { get; set; }
    public TimeOnly? End { get; set; }
    public TimeOnly? BreakFrom { get; set; }
    public int BreakMinutes { get; set; }

    /// <summary>Which button was pressed.</summary>
    public string Do { get; set; } = "save";
    public Guid? WalkIn { get; set; }
    public bool Statement { get; set; }
    public bool NotNames { get; set; }
    public bool RepeatedOk { get; set; }
    public List<PassFormRow> Rows { get; } = [];

    /// <summary>The form as first shown.</summary>
    public static PassForm Of(PassView view)
    {
        var session = view.Head.Meeting;
        var form = new PassForm
        {
            Version = session.Version,
            Topic = session.Topic,
            Text = session.SharedText,
            Facilitator = session.Facilitator.Value,
            CoFacilitators = [.. session.CoLeaders.Select(c => c.Value)],
            Start = session.Start,
            End = session.End,
            BreakFrom = session.BreakFrom,
            BreakMinutes = session.BreakMinutes,
        };
        form.Rows.AddRange(view.People.Where(p => p.Seat is not null).Select(p => PassFormRow.Of(p, session)));
        return form;
    }

    /// <summary>The form as posted.</summary>
    public static PassForm From(IFormCollection posted)
    {
        var form = new PassForm
        {
            Version = Number(posted["Version"]) ?? 0,
            Topic = Words(posted["Topic"]),
            Text = Words(posted["Text"]),
            Facilitator = Id(posted["Facilitator"]),
            CoFacilitators = [.. Ids(posted["CoFacilitator"])],
            Start = Time(posted["Start"]),
            End = Time(posted["End"]),
            BreakFrom = Time(posted["BreakFrom"]),
            BreakMinutes = Number(posted["BreakMinutes"]) ?? 0,
            Do = Words(posted["Do"]) is { Length: > 0 } pressed ? pressed : "save",
            WalkIn = Id(posted["WalkIn"]),
            Statement = posted["Statement"] == "true",
            NotNames = posted["NotNames"] == "true",
            RepeatedOk = posted["RepeatedOk"] == "true",
        };
        for (var i = 0; posted.ContainsKey($"Rows[{i}].Client"); i++)
        {
            form.Rows.Add(PassFormRow.From(posted, $"Rows[{i}]."));
        }

        return form;
    }

    /// <summary>What to save.</summary>
    public SaveWholePass.Input ToInput(SessionId session) =>
        new(
            session,
            Version,
            new SharedPart
            {
                Topic = Topic,
                Text = Text,
                Facilitator = Facilitator is { } lead ? new UserId(lead) : null,
                CoFacilitators = [.. CoFacilitators.Select(c => new UserId(c))],
                Times = Start is { } start && End is { } end ? new SessionTimes(start, end, BreakFrom, BreakMinutes) : null,
            },
            [.. Rows.Select(r => r.ToRow())]
        );

    /// <summary>Takes the versions of a fresh read over and keeps the words: the next save then means to replace what is there.</summary>
    public void Rebase(PassForm fresh)
    {
        Version = fresh.Version;
        foreach (var row in Rows)
        {
            if (fresh.Rows.Find(r => r.Client == row.Client) is { } stored)
            {
                (row.AttendanceVersion, row.NoteVersion) = (stored.AttendanceVersion, stored.NoteVersion);
            }
        }
    }

    internal static string Words(string? value) => (value ?? "").ReplaceLineEndings("\n");

    internal static int? Number(string? value) =>
        int.TryParse(value, CultureInfo.InvariantCulture, out var number) ? number : null;

    internal static Guid? Id(string? value) => Guid.TryParse(value, out var id) ? id : null;

    internal static IEnumerable<Guid> Ids(IEnumerable<string?> values) => values.Select(Id).OfType<Guid>().Distinct();

    internal static TimeOnly? Time(string? value) =>
        TimeOnly.TryParse(value, CultureInfo.InvariantCulture, out var time) ? time : null;
}
