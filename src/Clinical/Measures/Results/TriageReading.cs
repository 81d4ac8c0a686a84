using Footbridge.Clinical.Measures.Instruments;

namespace Footbridge.Clinical.Measures.Results;

/// <summary>The levels of a triage, the most urgent first: the first that is so is the one that counts, even when something more urgent cannot
/// be told yet.</summary>
internal sealed class TriageReading
{
    private readonly List<(string Id, bool? Truth)> _levels;
    private readonly int _found;

    private TriageReading(List<(string Id, bool? Truth)> levels)
    {
        _levels = levels;
        _found = levels.FindIndex(l => l.Truth == true);
    }

    public TriageFound? Found =>
        _levels.Count == 0
            ? null
            : new(
                _found < 0 ? null : _levels[_found].Id,
                !_levels.Take(_found < 0 ? _levels.Count : _found).Any(l => l.Truth is null)
            );

    public static TriageReading Of(Triage? triage, Truth truth) =>
        new([.. (triage?.Levels ?? []).Select(l => (l.Id, truth.Of(l.When)))]);

    /// <summary>Whether this is the level that counts.</summary>
    public bool? Of(string level)
    {
        var asked = _levels.FindIndex(l => l.Id == level);
        return asked == _found ? true
            : _found >= 0 && asked > _found ? false
            : _levels[asked].Truth;
    }
}
