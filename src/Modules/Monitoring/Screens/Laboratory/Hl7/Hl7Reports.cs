using System.Globalization;

namespace Footbridge.Monitoring.Screens;

/// <summary>Reads messages with results: HL7 v2.5 and v2.5.1, ORU^R01. Every OBR is a report.</summary>
internal static class Hl7Reports
{
    public static LabReading Read(string text)
    {
        var (messages, fault) = Hl7Message.Split(text);
        if (fault is not null)
        {
            return new([], fault);
        }

        var reports = new List<LabReport>();
        foreach (var message in messages)
        {
            if (HeaderFault(message.Header) is { } refusal)
            {
                return new([], refusal);
            }

            var (groups, wrong) = GroupsOf(message);
            if (wrong is not null)
            {
                return new([], wrong);
            }

            reports.AddRange(groups.Select(group => ReportOf(group, groups[0])));
        }

        return LabReading.Of(reports);
    }

    private static LabFault? HeaderFault(Hl7Segment header) =>
        header switch
        {
            _ when (header[9], header[9, 2]) is not ("ORU", "R01") => new(header.Line, "not-results", "MSH-9"),
            _ when header[12] is not ("2.5" or "2.5.1") => new(header.Line, "version", "MSH-12"),
            _ when header[10].Length == 0 => new(header.Line, "missing", "MSH-10"),
            _ when header[18] is not ("" or "ASCII" or "UNICODE UTF-8") => new(header.Line, "encoding", "MSH-18"),
            _ => null,
        };

    private static (List<Group> Groups, LabFault? Fault) GroupsOf(Hl7Message message)
    {
        var groups = new List<Group>();
        Hl7Segment? person = null;
        Hl7Segment? request = null;
        foreach (var segment in message.Segments)
        {
            switch (segment.Name)
            {
                case "PID":
                    person = segment;
                    break;
                case "ORC":
                    request = segment;
                    break;
                case "OBR":
                    groups.Add(new(segment, request, person));
                    request = null;
                    break;
                case "OBX" or "SPM" when groups.Count == 0:
                    return ([], new(segment.Line, "no-request", segment.Name));
                case "OBX":
                    groups[^1].Results.Add(segment);
                    break;
                case "SPM":
                    groups[^1].Specimen = segment;
                    break;
                default:
                    // Notes and what laboratories add for themselves.
                    break;
            }
        }

        return groups.Count == 0 ? ([], new(message.Header.Line, "no-report", "OBR")) : (groups, null);
    }

    private static LabReport ReportOf(Group group, Group first)
    {
        var (results, refused) = LabResult.Sort(group.Results.Select(s => Hl7Result.Read(s, group.Request)));
        return new()
        {
            Line = group.Request.Line,
            // What a reflex request leaves out is that of the first.
            OrderNumber = ScreenNumber.Tidy(Filled(group.OrderNumber, first.OrderNumber)),
            SpecimenNumber = Filled(group.SpecimenNumber, first.SpecimenNumber),
            CollectedOn = DayOf(group.Request[7]),
            BornOn = group.Person is { } person ? DayOf(person[7]) : null,
            ReceivedAt = TimeOf(group.Specimen?[18] ?? "") ?? TimeOf(group.Request[14]),
            Results = results,
            Refused = refused,
            Digest = LabFileReader.DigestOf([
                group.OrderNumber,
                group.SpecimenNumber,
                group.Request.Text,
                .. group.Results.Select(r => r.Text),
            ]),
        };
    }

    private static string Filled(string own, string other) => own.Length > 0 ? own : other;

    private static DateOnly? DayOf(string time) =>
        time.Length >= 8
        && DateOnly.TryParseExact(time[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static DateTime? TimeOf(string time) =>
        time.Length >= 12
        && DateTime.TryParseExact(time[..12], "yyyyMMddHHmm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at)
            ? at
            : null;

    private sealed class Group(Hl7Segment request, Hl7Segment? order, Hl7Segment? person)
    {
        public Hl7Segment Request { get; } = request;

        public Hl7Segment? Person { get; } = person;

        public Hl7Segment? Specimen { get; set; }

        public List<Hl7Segment> Results { get; } = [];

        public string OrderNumber => Filled(Request[2], order?[2] ?? "");

        // The number on the bottle is the placer's; a laboratory that knows only its own puts that there.
        public string SpecimenNumber => Specimen is null ? "" : Filled(Specimen[2], Specimen[2, 2]);
    }
}
