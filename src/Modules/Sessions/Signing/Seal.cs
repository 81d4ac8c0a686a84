using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Footbridge.Sessions.Notes;

namespace Footbridge.Sessions.Signing;

/// <summary>The signed text in its fixed form, and its SHA-256: whoever changes one letter of it afterwards is found out.</summary>
/// <param name="Content">The text.</param>
/// <param name="Hash">Its hash, hexadecimal.</param>
internal sealed record Seal(string Content, string Hash)
{
    private static readonly JsonSerializerOptions Form = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Seals a text.</summary>
    public static Seal On(SignedContent content)
    {
        var text = JsonSerializer.Serialize(content, Form);
        return new(text, HashOf(text));
    }

    /// <summary>The text as it was signed, or null when the stored one cannot be read.</summary>
    public static SignedContent? Read(string content)
    {
        try
        {
            return JsonSerializer.Deserialize<SignedContent>(content, Form);
        }
        catch (JsonException)
        {
            // Only a text that was tampered with ends here; the reader is told so by the missing seal.
            return null;
        }
    }

    /// <summary>Whether a signed note is as it was signed: the stored text matches its hash, and the columns that lists and charts read
    /// say the same as the text.</summary>
    public static bool Holds(ClientNote note)
    {
        if (note.Content is not { } text || note.Hash != HashOf(text) || Read(text) is not { } signed)
        {
            return false;
        }

        return signed.Note == note.Id.Value
            && signed.Client == note.Client.Value
            && signed.Kind == note.Kind
            && signed.On == note.On
            && signed.Minutes == note.Minutes
            && signed.Data == note.Data
            && signed.Response == note.Response
            && signed.NextStep == note.NextStep
            && signed.Participation == note.Participation
            && signed.Risk == note.Risk
            && signed.Objective == note.Objective?.Value
            && signed.PlanGoal == note.PlanGoal
            && signed.PlanObjective == note.PlanObjective
            && (signed.Details?.ToJson() ?? "") == note.DetailsJson
            && signed.SignedBy == note.SignedBy?.Value
            && signed.SignedAt == note.SignedAt
            && signed.CosignDue == note.CosignDue
            && signed.CosignBy == note.CosignBy;
    }

    /// <summary>SHA-256 over values, each with its length before it, so that no two different lists have one hash.</summary>
    public static string HashOf(params ReadOnlySpan<string> values)
    {
        var text = new StringBuilder();
        foreach (var value in values)
        {
            text.Append(value.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(value);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
