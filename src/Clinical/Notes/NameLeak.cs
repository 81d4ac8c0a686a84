using System.Text.Json.Serialization;
using Footbridge.Kernel;

namespace Footbridge.Clinical.Notes;

/// <summary>The names of somebody on a group's roster.</summary>
/// <param name="Client">The person.</param>
/// <param name="Given">Given name or names.</param>
/// <param name="Preferred">The name they go by, if another.</param>
/// <param name="Family">Family name or names.</param>
public sealed record RosterName(ClientId Client, string Given, string? Preferred, string Family);

/// <summary>What of a name was found.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<NamePart>))]
public enum NamePart
{
    /// <summary>A given name.</summary>
    Given,

    /// <summary>The preferred name.</summary>
    Preferred,

    /// <summary>A family name.</summary>
    Family,

    /// <summary>A usual short form of the given or preferred name.</summary>
    Nickname,

    /// <summary>Initials, such as "M.R.".</summary>
    Initials,
}

/// <summary>A place in a shared text that names somebody.</summary>
/// <param name="Client">Whom.</param>
/// <param name="Start">Position of the first character.</param>
/// <param name="Length">Number of characters.</param>
/// <param name="Part">What of the name.</param>
/// <param name="Certain">False when it may be an ordinary word or somebody else: the facilitator can confirm that it is.</param>
public sealed record NameHit(ClientId Client, int Start, int Length, NamePart Part, bool Certain);

/// <summary>Finds roster members named in text that goes into every member's chart.</summary>
/// <remarks>A miss puts a name into another person's record; a false alarm costs the facilitator one click. So:
/// <list type="bullet">
/// <item>Whole words count, whatever their case or accents, with or without a possessive, each part of a double name by itself
/// and both run together or apart.</item>
/// <item>A name that is also an ordinary word ("will", "grace", "esperanza") is let go only when it is written in lower case, has no
/// possessive and no other part of the same person's name beside it. With a capital inside a sentence it is certain; where a capital
/// says nothing (first word of a sentence, all capitals) it is possible.</item>
/// <item>Short forms and initials are possible.</item>
/// </list></remarks>
public static class NameLeak
{
    /// <summary>Finds every place that names a roster member, in the order of the text.</summary>
    /// <param name="sharedText">Text that all members' charts receive.</param>
    /// <param name="roster">The members.</param>
    public static IReadOnlyList<NameHit> Find(string sharedText, IReadOnlyList<RosterName> roster)
    {
        ArgumentNullException.ThrowIfNull(sharedText);
        ArgumentNullException.ThrowIfNull(roster);
        var words = Words.Of(sharedText);
        return
        [
            .. roster
                .SelectMany(member => OfMember(words, member).Concat(Initials.Find(sharedText, member)))
                .DistinctBy(h => (h.Client, h.Start))
                .OrderBy(h => h.Start),
        ];
    }

    private static IEnumerable<NameHit> OfMember(IReadOnlyList<Word> words, RosterName member)
    {
        var names = NameForms.Of(member);
        for (var i = 0; i < words.Count; i++)
        {
            var word = words[i];
            if (names.Match(word) is not { } match)
            {
                if (
                    i + 1 < words.Count
                    && word.Touches(words[i + 1])
                    && names.Match(words[i + 1]) is null
                    && names.Match(word, words[i + 1]) is { } part
                )
                {
                    yield return Hit(
                        member,
                        word with
                        {
                            Length = words[i + 1].Start + words[i + 1].Length - word.Start,
                        },
                        part,
                        certain: true
                    );
                }

                continue;
            }

            var beside =
                (i > 0 && words[i - 1].Touches(word) && names.Match(words[i - 1]) is { } before && before.Folded != match.Folded)
                || (
                    i + 1 < words.Count
                    && word.Touches(words[i + 1])
                    && names.Match(words[i + 1]) is { } after
                    && after.Folded != match.Folded
                );
            if (OrdinaryWords.Contains(match.Folded) && !beside)
            {
                if (word.IsLowerCase && !word.IsPossessive)
                {
                    continue;
                }

                var capitalSpeaks = word.IsCapitalized && !word.OpensSentence;
                yield return Hit(member, word, match.Part, certain: capitalSpeaks && match.Exact);
            }
            else
            {
                yield return Hit(member, word, match.Part, certain: beside || match.Exact);
            }
        }
    }

    private static NameHit Hit(RosterName member, Word word, NamePart part, bool certain) =>
        new(member.Client, word.Start, word.Length, part, certain && part != NamePart.Nickname);
}
