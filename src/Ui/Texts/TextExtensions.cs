using Footbridge.Kernel;

namespace Footbridge.Ui;

/// <summary>Texts of refusals and of validation messages.</summary>
public static class TextExtensions
{
    /// <summary>The words for an ordinary refusal.</summary>
    public static string ProblemText(this IText text, Problem problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(problem);
        return problem.Arguments is { Count: > 0 } arguments ? text[problem.Code, [.. arguments]] : text[problem.Code];
    }

    /// <summary>The words for a validation message. A message that is a key is looked up; values after a bar fill its placeholders, as in
    /// <c>ErrorMessage = "core.too-long|{1}"</c>, where DataAnnotations itself fills in the limit. Other messages stay as they are.</summary>
    public static string MessageText(this IText text, string message)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(message);
        var parts = message.Split('|');
        if (!text.Has(parts[0]))
        {
            return message;
        }

        return parts.Length == 1 ? text[message] : text[parts[0], [.. parts.Skip(1)]];
    }
}
