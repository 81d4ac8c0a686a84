namespace Footbridge.People.Staff;

/// <summary>Mail addresses and phone numbers as they are compared.</summary>
internal static class ContactAddress
{
    /// <summary>A mail address or user name as it is looked up.</summary>
    public static string Normal(string text) => text.Trim().ToUpperInvariant();

    /// <summary>The digits of a phone number without the country code of North America, or null when it is none.</summary>
    public static string? Phone(string? text)
    {
        var digits = new string([.. (text ?? "").Where(char.IsAsciiDigit)]);
        return digits switch
        {
            { Length: 11 } when digits[0] == '1' => digits[1..],
            { Length: >= 7 and <= 15 } => digits,
            _ => null,
        };
    }

    public static bool IsMail(string text) => text.Contains('@', StringComparison.Ordinal);
}
