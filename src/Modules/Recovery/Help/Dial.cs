namespace Footbridge.Recovery.Help;

/// <summary>Addresses that make a phone dial.</summary>
internal static class Dial
{
    /// <summary>Only digits and a leading plus: some phones stumble over anything else.</summary>
    public static string Call(string phone) =>
        "tel:" + string.Concat(phone.Where((c, i) => char.IsAsciiDigit(c) || (c == '+' && i == 0)));

    public static string Text(string phone) => "sms:" + Call(phone)["tel:".Length..];
}
