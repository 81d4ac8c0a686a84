using Footbridge.Kernel;

namespace Footbridge.People.SignIn;

/// <summary>Judges a password by how many guesses it stands, not by which characters it holds.</summary>
internal static class PasswordStrength
{
    public const int MinLength = 10;
    public const int MaxLength = 128;

    /// <summary>From 0, guessed at once, to 4.</summary>
    public const int MinScore = 3;

    /// <summary>Null when the password may be taken; otherwise why not and what makes it better.</summary>
    /// <param name="password">The password.</param>
    /// <param name="personal">What a guesser would know of the person: name, mail address, program.</param>
    /// <param name="field">The field the refusal belongs to.</param>
    public static Problem? Refusal(string password, IEnumerable<string> personal, string field)
    {
        if (password.Length < MinLength)
        {
            return Problem.Invalid("people.password.too-short", field, $"{MinLength}");
        }

        if (password.Length > MaxLength)
        {
            return Problem.Invalid("people.password.too-long", field, $"{MaxLength}");
        }

        var words = personal
            .SelectMany(p => p.Split([' ', '@', '.', '-', ','], StringSplitOptions.RemoveEmptyEntries))
            .Where(w => w.Length > 2)
            .ToList();
        var judged = new global::Zxcvbn.Zxcvbn().EvaluatePassword(password, words);
        return judged.Score >= MinScore ? null : Problem.Invalid($"people.password.{Reason(judged, password, words)}", field);
    }

    private static string Reason(global::Zxcvbn.Result judged, string password, IReadOnlyList<string> personal)
    {
        if (personal.Any(word => password.Contains(word, StringComparison.OrdinalIgnoreCase)))
        {
            return "personal";
        }

        var longest = judged.MatchSequence.Where(m => m.Pattern != "bruteforce").MaxBy(m => m.Token.Length);
        return longest?.Pattern switch
        {
            "dictionary" => "common",
            "spatial" => "keyboard",
            "repeat" => "repeat",
            "sequence" => "sequence",
            "date" or "year" => "date",
            _ => "weak",
        };
    }
}
