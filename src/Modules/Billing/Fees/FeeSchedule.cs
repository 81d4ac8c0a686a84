using System.Globalization;
using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Billing.Fees;

/// <summary>A row of the fee schedule as pages show it.</summary>
/// <param name="Id">The row.</param>
/// <param name="Version">Its version.</param>
/// <param name="Facts">What it says.</param>
public sealed record FeeRow(Guid Id, int Version, FeeFacts Facts)
{
    /// <summary>The program's words in the reader's language.</summary>
    public string Words =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "es" && Facts.WordsEs.Length > 0 ? Facts.WordsEs : Facts.Words;
}

/// <summary>The fee schedule and the program's own cost figures.</summary>
[Requires(BillingPermissions.ManageFees), ShowsNothingProtected("Prices of the program; no person in care is named.")]
internal sealed class FeeSchedule(FootbridgeDb db) : IQuery<FeeSchedule.Input, FeeSchedule.Output>
{
    public sealed record Input;

    public sealed record Output(IReadOnlyList<FeeRow> Fees, CostFigures Figures, int FiguresVersion);

    public async Task<Outcome<Output>> HandleAsync(Input input, CancellationToken ct)
    {
        var fees = await db.Set<Fee>().OrderBy(f => f.Code).ToListAsync(ct);
        var settings = await db.Set<CostSettings>().SingleOrDefaultAsync(ct);
        return new Output([.. fees.Select(RowOf)], settings?.Figures ?? CostFigures.Default, settings?.Version ?? 0);
    }

    internal static FeeRow RowOf(Fee f) => new(f.Id.Value, f.Version, new(f.Code, f.Words, f.WordsEs, f.Unit, f.Cents, f.Active));
}
