using Footbridge.Contracts.Privacy;
using Footbridge.Privacy.Rights.Contact;
using Footbridge.Recovery.Talks;
using Footbridge.Risk.Safety;

namespace Footbridge.Slices.Recovery;

/// <summary>What tests of messages do again and again.</summary>
internal static class TalkClinic
{
    public static Task<Outcome<Done>> WriteAsync(
        this Clinic clinic,
        ClientId client,
        string words = "May I come later tomorrow?",
        string? key = null
    ) => clinic.DoAsync<SendToTeam.Input, Done>(clinic.ClientCaller(client), new(client, words), key);

    public static Task<Outcome<Done>> AnswerAsync(
        this Clinic clinic,
        ClientId client,
        int seen,
        string words = "Yes, ten is fine.",
        string role = RoleCodes.Counselor,
        string? key = null
    ) => clinic.DoAsync<AnswerTalk.Input, Done>(clinic.Staff(role), new(client, words, seen), key);

    public static Task<Outcome<Done>> CloseAsync(this Clinic clinic, ClientId client, int seen) =>
        clinic.DoAsync<CloseTalk.Input, Done>(clinic.Staff(RoleCodes.Medical), new(client, seen));

    public static async Task<MyTalk.View> MyTalkAsync(this Clinic clinic, ClientId client, int? before = null) =>
        (await clinic.AskAsync<MyTalk.Input, MyTalk.View>(clinic.ClientCaller(client), new(client, before))).Value;

    public static async Task<TalkSheet> TalkAsync(this Clinic clinic, ClientId client) =>
        (await clinic.AskAsync<TalkOf.Input, TalkOf.View>(clinic.Staff(RoleCodes.Counselor), new(client))).Value.Sheet;

    public static async Task<IReadOnlyList<TalksWaiting.Line>> WaitingAsync(
        this Clinic clinic,
        string role = RoleCodes.Counselor
    ) => (await clinic.AskAsync<TalksWaiting.Input, TalksWaiting.Output>(clinic.Staff(role), new())).Value.Waiting;

    public static Task<Outcome<Done>> ReadMineAsync(this Clinic clinic, ClientId client, int upTo) =>
        clinic.DoAsync<MarkMyTalkRead.Input, Done>(clinic.ClientCaller(client), new(client, upTo));

    public static Task<Outcome<int>> WatchAsync(this Clinic clinic) =>
        clinic.DoAsync<WatchTalks.Input, int>(clinic.SystemCaller, new());

    /// <summary>The rules of the signals that stand in the huddle.</summary>
    public static async Task<IReadOnlyList<string>> SignalsAsync(this Clinic clinic)
    {
        var huddle = await clinic.AskAsync<Huddle.Input, Huddle.Output>(clinic.Staff(RoleCodes.Counselor), new(false));
        return [.. huddle.Value.Open.SelectMany(l => l.Reasons).Select(r => r.Rule)];
    }

    /// <summary>A person who may be sent texts.</summary>
    public static async Task<ClientId> TextableAsync(this Clinic clinic, Func<ContactWish, ContactWish>? change = null)
    {
        var client = await clinic.PersonAsync();
        var wish = new ContactWish
        {
            ByPhone = true,
            ByText = true,
            ByMail = false,
            ByLetter = false,
            Phone = "2025550177",
        };
        var saved = await clinic.DoAsync<SaveContact.Input, Done>(
            clinic.ClientCaller(client),
            new(client, null, change is null ? wish : change(wish))
        );
        saved.Problem.ShouldBeNull();
        return client;
    }

    public static DateTimeOffset At(this Clinic clinic, DateOnly day, int hour, int minute = 0) =>
        new ProgramCalendar(TimeZoneInfo.FindSystemTimeZoneById(clinic.Story.Zone), clinic.Clock)
            .Resolve(day, new TimeOnly(hour, minute))
            .Instant;

    /// <summary>Lets the clock run to a local time of today or a later day.</summary>
    public static void Until(this Clinic clinic, DateOnly day, int hour, int minute = 0) =>
        clinic.Clock.SetUtcNow(clinic.At(day, hour, minute));
}
