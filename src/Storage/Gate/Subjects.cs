using Footbridge.Kernel;
using Footbridge.Kernel.Access;

namespace Footbridge.Storage.Gate;

/// <summary>Whom a call is about. Where the input does not name the client, because it names a note or a document, the answer does: the
/// gate then decides before the answer leaves, and says the same of what is hidden and of what is not there.</summary>
internal static class Subjects<TInput, TOutput>
{
    private static readonly bool ToldByAnswer =
        !typeof(IAboutClient).IsAssignableFrom(typeof(TInput))
        && (typeof(TOutput) == typeof(ClientId) || typeof(IAboutClient).IsAssignableFrom(typeof(TOutput)));

    public static ClientId? Of(TInput input) => (input as IAboutClient)?.Client;

    public static ClientId? Of(TOutput answer) =>
        answer switch
        {
            IAboutClient about => about.Client,
            ClientId client => client,
            _ => null,
        };

    /// <summary>The problem as it may be told.</summary>
    public static Problem Told(Problem problem, CallContext call)
    {
        var told = ToldByAnswer && problem.Kind == ProblemKind.NotFound ? Problem.NotFound(AccessReasons.NoSuchRecord) : problem;
        call.Unseen |= told.Code == AccessReasons.NoSuchRecord;
        return told;
    }
}
