using Footbridge.Care.Planning.Threads;
using Footbridge.Care.Plans;
using Footbridge.Clinical.Plans;
using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Care.Planning.Library;

/// <summary>Puts an objective of the program's own into its library.</summary>
[Requires(CarePermissions.PlanLibrary)]
internal sealed class AddObjective(FootbridgeDb db, CallContext call, TimeProvider clock) : ICommand<AddObjective.Input, Guid>
{
    public sealed record Input(
        string Topic,
        string Area,
        string Kind,
        string Measure,
        string Words,
        string HowKnown,
        string Target,
        string SpanishWords,
        string Source
    );

    public Task<Outcome<Guid>> HandleAsync(Input input, CancellationToken ct)
    {
        if (Fault(input) is { } fault)
        {
            return Task.FromResult<Outcome<Guid>>(fault);
        }

        var own = new OwnObjective
        {
            Id = Ids.NewGuid(clock),
            Topic = input.Topic,
            Area = input.Area,
            Kind = input.Kind,
            Measure = input.Measure,
            Source = input.Source.Trim(),
            Words = input.Words.Trim(),
            Known = input.HowKnown.Trim(),
            Target = input.Target.Trim(),
            SpanishWords = input.SpanishWords.Trim(),
            At = clock.GetUtcNow(),
            By = call.Caller.User ?? default,
        };
        db.Add(own);
        return Task.FromResult<Outcome<Guid>>(own.Id);
    }

    private static Problem? Fault(Input input)
    {
        if (!Shelf.Topics.Contains(input.Topic))
        {
            return Problem.Invalid("core.choose-one", nameof(Input.Topic));
        }

        if (!PlanWords.Areas.Contains(input.Area))
        {
            return Problem.Invalid("core.choose-one", nameof(Input.Area));
        }

        if (!PlanWords.Kinds.Contains(input.Kind))
        {
            return Problem.Invalid("core.choose-one", nameof(Input.Kind));
        }

        if (!PlanWords.Measures.Contains(input.Measure))
        {
            return Problem.Invalid("core.choose-one", nameof(Input.Measure));
        }

        // In a library there is time to find words that can be measured.
        return Typed.TooLittle(input.Words, nameof(Input.Words))
            ?? (
                MeasurableWords.AreMeasurable(input.Words)
                    ? null
                    : Problem.Rule("care.library.not-measurable", nameof(Input.Words))
            )
            ?? Typed.TooLittle(input.HowKnown, nameof(Input.HowKnown))
            ?? Typed.TooLittle(input.Target, nameof(Input.Target))
            ?? Typed.TooLong(input.SpanishWords, nameof(Input.SpanishWords))
            ?? Typed.TooLong(input.Source, nameof(Input.Source), 200);
    }
}
