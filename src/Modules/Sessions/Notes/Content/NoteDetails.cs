using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Footbridge.Sessions.Notes.Content;

/// <summary>Everything a note says beside the three parts of its text: the sections of its format as they were, further plan items, who was
/// there with the client, where the client was, and what it answers to. Notes from before there were formats have none.</summary>
/// <remarks>It is sealed with the note. New properties go to the end, with a value that older texts lack.</remarks>
internal sealed record NoteDetails
{
    private static readonly JsonSerializerOptions Form = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Nothing.</summary>
    public static NoteDetails None { get; } = new();

    /// <summary>Code of the format.</summary>
    public string Format { get; init; } = "";

    /// <summary>Name of the format as it was.</summary>
    public string FormatName { get; init; } = "";

    public IReadOnlyList<NoteSection> Sections { get; init; } = [];

    /// <summary>Plan items beside the first.</summary>
    public IReadOnlyList<PlanLink> Also { get; init; } = [];

    /// <summary>Whether it was by video or phone.</summary>
    public bool Remote { get; init; }

    /// <summary>Where the client was, as the client said.</summary>
    public string Location { get; init; } = "";

    /// <summary>Whether the client agreed to meet by video or phone.</summary>
    public bool RemoteConsent { get; init; }

    /// <summary>Who was there with the client.</summary>
    public IReadOnlyList<Companion> With { get; init; } = [];

    /// <summary>Whether those without a consent were only listened to.</summary>
    public bool OnlyListened { get; init; }

    /// <summary>The missed session that the outreach was about.</summary>
    public MissedLink? Missed { get; init; }

    /// <summary>The note whose words were taken over to begin with.</summary>
    public CopySource? CopiedFrom { get; init; }

    /// <summary>As it is stored; empty when there is nothing.</summary>
    public string ToJson()
    {
        var json = JsonSerializer.Serialize(this, Form);
        return json == Empty ? "" : json;
    }

    /// <summary>From what was stored.</summary>
    public static NoteDetails FromJson(string json) =>
        json.Length == 0 ? None : JsonSerializer.Deserialize<NoteDetails>(json, Form) ?? None;

    private static readonly string Empty = JsonSerializer.Serialize(new NoteDetails(), Form);
}

/// <summary>Somebody who was there with the client.</summary>
/// <param name="Name">The name.</param>
/// <param name="Released">Whether a consent in force that day named this person.</param>
internal sealed record Companion(string Name, bool Released);

/// <summary>A session that the client did not come to.</summary>
/// <param name="Session">The session.</param>
/// <param name="On">Its day.</param>
/// <param name="Title">Title of the group.</param>
internal sealed record MissedLink(Guid Session, DateOnly On, string Title);

/// <summary>Where words were taken over from.</summary>
/// <param name="Note">The earlier note.</param>
/// <param name="On">Its day.</param>
internal sealed record CopySource(Guid Note, DateOnly On);
