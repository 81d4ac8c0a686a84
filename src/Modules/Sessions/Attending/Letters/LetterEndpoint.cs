using Footbridge.Kernel;
using Footbridge.Ui;
using Footbridge.Ui.Printing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Footbridge.Sessions.Attending.Letters;

/// <summary>Letters of attendance as PDF.</summary>
internal static class LetterEndpoint
{
    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/clients/{client:guid}/attendance-letter/pdf", StaffAsync);
        endpoints.MapGet("/me/attendance-letter/pdf", OwnAsync);
    }

    /// <summary>The part of an address that says what a letter should say: days and switches, no words.</summary>
    public static string QueryOf(LetterWishes wishes) =>
        FormattableString.Invariant(
            $"?from={wishes.From:yyyy-MM-dd}&until={wishes.Until:yyyy-MM-dd}&eachDay={wishes.EachDay}&missed={wishes.Missed}&namesCare={wishes.NamesCare}"
        );

    private static async Task<IResult> StaffAsync(
        Guid client,
        [AsParameters] Wishes wishes,
        HttpContext http,
        IText text,
        Formats formats,
        IQuery<AttendanceLetter.Input, LetterFacts> read
    ) =>
        (await read.HandleAsync(new(ClientId.From(client), wishes.All), http.RequestAborted)).Match(
            letter => Pdf(http, letter, text, formats),
            FileAnswer.Refused
        );

    private static async Task<IResult> OwnAsync(
        [AsParameters] Wishes wishes,
        HttpContext http,
        CallContext call,
        IText text,
        Formats formats,
        IQuery<MyAttendanceLetter.Input, LetterFacts> read
    ) =>
        (await read.HandleAsync(new(call.Caller.Client ?? default, wishes.All), http.RequestAborted)).Match(
            letter => Pdf(http, letter, text, formats),
            FileAnswer.Refused
        );

    private static IResult Pdf(HttpContext http, LetterFacts letter, IText text, Formats formats) =>
        FileAnswer.Pdf(http, LetterSheet.Of(letter, text, formats), $"attendance-{letter.MadeOn:yyyy-MM-dd}.pdf", text);

    /// <summary>As it stands in the address.</summary>
    internal readonly record struct Wishes(
        DateOnly? From,
        DateOnly? Until,
        bool? EachDay,
        bool? Missed,
        bool? NamesCare,
        ProgramCalendar Calendar
    )
    {
        public LetterWishes All => LetterDefaults.For(Calendar.Today, From, Until, EachDay, Missed, NamesCare);
    }
}

/// <summary>What a letter says when nobody said otherwise: the last thirty days, in sum, without the kind of care.</summary>
internal static class LetterDefaults
{
    public static LetterWishes For(
        DateOnly today,
        DateOnly? from,
        DateOnly? until,
        bool? eachDay,
        bool? missed,
        bool? namesCare
    ) => new(from ?? (until ?? today).AddDays(-29), until ?? today, eachDay ?? false, missed ?? false, namesCare ?? false);
}
