namespace Footbridge.People.Clients;

/// <summary>Ages in whole years.</summary>
internal static class Ages
{
    /// <summary>The age on a day. Who was born on February 29 turns a year older on March 1 in other years.</summary>
    public static int? On(DateOnly day, DateOnly? bornOn)
    {
        if (bornOn is not { } born || born > day)
        {
            return null;
        }

        var years = day.Year - born.Year;
        return (day.Month, day.Day).CompareTo((born.Month, born.Day)) < 0 ? years - 1 : years;
    }
}
