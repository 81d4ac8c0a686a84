using Footbridge.Solver.Instances;

namespace Footbridge.Solver.Compiling;

/// <summary>A client as the search sees them.</summary>
internal sealed class Need
{
    public Need(Clinic clinic, int index)
        : this(clinic, clinic.Clients[index], index) { }

    /// <summary>A client as they would be if something about them were different.</summary>
    public Need(Clinic clinic, ClientNeed client, int index)
    {
        Client = client;
        Index = index;
        Free = new uint[Offer.Days];
        FamilyFree = new uint[Offer.Days];
        Avoid = new uint[Offer.Days];
        for (var day = Client.StartDay; day < Offer.Days; day++)
        {
            Free[day] = Bits.Range(0, Offer.Slots) & ~Bits.Of(Client.Busy, day);
            FamilyFree[day] = Bits.Of(Client.FamAvail, day);
            Avoid[day] = Bits.Of(Client.Avoid, day);
        }

        Locations = Client.Modality switch
        {
            "tele" => [clinic.Telehealth],
            "either" => [.. SitesOf(Client), clinic.Telehealth],
            _ => [.. SitesOf(Client)],
        };
        Cohort = Client.ClosedGroup < 0 ? -1 : clinic.Closed.ToList().FindIndex(c => c.Id == Client.ClosedGroup);
        // Where nobody leads groups in the other language there is none to look for.
        var other = clinic.Staff.Any(s => s.OtherLanguage);
        Kinds =
        [
            .. Kind
                .All.Where(k => (other || k.Pop != Offer.OtherLanguage) && MaySit(Client, k) && Client.MixMax[k.Type] > 0)
                .Select(k => k.Index),
        ];
        IndividualIn = Client.Ind > 0;
        FamilyIn = Client.Fam > 0 && Client.FamStaff >= 0;
    }

    public ClientNeed Client { get; }
    public int Index { get; }

    /// <summary>Free slots of each day, a bit each; none before the first day of care.</summary>
    public uint[] Free { get; }

    public uint[] FamilyFree { get; }

    /// <summary>Slots of each day in which the client would rather not come.</summary>
    public uint[] Avoid { get; }

    /// <summary>Locations the client may come to.</summary>
    public int[] Locations { get; }

    /// <summary>Kinds of group the client may sit in.</summary>
    public int[] Kinds { get; }

    /// <summary>Place of the cohort in the clinic's list, or -1.</summary>
    public int Cohort { get; }

    public bool IndividualIn { get; }
    public bool FamilyIn { get; }

    /// <summary>Whether a session is not when the client would like it.</summary>
    public bool IsUnwelcome(Offer offer, int day, int start, int length) =>
        (Client.PrefBlock >= 0 && Client.PrefBlock != offer.BlockOf(start)) || (Avoid[day] & Bits.Range(start, length)) != 0;

    /// <summary>Who holds the client's individual or family sessions.</summary>
    public int StaffFor(bool family) => family ? Client.FamStaff : Client.Counselor;

    /// <summary>Whether a client may sit in a kind of group outside a cohort.</summary>
    public static bool MaySit(ClientNeed client, Kind kind) =>
        client.Understands(kind.Pop)
        && kind.Pop switch
        {
            Offer.Women => client.Female,
            Offer.TraumaTrack => client.Trauma,
            _ => (kind.Type != Offer.Process || !client.WomenOnly) && (kind.Type != Offer.Dbt || !client.Trauma),
        };

    private static IEnumerable<int> SitesOf(ClientNeed client) =>
        client.AltSite >= 0 && client.AltSite != client.Site ? [client.Site, client.AltSite] : [client.Site];
}
