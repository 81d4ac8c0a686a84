using Footbridge.Contracts.People;
using Footbridge.Kernel;

namespace Footbridge.Recovery.Help.Lines;

/// <summary>The help lines as the program keeps them, with who tried each and when.</summary>
[Requires(RecoveryPermissions.ManageHelp), ShowsNothingProtected("Public phone numbers, and who of the staff tried them.")]
internal sealed class ShowHelpLines(HelpLineBook book, IPrograms programs, IStaff staff, ProgramCalendar calendar)
    : IQuery<ShowHelpLines.Input, ShowHelpLines.View>
{
    public sealed record Input;

    /// <summary>The lines.</summary>
    /// <param name="Country">Country of the program; lines of others are kept, and not shown on the help page.</param>
    /// <param name="Lines">All lines, in their order.</param>
    /// <param name="Stale">How many of those that are shown nobody tried for long.</param>
    public sealed record View(string Country, IReadOnlyList<HelpLineRow> Lines, int Stale)
    {
        /// <summary>Whether a line stands on the help page.</summary>
        public bool IsShown(HelpLineRow line) => !line.IsOff && line.Words.Country == Country;
    }

    public async Task<Outcome<View>> HandleAsync(Input input, CancellationToken ct)
    {
        var country = (await programs.CurrentAsync(ct)).Country;
        var lines = new List<HelpLineRow>();
        foreach (var line in await book.ReadAsync(country, ct))
        {
            var by = line.CheckedBy is { } user ? await staff.FindAsync(user, ct) : null;
            lines.Add(line with { CheckedByName = by?.Printed ?? "" });
        }

        var view = new View(country, lines, 0);
        return view with { Stale = lines.Count(l => view.IsShown(l) && l.IsStale(calendar.Today)) };
    }
}
