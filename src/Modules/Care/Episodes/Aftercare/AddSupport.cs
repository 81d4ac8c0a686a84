using Footbridge.Kernel;
using Footbridge.Storage;

namespace Footbridge.Care.Episodes.Aftercare;

/// <summary>Names somebody the person can turn to after the stay.</summary>
[Requires(CarePermissions.WriteAftercare)]
internal sealed class AddSupport(FootbridgeDb db, TimeProvider clock) : ICommand<AddSupport.Input, Done>
{
    public sealed record Input(ClientId Client, string Name, string For, string Phone) : IAboutClient;

    public async Task<Outcome<Done>> HandleAsync(Input input, CancellationToken ct)
    {
        if (await AftercareStay.LatestAsync(db, input.Client, ct) is not { } stay)
        {
            return Problem.Rule("care.discharge.never-admitted");
        }

        var fault =
            AftercareStay.Fault(input.Name, nameof(Input.Name), needed: true)
            ?? AftercareStay.Fault(input.For, nameof(Input.For), needed: false)
            ?? AftercareStay.Fault(input.Phone, nameof(Input.Phone), needed: false);
        if (fault is not null)
        {
            return fault;
        }

        db.Add(
            new AftercareSupport
            {
                Id = Ids.New<SupportId>(clock),
                Client = input.Client,
                Episode = stay.Id,
                Name = input.Name.Trim(),
                Purpose = input.For.Trim(),
                Phone = input.Phone.Trim(),
            }
        );
        return Done.Value;
    }
}
