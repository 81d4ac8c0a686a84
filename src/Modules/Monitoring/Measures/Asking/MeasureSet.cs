using Footbridge.Clinical.Measures;
using Footbridge.Clinical.Measures.Instruments;

namespace Footbridge.Monitoring.Measures;

/// <summary>What is asked of everybody who is admitted, unless somebody plans otherwise. How often is the cadence that each instrument's file
/// proposes.</summary>
internal static class MeasureSet
{
    /// <summary>Days between two times that can be chosen.</summary>
    public static readonly int[] Rhythms = [7, 14, 30, 90];

    /// <summary>Days after discharge that can be chosen.</summary>
    public static readonly int[] FollowUps = [30, 90, 180, 365];

    private static readonly (string Instrument, MeasureTiming Timing, int Days)[] Usual =
    [
        ("phq-9", MeasureTiming.Every, 14),
        ("gad-7", MeasureTiming.Every, 14),
        ("bam", MeasureTiming.Every, 30),
        ("pc-ptsd-5", MeasureTiming.Once, 0),
        ("audit-c", MeasureTiming.Once, 0),
        ("readiness-ruler", MeasureTiming.Every, 7),
        ("phq-9", MeasureTiming.Discharge, 0),
        ("bam", MeasureTiming.FollowUp, 90),
    ];

    /// <summary>The instruments a client can be asked: those whose words are there.</summary>
    public static IReadOnlyList<Instrument> Askable { get; } =
    [.. InstrumentLibrary.All.Where(i => i.License is { ScoringOnly: false, NotShipped: false })];

    /// <summary>An instrument that can be asked; null when there is none of that name.</summary>
    public static Instrument? Find(string id) => Askable.FirstOrDefault(i => i.Id == id);

    /// <summary>Whether a person may answer it alone. One that a clinician rates, or whose questions are asked in a talk, is not sent.</summary>
    public static bool IsForSelf(this Instrument instrument) => instrument.AnsweredBy.Contains(AnsweredBy.Self);

    /// <summary>Whether a rhythm is one that can be chosen.</summary>
    public static bool IsRhythm(MeasureTiming timing, int days) =>
        timing switch
        {
            MeasureTiming.Every => Rhythms.Contains(days),
            MeasureTiming.FollowUp => FollowUps.Contains(days),
            _ => days == 0,
        };

    /// <summary>The usual plans of somebody who is admitted, of instruments that this build has.</summary>
    public static IEnumerable<(string Instrument, MeasureTiming Timing, int Days)> OfAdmission() =>
        Usual.Where(u => Find(u.Instrument) is not null);
}
