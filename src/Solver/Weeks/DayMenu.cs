using Footbridge.Solver.Compiling;
using Footbridge.Solver.Instances;

namespace Footbridge.Solver.Weeks;

/// <summary>Finds, for one client's day, the cheapest pattern of each signature: the types of group in it and the kind of appointment.</summary>
internal sealed class DayMenu(Problem problem)
{
    private const int Signatures = 64 * 3;

    private readonly float[] _best = new float[Signatures];
    private readonly ulong[] _pattern = new ulong[Signatures];
    private readonly int[] _used = new int[Signatures];
    private int _usedCount;

    // The services that may start at a slot: as many as ItemCount says, from the slot's own part of the arrays.
    private const int Most = DayPattern.Family + 1;
    private readonly int[] _count = new int[Offer.Slots];
    private readonly int[] _code = new int[Offer.Slots * Most];
    private readonly float[] _price = new float[Offer.Slots * Most];
    private readonly int[] _typeBit = new int[Offer.Slots * Most];
    private readonly int[] _length = new int[Offer.Slots * Most];
    private ClientNeed _client = null!;
    private List<ulong>? _all;

    /// <summary>Services tried so far: a measure of work that no clock disturbs.</summary>
    public long Work { get; private set; }

    /// <summary>Signatures found for the day.</summary>
    public ReadOnlySpan<int> Found => _used.AsSpan(0, _usedCount);

    public float CostOf(int signature) => _best[signature];

    public ulong PatternOf(int signature) => _pattern[signature];

    public static int TypesOf(int signature) => signature & 63;

    /// <summary>0 none, 1 individual, 2 family.</summary>
    public static int AppointmentOf(int signature) => signature >> 6;

    /// <summary>Every pattern of a day that prices allow, or null where there are more than asked for.</summary>
    public List<ulong>? All(Need need, int day, Market market, int most)
    {
        List<ulong> all = [];
        _all = all;
        Make(need, day, market);
        _all = null;
        return all.Count > most ? null : all;
    }

    public void Make(Need need, int day, Market market)
    {
        for (var i = 0; i < _usedCount; i++)
        {
            _best[_used[i]] = float.PositiveInfinity;
        }

        if (_usedCount == 0)
        {
            Array.Fill(_best, float.PositiveInfinity);
        }

        _usedCount = 0;
        _client = need.Client;
        if (need.Free[day] == 0)
        {
            return;
        }

        for (var place = 0; place < need.Locations.Length; place++)
        {
            Offers(need, day, need.Locations[place], market);
            var pattern = DayPattern.At(place);
            for (var start = 0; start < Offer.Slots; start++)
            {
                if (_count[start] > 0)
                {
                    StartAt(start, 0, 0, 0, 0, 0f, pattern, mayBeAppointment: true);
                }
            }
        }
    }

    private void Offers(Need need, int day, int location, Market market)
    {
        Array.Clear(_count);
        var free = need.Free[day];
        foreach (var kind in need.Kinds)
        {
            var length = problem.Lengths[kind];
            foreach (var start in problem.Starts[kind])
            {
                var mask = Bits.Range(start, length);
                if ((free & mask) != mask)
                {
                    continue;
                }

                var index = problem.At(location, kind, day, start);
                if (index >= 0)
                {
                    Add(
                        start,
                        kind,
                        Kind.All[kind].Type,
                        length,
                        market.Seat(problem.Entries[index], need) + Wish(need, kind, day, start)
                    );
                }
            }
        }

        if (
            need.Cohort >= 0
            && problem.CohortEntries[need.Cohort] is { } cohort
            && cohort.Day == day
            && cohort.Location == location
        )
        {
            if ((free & cohort.Mask) == cohort.Mask)
            {
                var price = market.Seat(cohort, need) + Wish(need, cohort.Kind, day, cohort.Start) - Price.Cohort;
                Add(cohort.Start, DayPattern.Cohort, cohort.Type, cohort.Length, price);
            }
        }

        if (need.IndividualIn)
        {
            Appointments(need, day, location, market, free, family: false);
        }

        if (need.FamilyIn)
        {
            Appointments(need, day, location, market, free & need.FamilyFree[day], family: true);
        }
    }

    private void Appointments(Need need, int day, int location, Market market, uint free, bool family)
    {
        for (var start = 0; start + Offer.AppointmentLength <= Offer.Slots; start++)
        {
            var mask = Bits.Range(start, Offer.AppointmentLength);
            if ((free & mask) == mask)
            {
                var price = market.Appointment(need, family, day, start, location);
                if (need.IsUnwelcome(problem.Clinic.Offer, day, start, Offer.AppointmentLength))
                {
                    price += Price.AppointmentOutsideBlock;
                }

                Add(start, family ? DayPattern.Family : DayPattern.Individual, -1, Offer.AppointmentLength, price);
            }
        }
    }

    private float Wish(Need need, int kind, int day, int start)
    {
        var price = need.IsUnwelcome(problem.Clinic.Offer, day, start, problem.Lengths[kind]) ? Price.OutsideBlock : 0f;
        return price + (kind == 0 && need.Client.PrefWomen ? Price.MixedProcess : 0f);
    }

    private void Add(int start, int code, int type, int length, float price)
    {
        if (float.IsPositiveInfinity(price))
        {
            return;
        }

        var at = (start * Most) + _count[start]++;
        _code[at] = code;
        _price[at] = price;
        _typeBit[at] = type < 0 ? 0 : 1 << type;
        _length[at] = length;
    }

    private void StartAt(
        int start,
        int types,
        int slots,
        int services,
        int appointment,
        float cost,
        ulong pattern,
        bool mayBeAppointment
    )
    {
        var end = (start * Most) + _count[start];
        Work += _count[start] + 1;
        for (var at = start * Most; at < end; at++)
        {
            var isAppointment = _typeBit[at] == 0;
            if (
                slots + _length[at] > _client.DayMax
                || (isAppointment ? appointment != 0 || !mayBeAppointment : (types & _typeBit[at]) != 0)
            )
            {
                continue;
            }

            var newTypes = types | _typeBit[at];
            var newAppointment = isAppointment ? _code[at] - DayPattern.Individual + 1 : appointment;
            var newCost = cost + _price[at];
            var newSlots = slots + _length[at];
            var newPattern = DayPattern.With(pattern, services, _code[at], start);
            if (newSlots >= _client.DayMin && services + 1 >= _client.SvcMin && newTypes != 0)
            {
                Keep((newAppointment << 6) | newTypes, newCost, newPattern);
            }

            if (services + 1 == DayPattern.MostServices || newSlots + 2 > _client.DayMax)
            {
                continue;
            }

            var next = start + _length[at];
            if (next < Offer.Slots)
            {
                StartAt(next, newTypes, newSlots, services + 1, newAppointment, newCost, newPattern, mayBeAppointment: true);
            }

            // A gap of one slot, never beside an appointment.
            if (!isAppointment && next + 1 < Offer.Slots)
            {
                StartAt(
                    next + 1,
                    newTypes,
                    newSlots,
                    services + 1,
                    newAppointment,
                    newCost + Price.Gap,
                    newPattern,
                    mayBeAppointment: false
                );
            }
        }
    }

    private void Keep(int signature, float cost, ulong pattern)
    {
        _all?.Add(pattern);
        if (cost < _best[signature])
        {
            if (float.IsPositiveInfinity(_best[signature]))
            {
                _used[_usedCount++] = signature;
            }

            _best[signature] = cost;
            _pattern[signature] = pattern;
        }
    }
}
