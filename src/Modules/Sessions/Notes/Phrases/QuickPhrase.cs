using Footbridge.Kernel;

namespace Footbridge.Sessions.Notes.Phrases;

/// <summary>Words that a short name stands for: typed as <c>/name</c> and a space, they are written out. Of one member of staff, or of the
/// whole program.</summary>
internal sealed class QuickPhrase : IProgramOwned, IVersioned
{
    /// <summary>Longest short name.</summary>
    public const int ShortLength = 20;

    /// <summary>Longest text.</summary>
    public const int TextLength = 1000;

    public required Guid Id { get; init; }

    public ProgramId ProgramId { get; private set; }

    public int Version { get; private set; } = 1;

    /// <summary>Whose; null for everybody's.</summary>
    public UserId? Owner { get; init; }

    public string Short { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>Sets both.</summary>
    public Outcome<Done> Set(string shortName, string text)
    {
        var name = shortName.Trim().TrimStart('/').ToLowerInvariant();
        if (name.Length is 0 or > ShortLength || !name.All(c => char.IsLetterOrDigit(c) || c == '-'))
        {
            return Problem.Invalid("sessions.phrase.short-name", nameof(Short), $"{ShortLength}");
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return Problem.Invalid("core.required", nameof(Text));
        }

        if (text.Length > TextLength)
        {
            return Problem.Invalid("core.too-long", nameof(Text), $"{TextLength}");
        }

        (Short, Text) = (name, text.Trim());
        return Done.Value;
    }
}
