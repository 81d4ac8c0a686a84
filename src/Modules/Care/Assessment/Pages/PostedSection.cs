using Footbridge.Care.Assessment.Forms;
using Footbridge.Care.Assessment.Versions;
using Footbridge.Kernel;
using Microsoft.AspNetCore.Http;

namespace Footbridge.Care.Assessment.Pages;

/// <summary>A section as a form sends it: by the page's button or while somebody types.</summary>
internal static class PostedSection
{
    public const string Answer = "a.";
    public const string Assessment = "Input.Assessment";
    public const string Counter = "Input.Counter";

    public static SaveSection.Input ToInput(IFormCollection form, ClientId client, string section) =>
        new(
            client,
            Guid.TryParse(form[Assessment], out var id) ? id : null,
            section,
            int.TryParse(form[Counter], out var counter) ? counter : 0,
            [.. Answers(form).Select(a => new TypedAnswer(a.Key, a.Value))]
        );

    /// <summary>What was typed, by key.</summary>
    public static IReadOnlyDictionary<string, string> Answers(IFormCollection form) =>
        form
            .Keys.Where(k => k.StartsWith(Answer, StringComparison.Ordinal))
            .ToDictionary(k => k[Answer.Length..], k => form[k].ToString(), StringComparer.Ordinal);

    /// <summary>The same as answers, to draw a refused form again.</summary>
    public static SectionAnswers Typed(IFormCollection form) => new(Answers(form), new Dictionary<string, string>());
}
