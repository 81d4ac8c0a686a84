using System.Resources;
using Footbridge.Contracts.Messages;
using Footbridge.Contracts.People;
using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;
using Footbridge.Ui;

namespace Footbridge.Monitoring.Measures;

/// <summary>Sends the link to questions by text or mail. Its words are neutral: nothing shows that a person is in treatment
/// (42 CFR 2.13), and nothing says what the questions are about.</summary>
internal sealed class MeasureLetters(
    IClients clients,
    IContactWishes wishes,
    IMessages messages,
    IPublicAddress address,
    ProgramCalendar calendar
)
{
    private static readonly ResourceManager Words = new(
        "Footbridge.Monitoring.Resources.Monitoring",
        typeof(MeasureLetters).Assembly
    );

    /// <summary>Makes a new key and sends it.</summary>
    /// <returns>Whether there was a way to send it.</returns>
    public async Task<bool> SendAsync(MeasureRequest request, CancellationToken ct)
    {
        var person = await clients.FindAsync(request.Client, ct);
        return person is not null && Send(request, person, await wishes.OfAsync(request.Client, ct));
    }

    /// <summary>Makes a new key and sends it to somebody whose wishes are known.</summary>
    /// <returns>Whether there was a way to send it.</returns>
    public bool Send(MeasureRequest request, ClientIdentity person, ContactWish? wish)
    {
        if (ContactWays.To(person, wish) is not ({ } channel, var to))
        {
            return false;
        }

        var culture = Formats.CultureOf(wish?.Language ?? person.Language);
        var link = address.Of(LinkPage.PathOf(request.NewKey(calendar.Now)));
        var body = string.Format(
            culture,
            Words.GetString("monitoring.measure.letter", culture)!,
            link,
            MeasureRequest.HoursOfLink / 24
        );
        var subject = ContactWays.Subject(channel, Words.GetString("monitoring.measure.letter-subject", culture)!);
        messages.Send(new(channel, to, subject, body, person.Id));
        return true;
    }
}
