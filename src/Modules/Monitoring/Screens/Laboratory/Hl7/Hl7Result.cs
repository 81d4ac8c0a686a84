using Footbridge.Clinical.Toxicology;

namespace Footbridge.Monitoring.Screens;

/// <summary>Reads one OBX: a result, or why it cannot be taken.</summary>
internal static class Hl7Result
{
    public static (LabResult? Result, LabFault? Fault) Read(Hl7Segment segment, Hl7Segment request)
    {
        // HL7 table 0085: how far a result is.
        var status = segment[11] switch
        {
            "F" or "C" => null,
            "P" or "R" or "S" or "I" or "O" => "preliminary",
            "X" or "N" => "no-result",
            "D" or "W" => "withdrawn",
            _ => "status",
        };
        if (status is not null)
        {
            return (null, new(segment.Line, status, "OBX-11"));
        }

        if (TestOf(segment, request) is not ({ } substance, var stage, var analyte))
        {
            return (null, new(segment.Line, "unknown-test", "OBX-3"));
        }

        var cutoff = FoundWords.CutoffIn(segment[7]);
        var unit = segment[6].Length is > 0 and <= 20 ? segment[6] : ScreenVocabulary.UsualUnit;
        var (amount, under) = AmountOf(segment);
        var known = ToxicologyLibrary.Find(substance)!.CutoffOf(Specimen.Urine, stage, analyte);
        var finding =
            FoundWords.Of(segment[5])
            ?? FoundWords.Of(segment[5, 2])
            ?? FoundWords.OfFlag(segment[8])
            ?? (under ? Finding.Negative : (Finding?)null)
            ?? (amount is { } number ? FoundWords.OfAmount(number, unit, cutoff, known) : null);
        if (finding is not { } found)
        {
            return (null, new(segment.Line, "no-verdict", "OBX-5"));
        }

        var corrects = segment[11] == "C" || request[25] == "C";
        var answer = new ScreenAnswer(
            found,
            analyte,
            under ? null : amount,
            amount is null && cutoff is null ? null : unit,
            cutoff
        );
        return (new(segment.Line, substance, stage, corrects, answer), null);
    }

    private static (string Substance, TestStage Stage, string? Analyte)? TestOf(Hl7Segment segment, Hl7Segment request)
    {
        foreach (var start in (int[])[1, 4])
        {
            if (segment[3, start + 2] == "LN" && TestNames.OfLoinc(segment[3, start]) is { } known)
            {
                return known;
            }
        }

        return TestNames.OfWords(segment[3, 2], segment[17, 2], segment[17], request[4, 2])
            ?? TestNames.OfWords(segment[3, 5], segment[17, 2], segment[17], request[4, 2])
            ?? TestNames.OfWords(segment[3], segment[17, 2], segment[17], request[4, 2]);
    }

    // A number, or one with a sign before it (SN): below what can be measured is not found.
    private static (decimal? Amount, bool Under) AmountOf(Hl7Segment segment) =>
        segment[2] switch
        {
            "NM" or "ST" when ScreenNumbers.TryRead(segment[5], out var amount) => (amount, false),
            "SN" when ScreenNumbers.TryRead(segment[5, 2], out var amount) => (amount, segment[5].StartsWith('<')),
            _ => (null, false),
        };
}
