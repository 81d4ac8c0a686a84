using Footbridge.Solver.Compiling;
using Footbridge.Solver.Instances;

namespace Footbridge.Solver.Weeks;

/// <summary>All that a client can have had of each type, individual and family sessions so far in the week: a number for each, and what is
/// still unmet there. Clients with the same prescription share one.</summary>
internal sealed class NeedSpace
{
    private readonly int[] _radix = new int[Offer.Types + 2];
    private readonly int[] _max = new int[Offer.Types + 2];

    private NeedSpace(ClientNeed client, Offer offer)
    {
        for (var type = 0; type < Offer.Types; type++)
        {
            _max[type] = Math.Min(client.MixMax[type], Offer.Days);
        }

        _max[Offer.Types] = client.Ind > 0 ? 1 : 0;
        _max[Offer.Types + 1] = client.Fam > 0 && client.FamStaff >= 0 ? 1 : 0;
        var size = 1;
        for (var digit = 0; digit < _radix.Length; digit++)
        {
            _radix[digit] = size;
            size *= _max[digit] + 1;
        }

        Size = size;
        Dose = new int[size];
        Guard = new uint[size];
        Unmet = new float[size];
        Hopeless = new float[size];
        for (var state = 0; state < size; state++)
        {
            Fill(client, offer, state);
        }
    }

    public int Size { get; }

    /// <summary>Slots had, by state.</summary>
    public int[] Dose { get; }

    /// <summary>Four bits for each count, made so that the top bit is set when one more than allowed is added.</summary>
    public uint[] Guard { get; }

    /// <summary>What the unmet needs of a state cost, days left out.</summary>
    public float[] Unmet { get; }

    /// <summary>The part of <see cref="Unmet"/> that no further session can save, because the most of a week would be passed.</summary>
    public float[] Hopeless { get; }

    public const uint Overflow = 0x8888_8888;

    public static NeedSpace Of(Problem problem, Need need)
    {
        var client = need.Client;
        var key =
            $"{string.Join(',', client.MixMin)}|{string.Join(',', client.MixMax)}|{client.Dose}|{client.DoseMax}|{client.Ind}|{client.Fam}|{need.FamilyIn}";
        return problem.Spaces.GetOrAdd(key, static (_, of) => new(of.Client, of.Offer), (Client: client, problem.Clinic.Offer));
    }

    /// <summary>How much a day with some types and an appointment adds to the number of a state.</summary>
    public int Step(int types, int appointment)
    {
        var step = 0;
        for (var type = 0; type < Offer.Types; type++)
        {
            step += (types >> type & 1) * _radix[type];
        }

        return step
            + (
                appointment == 1 ? _radix[Offer.Types]
                : appointment == 2 ? _radix[Offer.Types + 1]
                : 0
            );
    }

    /// <summary>The same as bits to add to <see cref="Guard"/>.</summary>
    public static uint GuardStep(int types, int appointment)
    {
        var step = 0u;
        for (var type = 0; type < Offer.Types; type++)
        {
            step |= (uint)(types >> type & 1) << (4 * type);
        }

        return step
            | (
                appointment == 1 ? 1u << 24
                : appointment == 2 ? 1u << 28
                : 0
            );
    }

    private void Fill(ClientNeed client, Offer offer, int state)
    {
        var dose = 0;
        var guard = 0u;
        var missing = 0f;
        var missingSlots = 0;
        for (var digit = 0; digit < _radix.Length; digit++)
        {
            var count = state / _radix[digit] % (_max[digit] + 1);
            guard |= (uint)(7 - _max[digit] + count) << (4 * digit);
            var length = digit < Offer.Types ? offer.LengthOf(digit) : Offer.AppointmentLength;
            dose += count * length;
            var wanted =
                digit < Offer.Types ? client.MixMin[digit]
                : digit == Offer.Types ? client.Ind
                : client.Fam;
            var price =
                digit < Offer.Types ? Price.Mix
                : digit == Offer.Types ? Price.Individual
                : Price.Family;
            missing += price * Math.Max(0, wanted - count);
            missingSlots += length * Math.Max(0, wanted - count);
        }

        Dose[state] = dose;
        Guard[state] = guard;
        Unmet[state] = missing + (Price.Slot * Math.Max(0, client.Dose - dose));
        // Each session that finds no room takes away as much as the longest there is, at most.
        var longest = Math.Max(Offer.AppointmentLength, offer.Lengths.Max());
        var tooMuch = Math.Max(0, missingSlots - Math.Max(0, client.DoseMax - dose));
        Hopeless[state] = Price.Mix * ((tooMuch + longest - 1) / longest);
    }
}
