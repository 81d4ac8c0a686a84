using Footbridge.Kernel;

namespace Footbridge.Sessions.Attending.Letters;

/// <summary>The facts for a letter that a client makes for themselves, whatever the hour.</summary>
[Requires(SessionPermissions.OwnLetter)]
internal sealed class MyAttendanceLetter(LetterReading letters) : IQuery<MyAttendanceLetter.Input, LetterFacts>
{
    public sealed record Input(ClientId Client, LetterWishes Wishes) : IAboutClient;

    public Task<Outcome<LetterFacts>> HandleAsync(Input input, CancellationToken ct) =>
        letters.OfAsync(input.Client, input.Wishes, madeBy: "", ct);
}
