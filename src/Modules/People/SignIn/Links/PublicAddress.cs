using Footbridge.Contracts.Messages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Footbridge.People.SignIn;

/// <summary>Makes the addresses that stand in messages.</summary>
internal sealed class PublicAddress(IHttpContextAccessor http, IOptions<SignInSettings> options) : IPublicAddress
{
    public bool IsKnown => options.Value.PublicUrl is { Length: > 0 } || http.HttpContext is not null;

    public string Of(string path)
    {
        if (options.Value.PublicUrl is { Length: > 0 } configured)
        {
            return configured.TrimEnd('/') + path;
        }

        var request = http.HttpContext?.Request;
        return request is null ? $"http://localhost{path}" : $"{request.Scheme}://{request.Host}{request.PathBase}{path}";
    }
}
