using CsCheck;
using Footbridge.Contracts.Risk;
using Footbridge.Kernel;
using Footbridge.Risk.OnCall;
using Footbridge.Risk.Safety;

namespace Footbridge.Unit.Risk;

public sealed class RankingAndRotaTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 9, 0, 0, 0, TimeSpan.Zero);

    private static readonly Gen<Ranking.Place> Places = Gen.Select(Gen.Guid, Gen.Int[0, 2], Gen.Int[0, 5])
        .Select((id, urgency, hour) => new Ranking.Place(id, (Urgency)urgency, Start.AddHours(hour)));

    [Fact]
    public void The_list_goes_by_urgency_and_then_by_deadline() =>
        Places
            .Array[2, 20]
            .Sample(places =>
            {
                var list = places.InOrder(p => p).ToList();
                return list.Zip(list.Skip(1))
                    .All(p =>
                        p.First.Urgency > p.Second.Urgency
                        || (p.First.Urgency == p.Second.Urgency && p.First.DueAt <= p.Second.DueAt)
                    );
            });

    [Fact]
    public void Going_from_person_to_person_meets_everybody_once() =>
        Places
            .Array[1, 12]
            .Sample(places =>
            {
                var here = places.InOrder(p => p).First();
                List<Guid> met = [here.Id];
                while (met.Count <= places.Length && Ranking.After(here, places) is { } next && next != met[0])
                {
                    met.Add(next);
                    here = places.First(p => p.Id == next);
                }

                met.ShouldBe(places.InOrder(p => p).Select(p => p.Id));
            });

    [Fact]
    public void Alone_there_is_no_next_person()
    {
        var only = new Ranking.Place(Guid.NewGuid(), Urgency.Now, Start);
        Ranking.After(only, [only]).ShouldBeNull();
    }

    [Fact]
    public void Every_hour_is_either_on_call_or_a_gap() =>
        Gen.Select(Gen.Int[0, 60], Gen.Int[1, 30])
            .Array[0, 8]
            .Sample(hours =>
            {
                var shifts = hours
                    .Select(h => new Span(Start.AddHours(h.Item1 - 10), Start.AddHours(h.Item1 - 10 + h.Item2)))
                    .ToList();
                var gaps = Rota.Gaps(shifts, new(Start, Start.AddHours(48)));
                for (var hour = 0; hour < 48; hour++)
                {
                    var at = Start.AddHours(hour).AddMinutes(30);
                    var covered = shifts.Any(s => s.From <= at && at < s.Until);
                    gaps.Count(g => g.From <= at && at < g.Until).ShouldBe(covered ? 0 : 1);
                }
            });

    [Fact]
    public void Hours_of_one_rank_never_overlap_and_of_two_they_may()
    {
        var shift = Shift(0, 8, backup: false);
        Rota.Refusal(new(Start.AddHours(7), Start.AddHours(9)), backup: false, [shift], Start)!
            .Code.ShouldBe("risk.on-call.taken");
        Rota.Refusal(new(Start.AddHours(7), Start.AddHours(9)), backup: true, [shift], Start).ShouldBeNull();
        Rota.Refusal(new(Start.AddHours(8), Start.AddHours(9)), backup: false, [shift], Start).ShouldBeNull();
    }

    [Theory]
    [InlineData(5, 5, "risk.on-call.ends-before")]
    [InlineData(-9, -1, "risk.on-call.past")]
    [InlineData(0, (7 * 24) + 1, "risk.on-call.too-long")]
    public void Hours_that_make_no_sense_are_refused(int from, int until, string code) =>
        Rota.Refusal(new(Start.AddHours(from), Start.AddHours(until)), backup: false, [], Start)!.Code.ShouldBe(code);

    [Fact]
    public void Who_is_on_call_changes_at_the_minute()
    {
        OnCallShift[] rota = [Shift(0, 8, backup: false), Shift(8, 16, backup: false)];
        Rota.At(rota, Start.AddHours(8).AddTicks(-1), backup: false).ShouldBe(rota[0].Staff);
        Rota.At(rota, Start.AddHours(8), backup: false).ShouldBe(rota[1].Staff);
        Rota.At(rota, Start.AddHours(16), backup: false).ShouldBeNull();
    }

    private static OnCallShift Shift(int from, int until, bool backup) =>
        new()
        {
            Id = Guid.Empty,
            Staff = new UserId(new Guid(from, 0, 0, new byte[8])),
            From = Start.AddHours(from),
            Until = Start.AddHours(until),
            Backup = backup,
            SetBy = default,
            SetAt = Start,
        };
}
