using System.ComponentModel.DataAnnotations;
using Footbridge.Contracts.Care;
using Footbridge.Contracts.Sessions;
using Footbridge.Sessions.Notes.Content;
using Footbridge.Sessions.Notes.Formatting;
using Footbridge.Sessions.Pass.Screen;
using Microsoft.AspNetCore.Http;

namespace Footbridge.Sessions.Notes.Individual.Screen;

/// <summary>The form of a note, as it was posted or as it is first shown. The page and the draft address read it the same way.</summary>
internal sealed class NoteModel
{
    public Guid Note { get; set; }
    public int Version { get; set; }
    public NoteKind Kind { get; set; }

    /// <summary>Code of the format.</summary>
    public string Format { get; set; } = "";

    /// <summary>Kind and format that the form was drawn for.</summary>
    public string Shown { get; set; } = "";

    [Required(ErrorMessage = "core.date")]
    public DateOnly? On { get; set; }
    public TimeOnly? Start { get; set; }
    public int? Minutes { get; set; }
    public List<string> Items { get; set; } = [];
    public List<SectionModel> Sections { get; set; } = [];
    public NoteRisk Risk { get; set; }
    public bool Remote { get; set; }
    public string? Location { get; set; }
    public bool RemoteConsent { get; set; }

    /// <summary>People whom a consent names.</summary>
    public List<string> With { get; set; } = [];

    /// <summary>Others who were there, a line each.</summary>
    public string? Others { get; set; }
    public bool OnlyListened { get; set; }
    public string? Missed { get; set; }
    public string? CopiedFrom { get; set; }
    public bool Statement { get; set; }
    public bool RepeatedOk { get; set; }

    /// <summary>Whether kind and format are those the form was drawn for.</summary>
    public bool IsAsShown => Shown == $"{Kind}/{Format}";

    /// <summary>The form as first shown.</summary>
    public static NoteModel Of(NoteForm.Page page, NoteKind kind, NoteId fresh) =>
        page.Draft is { } draft
            ? OfDraft(page, draft)
            : new NoteModel
            {
                Note = fresh.Value,
                Kind = kind,
                Items = page.Items.Count > 0 ? [page.Items[0].Id.Value.ToString()] : [],
                On = page.Today,
                Start = page.Now,
                Minutes = KindNeeds.Of(kind).Minutes == MinutesNeed.Required ? 50 : null,
            }.Drawn(page.Book.For(kind));

    /// <summary>The form as posted.</summary>
    public static NoteModel From(IFormCollection posted)
    {
        string? One(string name) => posted[$"Input.{name}"];
        List<string> Many(string name) => [.. posted[$"Input.{name}"].OfType<string>().Where(v => v.Length > 0)];
        bool Ticked(string name) => posted[$"Input.{name}"].Contains("true");
        var model = new NoteModel
        {
            Note = PassForm.Id(One(nameof(Note))) ?? default,
            Version = PassForm.Number(One(nameof(Version))) ?? 0,
            Kind = Enum.TryParse<NoteKind>(One(nameof(Kind)), out var kind) && Enum.IsDefined(kind) ? kind : NoteKind.Individual,
            Format = One(nameof(Format)) ?? "",
            Shown = One(nameof(Shown)) ?? "",
            On = DateOnly.TryParse(One(nameof(On)), System.Globalization.CultureInfo.InvariantCulture, out var on) ? on : null,
            Start = PassForm.Time(One(nameof(Start))),
            Minutes = PassForm.Number(One(nameof(Minutes))),
            Items = Many(nameof(Items)),
            Risk = Enum.TryParse<NoteRisk>(One(nameof(Risk)), out var risk) && Enum.IsDefined(risk) ? risk : NoteRisk.None,
            Remote = Ticked(nameof(Remote)),
            Location = One(nameof(Location)),
            RemoteConsent = Ticked(nameof(RemoteConsent)),
            With = Many(nameof(With)),
            Others = One(nameof(Others)),
            OnlyListened = Ticked(nameof(OnlyListened)),
            Missed = One(nameof(Missed)),
            CopiedFrom = One(nameof(CopiedFrom)),
            Statement = Ticked(nameof(Statement)),
            RepeatedOk = Ticked(nameof(RepeatedOk)),
        };
        for (var i = 0; posted.ContainsKey($"Input.Sections[{i}].Code"); i++)
        {
            model.Sections.Add(
                new() { Code = One($"Sections[{i}].Code") ?? "", Words = PassForm.Words(One($"Sections[{i}].Words")) }
            );
        }

        return model;
    }

    /// <summary>The form drawn for a format. Words of sections it does not have go to the first section of the same part.</summary>
    public NoteModel Drawn(NoteFormat format, NoteFormat? before = null)
    {
        var old = Sections.Where(s => !string.IsNullOrWhiteSpace(s.Words)).ToList();
        var drawn = format.Sections.Select(s => new SectionModel { Code = s.Code }).ToList();
        foreach (var section in old)
        {
            var part = before?.Sections.FirstOrDefault(s => s.Code == section.Code)?.Part ?? NotePart.Data;
            var home =
                drawn.Find(d => d.Code == section.Code)
                ?? drawn.Find(d => format.Sections.First(s => s.Code == d.Code).Part == part)
                ?? drawn.Find(d => format.Sections.First(s => s.Code == d.Code).Part == NotePart.Response)
                ?? drawn[0];
            home.Words = home.Words is { Length: > 0 } first ? $"{first}\n\n{section.Words}" : section.Words;
        }

        (Sections, Format) = (drawn, format.Code);
        Shown = $"{Kind}/{Format}";
        return this;
    }

    /// <summary>Takes words of an earlier note over, where nothing is written yet.</summary>
    public void TakeOver(NoteForm.Earlier earlier, NoteFormat format)
    {
        foreach (var section in Sections.Where(s => string.IsNullOrWhiteSpace(s.Words)))
        {
            var part = format.Sections.First(s => s.Code == section.Code).Part;
            var first = format.Sections.First(s => s.Part == part).Code == section.Code;
            section.Words =
                earlier.Details.Sections.FirstOrDefault(s => s.Code == section.Code)?.Words
                ?? (first && earlier.Details.Sections.Count == 0 ? PartOf(earlier, part) : "");
        }

        CopiedFrom = earlier.Note.Value.ToString();
    }

    /// <summary>What to save.</summary>
    public NoteBody ToBody(DateOnly today) =>
        new()
        {
            Kind = Kind,
            On = On ?? today,
            Start = Start,
            Minutes = Minutes ?? 0,
            Items = [.. PassForm.Ids(Items).Select(i => new ObjectiveId(i))],
            // While the form is drawn for another format, its words belong to that one.
            Format = Shown.Contains('/', StringComparison.Ordinal)
                ? Shown[(Shown.IndexOf('/', StringComparison.Ordinal) + 1)..]
                : Format,
            Sections = [.. Sections.Select(s => new SectionWords(s.Code, s.Words ?? ""))],
            Risk = Risk,
            Remote = Remote,
            Location = Location ?? "",
            RemoteConsent = RemoteConsent,
            With =
            [
                .. With,
                .. (Others ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            ],
            OnlyListened = OnlyListened,
            Missed = PassForm.Id(Missed) is { } missed ? new SessionId(missed) : null,
            CopiedFrom = PassForm.Id(CopiedFrom) is { } copied ? new NoteId(copied) : null,
        };

    private static NoteModel OfDraft(NoteForm.Page page, NoteForm.Begun draft)
    {
        var details = draft.Words.Details;
        var format = page.Book.Find(details.Format) ?? page.Book.For(draft.Kind);
        var model = new NoteModel
        {
            Note = draft.Note.Value,
            Version = draft.Version,
            Kind = draft.Kind,
            Items = [.. draft.Words.Thread.Select(l => l.Objective.Value.ToString())],
            On = draft.On,
            Start = draft.Start,
            Minutes = draft.Minutes > 0 ? draft.Minutes : null,
            Risk = draft.Words.Risk,
            Remote = details.Remote,
            Location = details.Location,
            RemoteConsent = details.RemoteConsent,
            With = [.. details.With.Where(w => page.Named.Any(n => Same(n.Name, w.Name))).Select(w => w.Name)],
            Others = string.Join('\n', details.With.Where(w => !page.Named.Any(n => Same(n.Name, w.Name))).Select(w => w.Name)),
            OnlyListened = details.OnlyListened,
            Missed = details.Missed?.Session.ToString(),
            CopiedFrom = details.CopiedFrom?.Note.ToString(),
            Sections = [.. details.Sections.Select(s => new SectionModel { Code = s.Code, Words = s.Words })],
        };
        if (details.Sections.Count > 0)
        {
            return model.Drawn(
                format,
                new NoteFormat
                {
                    Code = "",
                    Name = "",
                    Sections = [.. details.Sections.Select(Heading)],
                }
            );
        }

        // From before there were formats: three parts.
        model.Drawn(format);
        foreach (
            var (part, words) in new[]
            {
                (NotePart.Data, draft.Words.Data),
                (NotePart.Response, draft.Words.Response),
                (NotePart.NextStep, draft.Words.NextStep),
            }
        )
        {
            var code = format.Sections.FirstOrDefault(s => s.Part == part)?.Code;
            if (model.Sections.Find(s => s.Code == code) is { } section)
            {
                section.Words = words;
            }
        }

        return model;
    }

    private static FormatSection Heading(NoteSection section) =>
        new(section.Code, section.Name, section.NameEs, "", "", section.Part);

    private static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string PartOf(NoteForm.Earlier earlier, NotePart part) =>
        part switch
        {
            NotePart.Data => earlier.Data,
            NotePart.Response => earlier.Response,
            _ => earlier.NextStep,
        };
}

/// <summary>A section of the form.</summary>
internal sealed class SectionModel
{
    public string Code { get; set; } = "";
    public string? Words { get; set; }
}
