using Microsoft.EntityFrameworkCore.Metadata;

namespace Footbridge.Storage.Export;

/// <summary>A table that holds rows of clients, and what leads from a row to its client.</summary>
/// <param name="Entity">The mapped entity.</param>
/// <param name="Name">Table name.</param>
/// <param name="Own">Columns that hold the client's id; empty when another table leads to the client.</param>
/// <param name="Through">The column that names a row of another table of clients, when none holds the client's id.</param>
/// <param name="Parent">That other table.</param>
public sealed record ClientTable(
    IEntityType Entity,
    string Name,
    IReadOnlyList<IProperty> Own,
    IProperty? Through,
    ClientTable? Parent
);
