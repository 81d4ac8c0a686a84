using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Skills.Practice;

/// <summary>Keeps that a client did an exercise. Sent twice with the same key, as a phone on a bad line does, it counts once.</summary>
[Requires(SkillsPermissions.WriteOwn)]
internal sealed class LogPractice(FootbridgeDb db, CallContext call, ProgramCalendar calendar, TimeProvider clock)
    : ICommand<LogPractice.Input, Done>
{
    /// <summary>What was done.</summary>
    /// <param name="Client">Whose it is.</param>
    /// <param name="At">When, by the device's clock; null for now.</param>
    /// <param name="Exercise">Id of the exercise.</param>
    /// <param name="Answers">Answers in the order of its questions.</param>
    /// <param name="Helped">Whether it helped.</param>
    public sealed record Input(
        ClientId Client,
        DateTimeOffset? At,
        string Exercise,
        IReadOnlyList<string?> Answers,
        Helped? Helped
    ) : IAboutClient;

    public Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        // Nobody answers for somebody else, the program itself neither.
        if (call.Caller.Client != input.Client)
        {
            return Task.FromResult<Outcome<Done>>(Problem.Forbidden());
        }

        return Task.FromResult(
            PracticeEntry
                .Receive(input, calendar, clock)
                .Match<Outcome<Done>>(
                    entry =>
                    {
                        db.Add(entry);
                        return Done.Value;
                    },
                    problem => problem
                )
        );
    }
}
