using System.Globalization;
using Footbridge.Kernel;
using Footbridge.Sessions.Notes.Content;
using Footbridge.Sessions.Notes.Formatting;

namespace Footbridge.Sessions.Notes.Individual;

/// <summary>Rules of notes outside a group.</summary>
internal static class NoteRules
{
    /// <summary>Longest time of service.</summary>
    public const int MostMinutes = 480;

    /// <summary>What stands in the way of keeping a draft, or null. A draft may lack everything.</summary>
    public static Problem? DraftFault(NoteBody body, bool medical)
    {
        if (body.Kind == NoteKind.Group)
        {
            return Problem.Invalid("sessions.note.group-has-its-page", nameof(body.Kind));
        }

        if (KindNeeds.Of(body.Kind).Medical && !medical)
        {
            return Problem.Rule("sessions.note.medical-only", nameof(body.Kind));
        }

        if (body.Minutes is < 0 or > MostMinutes)
        {
            return Problem.Invalid("sessions.note.minutes-range", nameof(body.Minutes), $"{MostMinutes}");
        }

        if (body.Sections.FirstOrDefault(s => s.Words.Length > ClientNote.PartLength) is not null)
        {
            return Problem.Invalid("core.too-long", nameof(body.Sections), $"{ClientNote.PartLength}");
        }

        return body.Location.Length > NoteBody.LocationLength || body.With.Any(w => w.Length > NoteBody.LocationLength)
            ? Problem.Invalid("core.too-long", nameof(body.Location), $"{NoteBody.LocationLength}")
            : null;
    }

    /// <summary>What stands in the way of the signature, or null.</summary>
    public static Problem? SigningFault(NoteBody body, NoteFormat format, NoteDetails details, DateOnly today)
    {
        var needs = KindNeeds.Of(body.Kind);
        return Time(body, needs, today)
            ?? Words(format, details)
            ?? People(needs, details)
            ?? Distance(body)
            ?? Session(needs, details);
    }

    private static string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;

    private static Problem? Time(NoteBody body, KindNeeds needs, DateOnly today)
    {
        if (body.On > today)
        {
            return Problem.Invalid("sessions.note.future-day", nameof(body.On));
        }

        if (needs.Minutes == MinutesNeed.Required && body.Minutes < 1)
        {
            return Problem.Invalid("sessions.note.minutes-range", nameof(body.Minutes), $"{MostMinutes}");
        }

        var timed = needs.Minutes != MinutesNeed.None && body.Minutes > 0;
        return timed && body.Start is null ? Problem.Invalid("sessions.note.start-missing", nameof(body.Start)) : null;
    }

    private static Problem? Words(NoteFormat format, NoteDetails details)
    {
        var missing = format.Sections.FirstOrDefault(s =>
            s.Required && details.Sections.FirstOrDefault(w => w.Code == s.Code) is not { IsEmpty: false }
        );
        return missing is null
            ? null
            : Problem.Invalid("sessions.note.section-missing", nameof(NoteBody.Sections), missing.Heading(Language));
    }

    private static Problem? People(KindNeeds needs, NoteDetails details)
    {
        if (!needs.People)
        {
            return null;
        }

        if (details.With.Count == 0)
        {
            return Problem.Invalid("sessions.note.people-missing", nameof(NoteBody.With));
        }

        // Hearing what a relative says discloses nothing; telling them something needs a consent (42 CFR 2.13, 2.31).
        var strangers = details.With.Where(w => !w.Released).Select(w => w.Name).ToList();
        return strangers.Count > 0 && !details.OnlyListened
            ? Problem.Rule("sessions.note.people-without-consent", nameof(NoteBody.OnlyListened), string.Join(", ", strangers))
            : null;
    }

    private static Problem? Distance(NoteBody body)
    {
        if (!body.Remote || body.Kind is NoteKind.NoShow or NoteKind.Contact)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(body.Location))
        {
            return Problem.Invalid("sessions.note.location-missing", nameof(body.Location));
        }

        return body.RemoteConsent ? null : Problem.Invalid("sessions.note.remote-consent-missing", nameof(body.RemoteConsent));
    }

    private static Problem? Session(KindNeeds needs, NoteDetails details) =>
        needs.Missed && details.Missed is null ? Problem.Invalid("sessions.note.missed-missing", nameof(NoteBody.Missed)) : null;
}
