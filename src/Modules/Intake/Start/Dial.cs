namespace Footbridge.Intake.Start;

/// <summary>Makes phone numbers that can be pressed.</summary>
internal static class Dial
{
    /// <summary>A <c>tel:</c> address of a number as people write it.</summary>
    public static string Link(string phone) => "tel:" + string.Concat(phone.Where(c => char.IsAsciiDigit(c) || c == '+'));
}
