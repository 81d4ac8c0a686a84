using System.Globalization;
using System.Resources;
using Footbridge.Contracts.Messages;
using Footbridge.Kernel;
using Footbridge.People.Staff;

namespace Footbridge.People.SignIn;

/// <summary>Writes the messages that carry one-time links. Their words show nothing of treatment (42 CFR 2.13).</summary>
internal sealed class Letters(IMessages messages, IPublicAddress address)
{
    private static readonly ResourceManager Words = new("Footbridge.People.Resources.People", typeof(Letters).Assembly);

    /// <summary>Sends a link by mail when there is an address, otherwise as a text.</summary>
    /// <returns>Whether there was a way to send it.</returns>
    public bool Send(User to, LinkPurpose purpose, string token, ClientId? about)
    {
        var channel = to.Email is null ? MessageChannel.Text : MessageChannel.Mail;
        return Send(to, purpose, token, about, channel);
    }

    /// <summary>Sends a link by the way that was asked for.</summary>
    public bool Send(User to, LinkPurpose purpose, string token, ClientId? about, MessageChannel channel)
    {
        var target = channel == MessageChannel.Mail ? to.Email : to.PhoneNumber;
        if (string.IsNullOrEmpty(target))
        {
            return false;
        }

        var culture = CultureInfo.GetCultureInfo(to.Language == "es" ? "es" : "en");
        var path = purpose is LinkPurpose.Password or LinkPurpose.FirstPassword ? "/sign-in/password/" : "/me/sign-in/";
        var minutes = SignInLink.LifetimeOf(purpose).TotalMinutes;
        var key = minutes < 60 ? "people.letter.body" : "people.letter.invitation";
        var length = minutes < 60 ? minutes : minutes / 60;
        var body = string.Format(culture, Words.GetString(key, culture)!, address.Of(path + token), (int)length);
        var subject = channel == MessageChannel.Mail ? Words.GetString("people.letter.subject", culture)! : "";
        messages.Send(new OutgoingMessage(channel, target, subject, body, about) { IsAwaited = true });
        return true;
    }
}
