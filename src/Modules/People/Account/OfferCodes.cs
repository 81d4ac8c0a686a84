using Footbridge.Kernel;
using Footbridge.People.Programs;
using Footbridge.People.SignIn;
using Footbridge.People.Staff;
using Footbridge.Storage;
using Microsoft.EntityFrameworkCore;
using QRCoder;

namespace Footbridge.People.Account;

/// <summary>Offers the caller a secret for a code app.</summary>
[Requires(PeoplePermissions.OwnAccount)]
[ShowsNothingProtected("A fresh secret that is nobody's yet.")]
internal sealed class OfferCodes(FootbridgeDb db, CodeSecrets secrets, CallContext call)
    : IQuery<OfferCodes.Input, OfferCodes.Answer>
{
    /// <summary>An offer that was shown before is shown again, so that a mistyped code does not make the app start over.</summary>
    public sealed record Input(string? Offer);

    /// <summary>The secret for the app: as a picture, as letters, and sealed for the way back.</summary>
    public sealed record Answer(string Picture, int Side, string Letters, string Offer);

    public async Task<Outcome<Answer>> HandleAsync(Input input, CancellationToken ct)
    {
        var user = await db.Set<User>().SingleAsync(u => u.Id == call.Caller.User, ct);
        var program = await db.Set<TreatmentProgram>().Where(p => p.Id == db.Program).Select(p => p.Name).SingleAsync(ct);
        var secret = (input.Offer is null ? null : secrets.Taken(input.Offer)) ?? Totp.NewSecret();
        using var qr = QRCodeGenerator.GenerateQrCode(
            Totp.Address(secret, program, user.Email ?? user.DisplayName),
            QRCodeGenerator.ECCLevel.M
        );
        return new Answer(
            SquareCode.Path(qr.ModuleMatrix),
            qr.ModuleMatrix.Count,
            Grouped(Totp.Base32(secret)),
            secrets.Offer(secret)
        );
    }

    private static string Grouped(string letters) => string.Join(' ', letters.Chunk(4).Select(c => new string(c)));
}
