using Footbridge.Sessions.Notes;

namespace Footbridge.Sessions.Signing.Steps;

/// <summary>Checks a note against its steps.</summary>
internal static class SigningChain
{
    /// <summary>Whether the text is as it was signed, no step was changed, and the note stands where its steps say.</summary>
    /// <param name="note">The note.</param>
    /// <param name="steps">All its steps, by number.</param>
    public static bool Holds(ClientNote note, IReadOnlyList<SigningStep> steps)
    {
        if (steps.Count != note.StepCount || !Follow(note, steps))
        {
            return false;
        }

        if (steps.Count == 0)
        {
            return note.SignedAt is null && note.SentBackAt is null && note.Round == 0;
        }

        return note.SignedAt is null ? WentBack(note, steps[^1]) : Seal.Holds(note) && Stands(note, steps);
    }

    private static bool Follow(ClientNote note, IReadOnlyList<SigningStep> steps)
    {
        var before = "";
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Note != note.Id || steps[i].Number != i + 1 || !steps[i].Holds(before))
            {
                return false;
            }

            before = steps[i].Hash;
        }

        return before == (note.LastStep ?? "");
    }

    private static bool WentBack(ClientNote note, SigningStep last) =>
        last.Kind == StepKind.SentBack && last.At == note.SentBackAt && last.Round == note.Round && note.CosignedAt is null;

    private static bool Stands(ClientNote note, IReadOnlyList<SigningStep> steps)
    {
        var round = steps.Where(s => s.Round == note.Round).ToList();
        var author = round.Find(s => s.Kind is StepKind.Wrote or StepKind.Led);
        var reviewed = round.Find(s => s.Kind == StepKind.Reviewed);
        return author is not null
            && author.By == note.SignedBy
            && author.At == note.SignedAt
            && round.TrueForAll(s => s.Kind != StepKind.SentBack && s.ContentHash == note.Hash)
            && reviewed?.At == note.CosignedAt
            && note.SentBackAt is null;
    }
}
