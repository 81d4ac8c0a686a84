using System.Globalization;
using System.Text;
using Footbridge.Contracts.People;
using Footbridge.Kernel;

namespace Footbridge.Privacy.Looks.Unusual;

/// <summary>What is known of ties between staff and clients. Pure.</summary>
/// <param name="staff">The staff.</param>
/// <param name="clients">The clients whose records were opened.</param>
/// <param name="sealedRecords">Records that are sealed.</param>
internal sealed class KnownTies(
    IReadOnlyDictionary<UserId, StaffTie> staff,
    IReadOnlyDictionary<ClientId, ClientIdentity> clients,
    IReadOnlySet<ClientId> sealedRecords
)
{
    private const int ShortestName = 2;
    private const int PhoneDigits = 10;

    private readonly HashSet<ClientId> _colleagues = [.. staff.Values.Select(s => s.OwnRecord).OfType<ClientId>()];

    /// <summary>The rules that a look of this person at this record falls under.</summary>
    public IEnumerable<UnusualRule> Between(UserId actor, ClientId client)
    {
        if (sealedRecords.Contains(client))
        {
            yield return UnusualRule.Sealed;
        }

        if (!staff.TryGetValue(actor, out var tie))
        {
            yield break;
        }

        if (tie.OwnRecord == client)
        {
            // Of their own record name and number are the same, of course.
            yield return UnusualRule.OwnRecord;
            yield break;
        }

        if (_colleagues.Contains(client))
        {
            yield return UnusualRule.Colleague;
        }

        if (!clients.TryGetValue(client, out var person))
        {
            yield break;
        }

        if (FamilyNames(tie.DisplayName).Overlaps(Words(person.FamilyName)))
        {
            yield return UnusualRule.SameFamilyName;
        }

        if (IsSame(Phone(tie.Phone), Phone(person.Phone)) || IsSame(Mail(tie.Email), Mail(person.Email)))
        {
            yield return UnusualRule.SameContact;
        }
    }

    /// <summary>Every word of a name but the first, which is a given name.</summary>
    public static HashSet<string> FamilyNames(string displayName) => [.. Words(displayName).Skip(1)];

    // Lower-case, without accents; "García-López" are two words.
    private static IEnumerable<string> Words(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.IsLetter(letter) ? char.ToLowerInvariant(letter) : ' ');
            }
        }

        return folded
            .ToString()
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word =>
                word.Length >= ShortestName && word is not ("de" or "la" or "del" or "los" or "las" or "van" or "von")
            );
    }

    private static string? Phone(string? phone)
    {
        var digits = string.Concat((phone ?? "").Where(char.IsAsciiDigit));
        return digits.Length < PhoneDigits ? null : digits[^PhoneDigits..];
    }

    private static string? Mail(string? mail) => string.IsNullOrWhiteSpace(mail) ? null : mail.Trim().ToUpperInvariant();

    private static bool IsSame(string? one, string? other) => one is not null && one == other;
}
