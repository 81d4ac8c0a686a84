using Footbridge.Contracts.Privacy;
using Footbridge.Kernel;

namespace Footbridge.Privacy.Disclosures.Recording;

/// <summary>Records a disclosure that a person makes, when it may be made.</summary>
[Requires(PrivacyPermissions.RecordDisclosures)]
internal sealed class RecordDisclosure(IDisclosures disclosures) : ICommand<RecordDisclosure.Input, DisclosureId>
{
    public sealed record Input(NewDisclosure Disclosure) : IAboutClient
    {
        public ClientId Client => Disclosure.Client;
    }

    public Task<Outcome<DisclosureId>> HandleAsync(Input input, CancellationToken ct) =>
        disclosures.RecordAsync(input.Disclosure, ct);
}
