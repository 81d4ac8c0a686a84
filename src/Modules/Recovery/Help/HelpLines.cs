using Footbridge.Contracts.People;
using Footbridge.Kernel;
using Footbridge.Recovery.Help.Lines;

namespace Footbridge.Recovery.Help;

/// <summary>Whom to call: the help lines of the program's country, the program's own numbers, and when it calls back.</summary>
[OpenToAll("Help is never behind a sign-in.")]
[ShowsNothingProtected("Phone numbers and hours of the program are public.")]
internal sealed class HelpLines(
    HelpShelf shelf,
    HelpLineBook book,
    IPrograms programs,
    ProgramCalendar calendar,
    CallContext call
) : IQuery<HelpLines.Input, HelpLines.View>
{
    public sealed record Input;

    public sealed record View(string Phone, string AfterHoursPhone, CallBack CallBack)
    {
        /// <summary>The lines in their order.</summary>
        public IReadOnlyList<HelpLineRow> Lines { get; init; } = [];
    }

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var board =
            await shelf.OfAsync(call.Caller.Program, ReadAsync, ct)
            ?? new HelpBoard("", "", [.. DefaultHelpLines.Of(Countries.Usual).Select(l => new HelpLineRow(l.Code, 0, l.Words))]);
        var now = calendar.Now;
        return new View(board.Phone, board.AfterHoursPhone, CallHours.After(calendar.DayOf(now), calendar.TimeOf(now)))
        {
            Lines = board.Lines,
        };
    }

    private async Task<HelpBoard> ReadAsync(CancellationToken ct)
    {
        var program = await programs.CurrentAsync(ct);
        var lines = await book.ReadAsync(program.Country, ct);
        return new(
            program.Phone,
            program.AfterHoursPhone,
            [.. lines.Where(l => !l.IsOff && l.Words.Country == program.Country).Select(l => l with { CheckedBy = null })]
        );
    }
}
