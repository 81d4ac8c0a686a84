namespace Footbridge.Curriculum;

/// <summary>The same in both languages.</summary>
public class Words
{
    /// <summary>In English.</summary>
    public required string En { get; init; }

    /// <summary>In Spanish.</summary>
    public required string Es { get; init; }

    /// <summary>In a language; English when it is neither.</summary>
    public string In(string language) => language == "es" ? Es : En;
}
