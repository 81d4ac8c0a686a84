using Footbridge.Kernel;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;

namespace Footbridge.Sessions.Notes.Phrases;

/// <summary>Keeps a quick phrase: the caller's own, or one for everybody in the program. A phrase of the same name is replaced.</summary>
[Requires(SessionPermissions.Phrases)]
internal sealed class KeepPhrase(FootbridgeDb db, CallContext call, TimeProvider clock) : ICommand<KeepPhrase.Input, Done>
{
    /// <summary>The phrase.</summary>
    /// <param name="Short">What is typed behind the slash.</param>
    /// <param name="Text">What it stands for.</param>
    /// <param name="ForAll">Whether it is for everybody; those who look after the formats may add such ones.</param>
    public sealed record Input(string Short, string Text, bool ForAll);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (input.ForAll && !call.Caller.Holds(SessionPermissions.Formats))
        {
            return Problem.Rule("sessions.phrase.for-all");
        }

        var owner = input.ForAll ? null : call.Caller.User;
        var phrase = new QuickPhrase { Id = Ids.NewGuid(clock), Owner = owner };
        if (phrase.Set(input.Short, input.Text).Problem is { } problem)
        {
            return problem;
        }

        var known = await db.Set<QuickPhrase>().FirstOrDefaultAsync(p => p.Owner == owner && p.Short == phrase.Short, ct);
        if (known is not null)
        {
            return known.Set(input.Short, input.Text);
        }

        db.Add(phrase);
        return Done.Value;
    }
}

/// <summary>Takes a quick phrase out of the list. Notes that were written with it keep its words.</summary>
[Requires(SessionPermissions.Phrases)]
internal sealed class DropPhrase(FootbridgeDb db, CallContext call) : ICommand<DropPhrase.Input, Done>
{
    public sealed record Input(Guid Phrase);

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        var phrase = await db.Set<QuickPhrase>()
            .SingleOrDefaultAsync(p => p.Id == input.Phrase && (p.Owner == null || p.Owner == call.Caller.User), ct);
        if (phrase is null)
        {
            return Problem.NotFound("sessions.phrase.not-found");
        }

        if (phrase.Owner is null && !call.Caller.Holds(SessionPermissions.Formats))
        {
            return Problem.Rule("sessions.phrase.for-all");
        }

        db.Remove(phrase);
        return Done.Value;
    }
}

/// <summary>The caller's quick phrases and the program's.</summary>
[Requires(SessionPermissions.Phrases)]
[ShowsNothingProtected("Set phrases; nothing about a person.")]
internal sealed class ReadPhrases(FootbridgeDb db, CallContext call) : IQuery<ReadPhrases.Input, ReadPhrases.Page>
{
    public sealed record Input;

    /// <summary>The list.</summary>
    /// <param name="Phrases">Own ones first.</param>
    /// <param name="MayForAll">Whether the caller may change those of the program.</param>
    public sealed record Page(IReadOnlyList<Phrase> Phrases, bool MayForAll);

    public async Task<Outcome<Page>> HandleAsync(Input input, CancellationToken ct) =>
        new Page(await PhraseList.AllAsync(db, call.Caller.User, ct), call.Caller.Holds(SessionPermissions.Formats));
}
