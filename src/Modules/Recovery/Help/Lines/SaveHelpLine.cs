using Footbridge.Kernel;

namespace Footbridge.Recovery.Help.Lines;

/// <summary>Adds a help line at the end, or says one in other words.</summary>
[Requires(RecoveryPermissions.ManageHelp)]
internal sealed class SaveHelpLine(HelpLineBook book, TimeProvider clock) : ICommand<SaveHelpLine.Input, Done>
{
    /// <summary>The line.</summary>
    /// <param name="Code">Which; null for a new one.</param>
    /// <param name="Version">The version the form was made from.</param>
    /// <param name="Words">What it says.</param>
    public sealed record Input(string? Code, int Version, HelpLineWords Words);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var words = input.Words.Tidy();
        if (words.Fault() is { } fault)
        {
            return fault;
        }

        if (input.Code is not { } code)
        {
            var all = await book.OpenAsync(ct);
            book.Add(Ids.NewGuid(clock).ToString("N"), all.Count == 0 ? 0 : all.Max(l => l.Place) + 1, words);
            return Done.Value;
        }

        if ((await book.FindAsync(code, input.Version, ct)).Failed(out var problem, out var line))
        {
            return problem;
        }

        line.Change(words);
        return Done.Value;
    }
}
