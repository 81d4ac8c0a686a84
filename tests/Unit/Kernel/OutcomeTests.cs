using Footbridge.Kernel;

namespace Footbridge.Unit.Kernel;

public sealed class OutcomeTests
{
    private static readonly Problem Taken = Problem.Conflict("kernel.taken");

    [Fact]
    public void A_value_succeeds() =>
        ((Outcome<int>)7).ShouldSatisfyAllConditions(o => o.Succeeded.ShouldBeTrue(), o => o.Value.ShouldBe(7));

    [Fact]
    public void A_problem_does_not_succeed() =>
        ((Outcome<int>)Taken).ShouldSatisfyAllConditions(o => o.Succeeded.ShouldBeFalse(), o => o.Problem.ShouldBe(Taken));

    [Fact]
    public void Failed_hands_out_the_problem()
    {
        Outcome<int> outcome = Taken;
        outcome.Failed(out var problem, out _).ShouldBeTrue();
        problem.ShouldBe(Taken);
    }

    [Fact]
    public void Failed_hands_out_the_value()
    {
        Outcome<int> outcome = 7;
        outcome.Failed(out _, out var value).ShouldBeFalse();
        value.ShouldBe(7);
    }

    [Fact]
    public void Match_takes_the_side_there_is()
    {
        ((Outcome<int>)7).Match(v => $"{v}", p => p.Code).ShouldBe("7");
        ((Outcome<int>)Taken).Match(v => $"{v}", p => p.Code).ShouldBe("kernel.taken");
    }

    [Fact]
    public void Asking_a_problem_for_its_value_is_a_bug() =>
        Should.Throw<InvalidOperationException>(() => ((Outcome<int>)Taken).Value);

    [Fact]
    public void A_value_of_an_interface_type_is_wrapped_by_name() =>
        Outcome<IReadOnlyList<int>>.Of([1, 2]).Value.ShouldBe([1, 2]);

    [Fact]
    public void Problems_carry_kind_field_and_arguments() =>
        Problem
            .Invalid("kernel.missing", "Name", "1")
            .ShouldSatisfyAllConditions(
                p => p.Kind.ShouldBe(ProblemKind.Invalid),
                p => p.Field.ShouldBe("Name"),
                p => p.Arguments.ShouldBe(["1"])
            );
}
