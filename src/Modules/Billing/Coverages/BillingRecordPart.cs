using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Storage;
using Footbridge.Ui;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Billing.Coverages;

/// <summary>Who pays, for the copy of a record.</summary>
internal sealed class BillingRecordPart(FootbridgeDb db, IText text) : IRecordPart
{
    public async Task<IReadOnlyList<RecordEntry>> OfAsync(ClientId client, CancellationToken ct)
    {
        var all = await db.Set<Coverage>().AsNoTracking().Where(c => c.Client == client).ToListAsync(ct);
        return
        [
            .. all.Where(c => c.Facts.Kind != CoverageKind.None)
                .Select(c => new RecordEntry
                {
                    Kind = RecordKind.Coverage,
                    Id = c.Id.Value,
                    On = null,
                    Title = text["billing.coverage.title"],
                    Lines =
                    [
                        .. new (string Key, string Words)[]
                        {
                            ("billing.coverage.payer", c.Facts.Payer),
                            ("billing.coverage.member", c.Facts.Member),
                        }
                            .Where(l => l.Words.Length > 0)
                            .Select(l => new RecordLine(text[l.Key], l.Words)),
                    ],
                }),
        ];
    }
}
