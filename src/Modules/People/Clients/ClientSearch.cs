namespace Footbridge.People.Clients;

/// <summary>Finds clients by the beginnings of their names.</summary>
internal static class ClientSearch
{
    /// <summary>Each word typed must begin one of the person's names.</summary>
    public static IQueryable<ClientRow> Named(this IQueryable<ClientRow> clients, string? text) =>
        Folded
            .Words(text)
            .Take(5)
            .Aggregate(
                clients,
                (found, word) =>
                    found.Where(c =>
                        c.SearchFamily.StartsWith(word) || c.SearchGiven.StartsWith(word) || c.SearchPreferred.StartsWith(word)
                    )
            );
}
