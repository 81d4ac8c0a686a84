using CsCheck;
using Footbridge.Kernel;
using Microsoft.Extensions.Time.Testing;

namespace Footbridge.Unit.Kernel;

public sealed class IdsTests
{
    private static readonly DateTimeOffset Start = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Ids_sort_by_the_time_they_were_made() =>
        Gen.Select(Gen.Long[0, 1_000_000_000], Gen.Long[1, 1_000_000_000])
            .Sample(
                (at, later) =>
                {
                    var clock = new FakeTimeProvider(Start.AddMilliseconds(at));
                    var first = Ids.New<ClientId>(clock);
                    clock.Advance(TimeSpan.FromMilliseconds(later));
                    return first.Value.CompareTo(Ids.New<ClientId>(clock).Value) < 0;
                }
            );

    [Fact]
    public void Written_out_they_sort_the_same_way()
    {
        var clock = new FakeTimeProvider(Start);
        var ids = Enumerable
            .Range(0, 50)
            .Select(_ =>
            {
                clock.Advance(TimeSpan.FromMilliseconds(1));
                return Ids.NewGuid(clock).ToString();
            })
            .ToList();
        ids.ShouldBe(ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Ids_of_the_same_instant_differ()
    {
        var clock = new FakeTimeProvider(Start);
        Enumerable.Range(0, 1_000).Select(_ => Ids.New<UserId>(clock)).Distinct().Count().ShouldBe(1_000);
    }

    [Fact]
    public void An_id_is_a_version_7_uuid() => Ids.NewGuid(new FakeTimeProvider(Start)).Version.ShouldBe(7);

    [Fact]
    public void A_stored_value_comes_back_as_the_same_id()
    {
        var id = Ids.New<ProgramId>(new FakeTimeProvider(Start));
        ProgramId.From(id.Value).ShouldBe(id);
    }
}
