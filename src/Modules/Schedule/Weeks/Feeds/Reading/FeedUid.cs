using System.Security.Cryptography;
using System.Text;
using Footbridge.Contracts.Schedule;

namespace Footbridge.Schedule.Feeds;

/// <summary>Names of calendar entries: the same each time they are read, and of no use to anybody else. Two people of one group share
/// none.</summary>
internal static class FeedUid
{
    public static string Of(Guid owner, GroupId group, string key)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{owner:N}\n{group.Value:N}\n{key}"));
        return new Guid(digest.AsSpan(0, 16)).ToString();
    }
}
