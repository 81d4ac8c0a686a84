using Footbridge.Contracts.People;
using Footbridge.Kernel;

namespace Footbridge.Recovery.Help.Lines;

/// <summary>"I called it today: it works." Nobody calls an emergency number to try it; there it means that it was asked about.</summary>
[Requires(RecoveryPermissions.ManageHelp)]
internal sealed class CheckHelpLine(HelpLineBook book, CallContext call, ProgramCalendar calendar)
    : ICommand<CheckHelpLine.Input, Done>
{
    /// <summary>Which line, and the version that was tried.</summary>
    public sealed record Input(string Code, int Version);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if ((await book.FindAsync(input.Code, input.Version, ct)).Failed(out var problem, out var line))
        {
            return problem;
        }

        line.Check(calendar.Today, call.Caller.User ?? default);
        return Done.Value;
    }
}

/// <summary>Moves a help line one place up.</summary>
[Requires(RecoveryPermissions.ManageHelp)]
internal sealed class RaiseHelpLine(HelpLineBook book) : ICommand<RaiseHelpLine.Input, Done>
{
    /// <summary>Which line.</summary>
    public sealed record Input(string Code);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var all = await book.OpenAsync(ct);
        var at = all.FindIndex(l => l.Code == input.Code);
        if (at < 0)
        {
            return Problem.NotFound("core.not-found");
        }

        if (at > 0)
        {
            (all[at - 1].Place, all[at].Place) = (all[at].Place, all[at - 1].Place);
        }

        return Done.Value;
    }
}

/// <summary>Takes a help line off the help page, or puts it back. One always stays: a help page without a number is none.</summary>
[Requires(RecoveryPermissions.ManageHelp)]
internal sealed class SwitchHelpLine(HelpLineBook book, IPrograms programs) : ICommand<SwitchHelpLine.Input, Done>
{
    /// <summary>Which line, and whether it is off from now on.</summary>
    public sealed record Input(string Code, int Version, bool Off);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if ((await book.FindAsync(input.Code, input.Version, ct)).Failed(out var problem, out var line))
        {
            return problem;
        }

        line.IsOff = input.Off;
        var country = (await programs.CurrentAsync(ct)).Country;
        var all = await book.OpenAsync(ct);
        return input.Off && all.TrueForAll(l => l.IsOff || l.Words.Country != country) && line.Words.Country == country
            ? Problem.Rule("recovery.lines.last-one")
            : Done.Value;
    }
}
