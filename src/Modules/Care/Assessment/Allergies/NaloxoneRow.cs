namespace Footbridge.Care.Assessment.Allergies;

/// <summary>Whether naloxone was in hand on a day, to read.</summary>
public sealed record NaloxoneRow(bool InHand, DateOnly On, string By);
