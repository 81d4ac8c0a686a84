using Footbridge.People.Staff;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace Footbridge.People.SignIn;

/// <summary>Speaks WebAuthn. The handler must see the request, whose origin it checks against what the device signed.</summary>
internal sealed class PasskeyDoor(IPasskeyHandler<User> handler, UserManager<User> users, IHttpContextAccessor accessor)
{
    private HttpContext Http => accessor.HttpContext ?? throw new InvalidOperationException("Passkeys need a request.");

    public async Task<PasskeyOffer> OfferSignInAsync()
    {
        var options = await handler.MakeRequestOptionsAsync(user: null, Http);
        return new(options.RequestOptionsJson, options.AssertionState);
    }

    /// <summary>The user whose device signed the challenge, or null.</summary>
    public async Task<User?> WhoAsync(string credential, string? state)
    {
        var result = await handler.PerformAssertionAsync(
            new()
            {
                HttpContext = Http,
                CredentialJson = credential,
                AssertionState = state,
            }
        );
        if (!result.Succeeded)
        {
            return null;
        }

        // The counter of uses shows a copied key.
        await users.AddOrUpdatePasskeyAsync(result.User, result.Passkey);
        return result.User;
    }

    public async Task<PasskeyOffer> OfferNewAsync(User user)
    {
        var options = await handler.MakeCreationOptionsAsync(
            new()
            {
                Id = user.Id.Value.ToString(),
                Name = user.Email ?? user.PhoneNumber ?? user.DisplayName,
                DisplayName = user.DisplayName,
            },
            Http
        );
        return new(options.CreationOptionsJson, options.AttestationState);
    }

    /// <summary>Keeps a new passkey of the user.</summary>
    /// <returns>Whether the device's answer was right.</returns>
    public async Task<bool> AddAsync(User user, string credential, string? state, string name)
    {
        var result = await handler.PerformAttestationAsync(
            new()
            {
                HttpContext = Http,
                CredentialJson = credential,
                AttestationState = state,
            }
        );
        if (!result.Succeeded || result.UserEntity.Id != user.Id.Value.ToString())
        {
            return false;
        }

        result.Passkey.Name = name;
        return (await users.AddOrUpdatePasskeyAsync(user, result.Passkey)).Succeeded;
    }
}

/// <summary>What the browser is asked, and what must be remembered until it answers.</summary>
public sealed record PasskeyOffer(string Options, string? State);
