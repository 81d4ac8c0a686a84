using System.Globalization;
using Footbridge.Contracts.Sessions;
using Footbridge.Ui;
using Footbridge.Ui.Printing;

namespace Footbridge.Sessions.Attending.Letters;

/// <summary>Puts a letter of attendance into words.</summary>
internal static class LetterSheet
{
    public static PrintedDocument Of(LetterFacts letter, IText text, Formats formats)
    {
        var (wishes, program) = (letter.Wishes, letter.Program);
        var attended = letter.Attended.ToList();
        List<PrintedBlock> blocks =
        [
            new PrintedText(formats.Day(letter.MadeOn)),
            new PrintedText(
                wishes.NamesCare
                    ? text[
                        "sessions.letter.confirms-care",
                        letter.Name,
                        program.Name,
                        formats.Day(wishes.From),
                        formats.Day(wishes.Until)
                    ]
                    : text["sessions.letter.confirms", letter.Name, formats.Day(wishes.From), formats.Day(wishes.Until)]
            ),
            PrintedFacts.Of(
                (text["sessions.letter.born"], letter.BornOn is { } born ? formats.Day(born) : null),
                (text["sessions.letter.attended"], $"{attended.Count}"),
                (text["sessions.letter.days"], $"{attended.Select(a => a.On).Distinct().Count()}"),
                (text["sessions.letter.hours"], formats.Minutes(attended.Sum(a => a.Minutes))),
                (text["sessions.letter.excused"], wishes.Missed ? $"{letter.Count(Attendance.Excused)}" : null),
                (text["sessions.letter.missed"], wishes.Missed ? $"{letter.Count(Attendance.Missed)}" : null)
            ),
        ];
        var rows = letter
            .Appointments.Where(a => a.Minutes > 0 || wishes.Missed)
            .Select(a => Row(a, wishes, text, formats))
            .ToList();
        if (wishes.EachDay && rows.Count > 0)
        {
            blocks.Add(new PrintedHeading(text["sessions.letter.each"]));
            blocks.Add(new PrintedTable(Columns(wishes, text), rows));
        }

        blocks.Add(new PrintedText(text["sessions.letter.source"], Quiet: true));
        if (letter.MadeBy.Length > 0)
        {
            blocks.Add(new PrintedLine(letter.MadeBy));
        }

        return new()
        {
            Title = text["sessions.letter.document"],
            Language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName,
            Letterhead = Letterhead(letter),
            // The notice itself would tell what kind of care it was (42 CFR 2.32(a)).
            Foot = wishes.NamesCare ? text["sessions.letter.notice"] : "",
            PageWords = text["ui.print.page", "{0}", "{1}"],
            Blocks = blocks,
        };
    }

    private static string Letterhead(LetterFacts letter)
    {
        var name = letter.Wishes.NamesCare
            ? $"{letter.Program.Organization}, {letter.Program.Name}"
            : letter.Program.Organization;
        return letter.Program.Phone.Length > 0 ? $"{name} · {letter.Program.Phone}" : name;
    }

    private static string[] Columns(LetterWishes wishes, IText text)
    {
        string[] always =
        [
            text["sessions.letter.column.day"],
            text["sessions.letter.column.time"],
            text["sessions.letter.column.minutes"],
        ];
        return
        [
            .. always,
            .. wishes.NamesCare ? [text["sessions.letter.column.kind"]] : Array.Empty<string>(),
            .. wishes.Missed ? [text["sessions.letter.column.state"]] : Array.Empty<string>(),
        ];
    }

    private static IReadOnlyList<string> Row(Appointment appointment, LetterWishes wishes, IText text, Formats formats)
    {
        var time = appointment is { Minutes: > 0, From: { } from, Until: { } until }
            ? $"{formats.Time(from)} – {formats.Time(until)}"
            : "";
        string[] always =
        [
            formats.Day(appointment.On),
            time,
            appointment.Minutes > 0 ? formats.Minutes(appointment.Minutes) : "",
        ];
        string[] kind = wishes.NamesCare ? [text[appointment.Group ? "sessions.letter.group" : "sessions.letter.alone"]] : [];
        string[] state = wishes.Missed ? [text[$"sessions.letter.state.{StateOf(appointment)}"]] : [];
        return [.. always, .. kind, .. state];
    }

    private static string StateOf(Appointment appointment) =>
        appointment.State switch
        {
            Attendance.Excused => "excused",
            Attendance.Missed => "missed",
            _ => "attended",
        };
}
