namespace Footbridge.Ui;

/// <summary>Words for people, by key, in the language of the request.</summary>
public interface IText
{
    /// <summary>The text of a key, or the key in brackets when there is none.</summary>
    string this[string key] { get; }

    /// <summary>The text of a key with its placeholders filled.</summary>
    string this[string key, params object[] arguments] { get; }

    /// <summary>Whether a text exists for the key.</summary>
    bool Has(string key);
}
