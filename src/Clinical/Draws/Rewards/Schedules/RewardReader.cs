using Footbridge.Clinical.Measures.Instruments;
using Footbridge.Clinical.Measures.Reading;
using Footbridge.Kernel;

namespace Footbridge.Clinical.Draws.Rewards;

/// <summary>A schedule, or all that is wrong with its file.</summary>
/// <param name="Schedule">The schedule; null when it was refused.</param>
/// <param name="Faults">Why, with the line, in the order of the file.</param>
public sealed record RewardReading(RewardSchedule? Schedule, IReadOnlyList<FileFault> Faults);

/// <summary>Reads files of schedules, strictly: whole or not at all.</summary>
public static class RewardReader
{
    private const int MostDollars = 1000;
    private const int MostCents = 100 * MostDollars;
    private const int MostSlips = 10_000;

    /// <summary>Reads a schedule.</summary>
    public static RewardReading Read(string text)
    {
        // No null may stand anywhere.
        var (content, faults) = StrictFile.Read<RewardSchedule>(text, isAmiss: _ => true, Faults);
        return new(content, faults);
    }

    private static IEnumerable<(string Path, string Reason)> Faults(RewardSchedule schedule) =>
        [
            .. Words("name", schedule.Name),
            .. Words("source", schedule.Source),
            .. (schedule.Kind, schedule.Fishbowl, schedule.Voucher) switch
            {
                (RewardKind.Fishbowl, { } bowl, null) => Bowl(bowl),
                (RewardKind.Voucher, null, { } voucher) => Voucher(voucher),
                _ => [("kind", "has its own terms beside it, and no others")],
            },
        ];

    private static IEnumerable<(string Path, string Reason)> Words(string path, Wording words)
    {
        if (words.En.Trim().Length == 0 || string.IsNullOrWhiteSpace(words.Es))
        {
            yield return (path, "needs words in English and Spanish");
        }
    }

    private static IEnumerable<(string Path, string Reason)> Bowl(FishbowlTerms bowl)
    {
        const string At = "fishbowl";
        var sound = true;
        for (var i = 0; i < bowl.Slips.Count; i++)
        {
            var (slip, here) = (bowl.Slips[i], $"{At}.slips[{i}]");
            foreach (var fault in Words($"{here}.name", slip.Name))
            {
                yield return fault;
            }

            if (slip.Id.Length is 0 or > 20 || slip.Id.Any(c => !char.IsAsciiLetterLower(c) && c != '-'))
            {
                yield return ($"{here}.id", "is a name of at most 20 small letters and dashes");
            }

            if (bowl.Slips.Take(i).Any(s => s.Id == slip.Id))
            {
                yield return ($"{here}.id", $"\"{slip.Id}\" stands there twice");
            }

            if (slip.Count is < 1 or > MostSlips || slip.Cents is < 0 or > MostCents)
            {
                sound = false;
                yield return (here, $"has 1 to {MostSlips} slips and a value of 0 to {MostCents} cents");
            }
        }

        if (bowl.Slips.Count == 0 || !sound)
        {
            yield return ($"{At}.slips", "is a bowl with sound slips");
        }
        else if (bowl.WorkOutExpected() is var worth && worth != bowl.ExpectedCents)
        {
            yield return ($"{At}.expectedCents", FormattableString.Invariant($"is {worth} by the slips"));
        }

        if (bowl.FirstDraws < 1 || bowl.Rise < 0 || bowl.MostDraws < bowl.FirstDraws || bowl.MostDraws > 100)
        {
            yield return (At, "begins with a draw, does not fall, and ends at 100 draws at the latest");
        }
    }

    private static IEnumerable<(string Path, string Reason)> Voucher(VoucherTerms voucher)
    {
        const string At = "voucher";
        if (
            voucher
            is not { FirstCents: > 0 and <= MostCents, RiseCents: >= 0 and <= MostCents, BonusCents: >= 0 and <= MostCents }
        )
        {
            yield return (At, $"has values of at most {MostCents} cents, and none below 0");
        }
        else if (voucher.BonusEach < 1)
        {
            yield return ($"{At}.bonusEach", "is 1 or more");
        }
        else if (voucher.Course.Samples is < 1 or > 400)
        {
            yield return ($"{At}.course.samples", "is 1 to 400");
        }
        else if (
            Enumerable.Range(1, voucher.Course.Samples).Sum(n => (long)voucher.CentsOf(n)) is var sum
            && sum != voucher.Course.Cents
        )
        {
            yield return ($"{At}.course.cents", FormattableString.Invariant($"is {sum} by the values"));
        }
    }
}
