using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Ui;

namespace Footbridge.Recovery.Rewards;

/// <summary>What a client gained, for the copy of a record.</summary>
internal sealed class RewardRecordPart(LedgerBook ledger, IText text, Formats formats) : IRecordPart
{
    public async Task<IReadOnlyList<RecordEntry>> OfAsync(ClientId client, CancellationToken ct)
    {
        var gains = await ledger.ReadAsync(all => all.Where(g => g.Client == client), ct);
        return [.. gains.Reverse().Select(Entry)];
    }

    private RecordEntry Entry(GainEntry gain) =>
        new()
        {
            Kind = RecordKind.Other,
            Id = gain.Id,
            On = gain.On,
            Title = text["recovery.reward.record"],
            Lines =
            [
                .. RecordLine.Filled(
                    (text["recovery.reward.slip"], text.SlipName(gain.Schedule, gain.Slip)),
                    (text["recovery.reward.value"], formats.Money(gain.Cents)),
                    (text["recovery.reward.why"], text.Why(formats, gain)),
                    (text["recovery.reward.state"], text[RewardWords.StateKey(gain.State)]),
                    (text["recovery.reward.prize"], gain.Prize),
                    (
                        text["recovery.reward.corrected"],
                        string.Join("\n", gain.Lines.Where(l => l.Note is not null).Select(l => l.Note))
                    )
                ),
            ],
        };
}
